import { isUndefined } from '#lib/models/estimate.ts';
import { percentileInterval } from '#lib/models/estimators/intervals/bootstrap.ts';
import { resampledEstimates, type Resampling } from '#lib/models/estimators/intervals/resample.ts';
import { estimateOf } from '#lib/models/estimators/terms.ts';
import { count } from '#lib/simulations/print.ts';
import type { Line } from '../../contract.ts';
import type { Question } from '../question/question.ts';
import { blockLength, inBlocks } from './blocks.ts';
import { estimators, type BenchEstimator, type Estimate } from './estimators.ts';
import { resampledWithTables, type Resampled } from './resampled.ts';
import type { Seen } from './seen-by.ts';
import { within } from './within.ts';

const NEEDS_TABLE = 'Needs the chance of every action; the column has that of the shown one only.';

const weighing = estimators.filter(({ asksAll }) => !asksAll);
const asking = estimators.filter(({ asksAll }) => asksAll);

/**
 * The estimates of a question, each with its percentile-bootstrap interval from resamples of the rows,
 * or of blocks of them where the log is long.
 *
 * @yields progress in [0, 1]
 */
export function* estimateLines(
	question: Question,
	seen: Seen,
	resampling: Resampling
): Generator<number, Line[], void> {
	const parts = weighing.length + 2;
	const lines: Line[] = [];
	for (const estimator of weighing) {
		const part = { from: lines.length / parts, to: (lines.length + 1) / parts };
		lines.push(yield* within(weighedLine(estimator, seen, resampling), part));
	}
	if (!question.table)
		return [...lines, ...asking.map((estimator) => ({ ...told(estimator), reason: NEEDS_TABLE }))];
	const rest = { from: lines.length / parts, to: 1 };
	return [...lines, ...(yield* within(modelledLines(seen, resampling), rest))];
}

/** The line of an estimator that takes nothing but weights. */
function* weighedLine(
	estimator: BenchEstimator,
	seen: Seen,
	resampling: Resampling
): Generator<number, Line, void> {
	const { line, estimate } = begun(estimator, seen);
	const terms = estimate && inBlocks(estimate(seen));
	if (!terms || isUndefined(terms)) return line;
	return withInterval(line, yield* resampledEstimates(terms, resampling));
}

/** The lines of all that ask a table, which they share. */
function* modelledLines(seen: Seen, resampling: Resampling): Generator<number, Line[], void> {
	const all: Begun[] = [];
	for (const estimator of asking) {
		all.push(begun(estimator, seen));
		yield 0;
	}
	const { learned } = seen;
	if (!learned) return all.map(({ line }) => line);
	const asked = all.flatMap(({ estimate }) => estimate ?? []);
	const found = yield* resampledWithTables({ ...seen, learned }, asked, resampling);
	return all.map(({ line, estimate }) =>
		estimate ? withInterval(line, found[asked.indexOf(estimate)]) : line
	);
}

/** A line without its interval; no estimator where the line says why there is no estimate. */
interface Begun {
	readonly line: Line;
	readonly estimate?: Estimate;
}

function begun(estimator: BenchEstimator, seen: Seen): Begun {
	const { estimate, note } = estimator.settle(seen);
	const value = estimateOf(estimate(seen));
	if (isUndefined(value))
		return { line: { ...told(estimator), reason: sentence(value.undefined) } };
	const notes = [note, blockNote(seen.reward.length)].filter((part) => part !== undefined);
	const line = { ...told(estimator), value };
	return { line: notes.length > 0 ? { ...line, note: notes.join(' ') } : line, estimate };
}

function told({ name, label, help }: BenchEstimator): Pick<Line, 'name' | 'label' | 'help'> {
	return { name, label, help };
}

function blockNote(rows: number): string | undefined {
	const length = blockLength(rows);
	if (length > 1) return `In a log this long, blocks of ${count(length)} rows are drawn.`;
}

function withInterval(line: Line, resampled: Resampled): Line {
	return isUndefined(resampled)
		? { ...line, note: `No interval: ${resampled.undefined}.` }
		: { ...line, ...percentileInterval(resampled) };
}

function sentence(reason: string): string {
	return `${reason[0].toUpperCase()}${reason.slice(1)}.`;
}
