/**
 * Lines up columns: words to the left, everything after the first column to the right.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(rows) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	for (const row of rows) {
		const cells = row.map((cell, column) =>
			column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
		);
		console.log(cells.join('  '));
	}
}
