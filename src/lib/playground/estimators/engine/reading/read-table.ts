import { count } from '#lib/simulations/print.ts';
import { FileProblem } from '../csv/file-problem.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';
import type { Input, Watch } from './input.ts';
import { IntColumn } from './int-column.ts';
import { MOST_CELLS } from './limits.ts';
import type { PolicyFile } from './log-file.ts';
import * as meanings from './meanings.ts';
import { NameColumn, type Names } from './names.ts';
import { NumberColumn } from './number-column.ts';
import { readRows } from './read-rows.ts';
import { requireColumns } from './require-columns.ts';
import { requireSums } from './require-sums.ts';

/**
 * Reads a table of a policy's chances: a row for each action, or for each action and position. What it
 * does not list has chance 0.
 *
 * @throws FileProblem for the first thing that is wrong, or if the chances of a position do not add up
 * to 1
 */
export async function readTable(input: Input, watch: Watch): Promise<PolicyFile> {
	const rows = new TableRows(input);
	const skipped = await readRows(input, rows, watch);
	return rows.finish(skipped);
}

class TableRows {
	rows = 0;
	private readonly actionNames: NameColumn;
	private readonly positionNames?: NameColumn;
	private readonly action = new IntColumn();
	private readonly position = new IntColumn();
	private readonly line = new IntColumn();
	private readonly chance: NumberColumn;

	constructor({ head: { columns }, mapping }: Input) {
		const roles = ['action', 'target'] as const;
		const { action, position, target } = requireColumns(mapping, { columns, roles });
		this.actionNames = new NameColumn(action, columns[action]);
		if (position !== undefined) this.positionNames = new NameColumn(position, columns[position]);
		this.chance = new NumberColumn(target, columns[target], meanings.target);
	}

	row(scanner: RecordScanner): void {
		this.action.push(this.actionNames.codeOf(scanner));
		if (this.positionNames) this.position.push(this.positionNames.codeOf(scanner));
		this.line.push(scanner.line);
		this.chance.take(scanner);
		this.rows++;
	}

	finish(skipped: number): PolicyFile {
		const actions = this.actionNames.finish();
		const positions = this.positionNames?.finish();
		const chances = this.table(actions, positions);
		requireSums(chances, { actions: actions.names.length, positions: positions?.names });
		return { content: 'policy', rows: this.rows, skipped, actions, positions, chances };
	}

	private table(actions: Placed, positions?: Placed): Float64Array {
		const K = actions.names.length;
		const L = positions?.names.length ?? 1;
		if (K * L > MOST_CELLS)
			throw new FileProblem(
				`The table would have ${count(K * L)} cells; at most ${count(MOST_CELLS)} are allowed.`
			);
		const table = new Float64Array(K * L).fill(NaN);
		const [action, position, line, chance] = [
			this.action.finish(),
			this.position.finish(),
			this.line.finish(),
			this.chance.finish()
		];
		for (let i = 0; i < this.rows; i++) {
			const l = positions ? positions.placeOf[position[i]] : 0;
			const cell = l * K + actions.placeOf[action[i]];
			if (!Number.isNaN(table[cell]))
				throw new FileProblem(
					`the table lists this ${positions ? 'action and position' : 'action'} a second time. Each may stand in it once.`,
					{ row: line[i] }
				);
			table[cell] = chance[i];
		}
		return table.map((value) => (Number.isNaN(value) ? 0 : value));
	}
}

type Placed = Names & { readonly placeOf: Int32Array };
