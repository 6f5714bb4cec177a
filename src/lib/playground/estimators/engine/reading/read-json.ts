import { FileProblem, quoted } from '../csv/file-problem.ts';
import { markLength } from '../csv/text-check.ts';
import type { PolicyFile } from './log-file.ts';
import { MOST_CELLS, MOST_JSON } from './limits.ts';
import { requireSums } from './require-sums.ts';

const SHAPE =
	'The bench reads JSON as {"action_dist": [[…], …]}: a row for each action, from action 0, and in it a chance for each position.';

/** Whether a file begins as JSON does and no CSV file of ours. */
export function looksLikeJson(head: Uint8Array): boolean {
	const first = head.subarray(markLength(head)).find((byte) => byte > 32);
	return first === 0x7b || first === 0x5b;
}

/**
 * Reads a table of a policy's chances from JSON: `action_dist`, or a matrix alone, with a row for each
 * action from 0 and a column for each position. A list of numbers is a single column.
 *
 * @throws FileProblem for the first thing that is wrong
 */
export async function readJson(file: Blob): Promise<PolicyFile> {
	if (file.size > MOST_JSON)
		throw new FileProblem(`The file has more than ${MOST_JSON / 1e6} MB, too much for JSON.`);
	const matrix = matrixOf(parsed(await file.text()));
	const actions = matrix.length;
	const positions = matrix[0].length;
	if (actions * positions > MOST_CELLS) throw new FileProblem(`The table is too large. ${SHAPE}`);
	const chances = new Float64Array(actions * positions);
	matrix.forEach((row, a) => {
		if (row.length !== positions)
			throw new FileProblem(
				`Action ${a} has ${row.length} chances, action 0 has ${positions}. ${SHAPE}`
			);
		row.forEach((chance, l) => (chances[l * actions + a] = chanceOf(chance, { a, l })));
	});
	const places = Array.from({ length: positions }, (_, l) => String(l));
	requireSums(chances, { actions, positions: positions > 1 ? places : undefined });
	return {
		content: 'policy',
		rows: actions,
		skipped: 0,
		actions: { column: 'action_dist', names: matrix.map((_, a) => String(a)), lines: [] },
		positions: positions > 1 ? positions : undefined,
		chances
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new FileProblem(
			`The file begins as JSON and is none: ${error instanceof Error ? error.message : error}.`
		);
	}
}

function matrixOf(json: unknown): unknown[][] {
	const inside = isRecord(json) ? json.action_dist : json;
	if (!Array.isArray(inside) || inside.length === 0) throw new FileProblem(SHAPE);
	const matrix = inside.every(Array.isArray)
		? (inside as unknown[][])
		: inside.map((chance: unknown) => [chance]);
	if (matrix[0].length === 0) throw new FileProblem(SHAPE);
	return matrix;
}

function isRecord(json: unknown): json is Record<string, unknown> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function chanceOf(chance: unknown, { a, l }: { a: number; l: number }): number {
	if (typeof chance === 'number' && chance >= 0 && chance <= 1) return chance;
	throw new FileProblem(
		`Action ${a}, position ${l}: ${quoted(JSON.stringify(chance))} is no chance. It must be a number from 0 to 1.`
	);
}
