import { count } from '#lib/simulations/print.ts';
import { explore } from '#lib/models/policies/explore.ts';
import { quoted } from '../csv/file-problem.ts';
import type { LogFile, PolicyFile } from '../reading/log-file.ts';
import { matchPositions } from './match-positions.ts';
import type { Merged } from './merge-names.ts';
import { Refusal } from './refusal.ts';

/** π(a | position): K chances for the first position of the log, then for the second … */
export type PolicyTable = Float64Array;

/** The table of a policy that does the same in each position. */
export function sameInEach(positions: number, policy: Float64Array): PolicyTable {
	const K = policy.length;
	const table = new Float64Array(positions * K);
	for (let l = 0; l < positions; l++) table.set(policy, l * K);
	return table;
}

/** Mixes each position's chances with uniform choice, in place. */
export function exploreEach(table: PolicyTable, actions: number, epsilon: number): PolicyTable {
	for (let start = 0; start < table.length; start += actions)
		explore(table.subarray(start, start + actions), epsilon);
	return table;
}

/**
 * How often a log shows each action in each position: what its writer does, as far as the log can tell.
 *
 * @throws Refusal if its positions are not those of the log in question
 */
export function frequencies(
	log: LogFile,
	second: LogFile,
	{ names, second: places }: Merged
): PolicyTable {
	const K = names.length;
	const match = matchPositions(log, second);
	const cells = new Float64Array((match ? (second.positions?.names.length ?? 1) : 1) * K);
	const position = match && second.position;
	for (let i = 0; i < second.rows; i++)
		cells[(position ? position[i] * K : 0) + places[second.action[i]]]++;
	return normalised(inPositions(log, { cells, match, K }), K);
}

/**
 * The chances of a table, for the actions and positions of the log.
 *
 * @throws Refusal if the log has an action or a position that the table lacks
 */
export function chancesOf(
	log: LogFile,
	second: PolicyFile,
	{ names, second: places }: Merged
): PolicyTable {
	const known = new Set(second.actions.names);
	log.actions.names.forEach((name, a) => {
		if (known.has(name)) return;
		const { column, lines } = log.actions;
		throw new Refusal(
			`Row ${count(lines[a])}, column ${column}: the action ${quoted(name)} is not in the target’s table, which has ${listed(second.actions.names)}.`
		);
	});
	const K = names.length;
	const own = second.actions.names.length;
	const cells = new Float64Array((second.chances.length / own) * K);
	second.chances.forEach((chance, at) => {
		cells[Math.floor(at / own) * K + places[at % own]] = chance;
	});
	return normalised(inPositions(log, { cells, match: matchPositions(log, second), K }), K);
}

/** The cells of the second file's positions, for each position of the log. */
function inPositions(
	log: LogFile,
	{ cells, match, K }: { cells: Float64Array; match: Int32Array | undefined; K: number }
): PolicyTable {
	const L = log.positions?.names.length ?? 1;
	const table = new Float64Array(L * K);
	for (let l = 0; l < L; l++) {
		const from = match ? match[l] * K : 0;
		table.set(cells.subarray(from, from + K), l * K);
	}
	return table;
}

/** Divides by the sums: chances in files are rounded, and counts are counts. */
function normalised(table: PolicyTable, K: number): PolicyTable {
	for (let start = 0; start < table.length; start += K) {
		const chances = table.subarray(start, start + K);
		const sum = chances.reduce((a, b) => a + b, 0);
		for (let a = 0; a < K; a++) chances[a] /= sum;
	}
	return table;
}

function listed(names: readonly string[]): string {
	if (names.length <= 5) return names.map(quoted).join(', ');
	return `${count(names.length)} actions from ${quoted(names[0])} to ${quoted(names[names.length - 1])}`;
}
