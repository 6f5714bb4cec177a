import type { Mapping, Role } from '../../contract.ts';
import { FileProblem, quoted } from '../csv/file-problem.ts';

const missing: Readonly<Record<Role, string>> = {
	action: 'No column says what was shown (the action).',
	reward: 'No column says what came of it (the reward, such as a click).',
	propensity:
		'No column holds the propensity, the chance with which each row’s action was chosen. Every weight divides by it, and it cannot be guessed from the rows: only the moment of choice knows it. Lesson 7 shows how to log it.',
	position: 'No column holds the position.',
	target: 'No column holds the target’s chance of each action.'
};

/**
 * Refuses a mapping that lacks a column, names one that is not there, or takes one column for two roles.
 *
 * @returns the mapping, in which the roles have columns
 * @throws FileProblem
 */
export function requireColumns<R extends Role>(
	mapping: Mapping,
	{ columns, roles }: { readonly columns: readonly string[]; readonly roles: readonly R[] }
): Mapping & Readonly<Record<R, number>> {
	const found = `The file has ${columns.map(quoted).join(', ')}.`;
	for (const role of roles)
		if (mapping[role] === undefined || !(mapping[role] in columns))
			throw new FileProblem(`${missing[role]} ${cutList(found)}`);
	const taken = new Map<number, string>();
	for (const [role, column] of Object.entries(mapping)) {
		const other = taken.get(column);
		if (other)
			throw new FileProblem(`one column is taken for two things, ${other} and ${role}.`, {
				column: columns[column]
			});
		taken.set(column, role);
	}
	return mapping as Mapping & Readonly<Record<R, number>>;
}

/** A file may have hundreds of columns. */
function cutList(sentence: string): string {
	return sentence.length > 300
		? `${sentence.slice(0, sentence.lastIndexOf(',', 300))} and more.`
		: sentence;
}
