import type { LabEstimate, LabPath, LabResult } from '#lib/models/simulators/graph-lab.ts';
import { decimal, signed } from '../print.ts';
import type { Sight, Table, Value } from '../simulation.ts';
import { list } from '../state.ts';
import type { GraphLabTable } from './parameters.ts';
import { pathReason, writtenPath } from './paths.ts';
import { mine, strengthsNow, wayWords, word, type GraphLabRun } from './question.ts';
import { stories } from './stories.ts';

type LabSight = Sight<GraphLabTable, LabResult>;

const isSealed = ({ sealed = [] }: Partial<LabSight>) => sealed.includes('estimate');

export function describe(run: GraphLabRun, sight: LabSight): string {
	const { label, story } = stories[run.params.preset];
	const sentences = [`Story: ${label}. ${story}`, arrowsInWords(run), pathsInWords(run)];
	if (isSealed(sight)) return sentences.join(' ');
	return [...sentences, estimatesInWords(run), ...studiesInWords(run)].join(' ');
}

function arrowsInWords({ params }: GraphLabRun): string {
	const arrows = strengthsNow(params)
		.filter(([, , strength]) => strength !== 0)
		.map(([from, to, strength]) => `${word(from)} → ${word(to)} ${decimal(strength)}`);
	return arrows.length > 0 ? `Arrows: ${arrows.join(', ')}.` : 'There is no arrow.';
}

function pathsInWords(run: GraphLabRun): string {
	const fixed = mine(run).set.map(word);
	const held =
		fixed.length > 0 ? `You adjust for ${list(fixed, 'and')}.` : 'You adjust for nothing.';
	const said = run.result.paths.map(
		(path) => `The ${kindOf(path)} path ${writtenPath(path)} ${pathReason(path)}.`
	);
	return [held, ...said].join(' ');
}

function kindOf({ causal }: LabPath): string {
	return causal ? 'causal' : 'biasing';
}

function estimatesInWords(run: GraphLabRun): string {
	const { truth, direct, estimates } = run.result;
	const yours = mine(run);
	const others = estimates
		.filter((way) => way !== yours)
		.map((way) => `${wayWords(way)} ${decimal(way.estimate)}`);
	const split = direct !== truth && direct !== 0 ? `, of which ${decimal(direct)} is direct` : '';
	return (
		`The true effect is ${decimal(truth)}${split}. ` +
		`Your estimate is ${decimal(yours.estimate)} (${decimal(yours.lower)} to ${decimal(yours.upper)}), ` +
		`estimate minus truth ${signed(yours.estimate - truth)}. ` +
		`Adjusting otherwise: ${others.join('; ')}.`
	);
}

function studiesInWords({ params, result }: GraphLabRun): string[] {
	if (params.studies === 1) return [];
	return [`Of ${params.studies} studies, ${result.covered} have an interval that holds the truth.`];
}

const COLUMNS = [
	'adjusted for', 'estimate', 'lower', 'upper', 'truth', 'estimate − truth',
	'right by the graph'
]; // prettier-ignore

/** One row for each way of estimating. */
export function table(run: GraphLabRun, sight: Partial<LabSight>): Table {
	const { params, seed, result } = run;
	const caption = `${params.preset}, ${params.rows} rows, seed ${seed}; you adjust for ${wayWords(mine(run))}`;
	const named = result.estimates.map(wayWords);
	if (isSealed(sight)) {
		return { caption, columns: COLUMNS.slice(0, 1), rows: named.map((name) => [name]) };
	}
	return {
		caption,
		columns: COLUMNS,
		rows: result.estimates.map((way, i) => [named[i], ...numbers(way, result.truth)])
	};
}

function numbers(way: LabEstimate, truth: number): Value[] {
	const { estimate, lower, upper, valid } = way;
	const values = [estimate, lower, upper, truth, estimate - truth];
	return [...values.map((value) => Number(value.toFixed(4))), valid ? 'yes' : 'no'];
}
