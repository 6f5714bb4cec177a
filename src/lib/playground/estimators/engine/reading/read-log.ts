import type { Mapping, Slot } from '../../contract.ts';
import { FileProblem } from '../csv/file-problem.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';
import type { Input, Watch } from './input.ts';
import { IntColumn } from './int-column.ts';
import { MOST_CELLS } from './limits.ts';
import type { LogFile } from './log-file.ts';
import * as meanings from './meanings.ts';
import { inPlaces, NameColumn } from './names.ts';
import { NumberColumn, type Meaning } from './number-column.ts';
import { readRows } from './read-rows.ts';
import { requireColumns } from './require-columns.ts';
import { SpreadColumn } from './spread-column.ts';

/**
 * Reads a log: only the columns that are taken for something are decoded and kept.
 *
 * A log to learn from needs propensities. A second log is only counted; its propensities say whether it
 * was written by uniform choice, and may be anything.
 *
 * @throws FileProblem for the first thing that is wrong
 */
export async function readLog(slot: Slot, input: Input, watch: Watch): Promise<LogFile> {
	const columns = slot === 'log' ? logColumns(input) : secondColumns(input);
	const skipped = await readRows(input, columns, watch);
	return columns.finish(skipped);
}

function logColumns({ head: { columns }, mapping }: Input): LogColumns {
	const roles = ['action', 'reward', 'propensity'] as const;
	return new LogColumns(columns, requireColumns(mapping, { columns, roles }));
}

function secondColumns({ head: { columns }, mapping }: Input): LogColumns {
	const roles = ['action', 'reward'] as const;
	const { propensity, target, ...counted } = requireColumns(mapping, { columns, roles });
	return new LogColumns(columns, counted, propensity);
}

class LogColumns {
	rows = 0;
	private readonly actionNames: NameColumn;
	private readonly positionNames?: NameColumn;
	private readonly action = new IntColumn();
	private readonly position = new IntColumn();
	private readonly reward: NumberColumn;
	private readonly propensity?: NumberColumn;
	private readonly target?: NumberColumn;

	private readonly spread?: SpreadColumn;

	constructor(
		columns: readonly string[],
		mapping: Mapping & Readonly<Record<'action' | 'reward', number>>,
		spread?: number
	) {
		const names = (field: number) => new NameColumn(field, columns[field]);
		const numbers = (field: number | undefined, meaning: Meaning) =>
			field === undefined ? undefined : new NumberColumn(field, columns[field], meaning);
		this.actionNames = names(mapping.action);
		if (mapping.position !== undefined) this.positionNames = names(mapping.position);
		this.reward = new NumberColumn(mapping.reward, columns[mapping.reward], meanings.reward);
		this.propensity = numbers(mapping.propensity, meanings.propensity);
		this.target = numbers(mapping.target, meanings.target);
		if (spread !== undefined) this.spread = new SpreadColumn(spread);
	}

	row(scanner: RecordScanner): void {
		this.action.push(this.actionNames.codeOf(scanner));
		if (this.positionNames) this.position.push(this.positionNames.codeOf(scanner));
		this.reward.take(scanner);
		this.propensity?.take(scanner);
		this.target?.take(scanner);
		this.spread?.take(scanner);
		this.rows++;
	}

	finish(skipped: number): LogFile {
		const actions = this.actionNames.finish();
		const positions = this.positionNames?.finish();
		if (actions.names.length * (positions?.names.length ?? 1) > MOST_CELLS)
			throw new FileProblem(
				`There are ${actions.names.length} actions and ${positions?.names.length} positions. Is one of them a row number or a time?`
			);
		return {
			content: 'log',
			rows: this.rows,
			skipped,
			actions,
			action: inPlaces(this.action.finish(), actions.placeOf),
			...(positions && {
				positions,
				position: inPlaces(this.position.finish(), positions.placeOf)
			}),
			reward: this.reward.finish(),
			propensity: this.propensity?.finish(),
			target: this.target?.finish(),
			spread: this.spread
		};
	}
}
