/** Columns of a sample by node, all of the same length. */
export type Columns = ReadonlyMap<string, Float64Array>;

/**
 * The column of a node.
 *
 * @throws RangeError if the sample has no such column.
 */
export function columnOf(columns: Columns, name: string): Float64Array {
	const column = columns.get(name);
	if (!column) throw new RangeError(`The sample has no column “${name}”.`);
	return column;
}
