import { numberIn } from '../csv/number-cell.ts';
import type { RecordScanner } from '../csv/record-scanner.ts';

/** The smallest and the largest number in a column; NaN where a cell holds none. */
export class SpreadColumn {
	lowest = Infinity;
	highest = -Infinity;

	constructor(private readonly field: number) {}

	take({ bytes, starts, ends }: RecordScanner): void {
		const value = numberIn(bytes, starts[this.field], ends[this.field]);
		this.lowest = Math.min(this.lowest, value);
		this.highest = Math.max(this.highest, value);
	}
}
