import { quoted } from '../csv/file-problem.ts';
import type { LogFile, PolicyFile } from '../reading/log-file.ts';
import { Refusal } from './refusal.ts';

/**
 * For each position of the log, which one of the second file it is. A file that tells no positions apart
 * has one policy for all of them; then there is nothing to match.
 *
 * @throws Refusal if the second file lacks a position of the log, or tells positions apart that the log
 * does not
 */
export function matchPositions(log: LogFile, second: LogFile | PolicyFile): Int32Array | undefined {
	const { positions } = second;
	if (positions === undefined) return undefined;
	if (!log.positions) {
		// A log of the target can be counted over all positions; a table cannot.
		if (second.content === 'log') return undefined;
		throw new Refusal(
			'The table has chances for each position, and the log has no position. Take a column of the log for it.'
		);
	}
	const { names } = log.positions;
	if (typeof positions !== 'number') return byName(names, positions.names);
	if (positions === names.length) return Int32Array.from(names, (_, l) => l);
	throw new Refusal(
		`The table has ${positions} positions, and the log has ${names.length}: ${listed(names)}.`
	);
}

function byName(names: readonly string[], wanted: readonly string[]): Int32Array {
	return Int32Array.from(names, (name) => {
		const place = wanted.indexOf(name);
		if (place >= 0) return place;
		throw new Refusal(
			`The log has a position ${quoted(name)}, and the second file has not. It has ${listed(wanted)}.`
		);
	});
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, 8).map(quoted).join(', ');
	return names.length > 8 ? `${shown} and more` : shown;
}
