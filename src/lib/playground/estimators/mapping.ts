import type { Header, Mapping, Role, Slot } from './contract.ts';

/** What a role is called beside its choice of column, and what the column has to hold. */
export const roles: Readonly<Record<Role, { readonly label: string; readonly help: string }>> = {
	action: { label: 'what was shown', help: 'the action: an item’s number or name' },
	reward: { label: 'what came of it', help: 'the reward: 1 for a click, 0 for none, or an amount' },
	propensity: {
		label: 'its chance',
		help: 'the propensity: the chance the page gave this item, above 0 and at most 1'
	},
	position: { label: 'where it stood', help: 'the position on the page, if there are several' },
	target: {
		label: 'the target’s chance',
		help: 'the chance that the policy you ask about gives this item here'
	}
};

const needed: Readonly<Record<Slot, readonly Role[]>> = {
	log: ['action', 'reward', 'propensity'],
	second: ['action', 'reward']
};

/** The roles that a file may have columns for. A JSON table says itself what is what. */
export function rolesOf({ slot, content, guess }: Header): readonly Role[] {
	if (content === 'policy')
		return Object.keys(guess).length === 0 ? [] : ['action', 'target', 'position'];
	return slot === 'log'
		? ['action', 'reward', 'propensity', 'position', 'target']
		: ['action', 'reward', 'propensity', 'position'];
}

/** Whether a file cannot be read before the role has a column. */
export function isNeeded(role: Role, { slot, content }: Header): boolean {
	return content === 'policy' ? role !== 'position' : needed[slot].includes(role);
}

/** The mapping with a column for the role, or with none. */
export function withRole(mapping: Mapping, role: Role, column: number | undefined): Mapping {
	const { [role]: _, ...others } = mapping;
	return column === undefined ? others : { ...others, [role]: column };
}

/** "“item_id” is what was shown, “click” what came of it." */
export function mappingSentence(header: Header, mapping: Mapping): string {
	const parts = rolesOf(header).flatMap((role) => {
		const column = mapping[role];
		return column === undefined ? [] : [{ name: header.columns[column], role }];
	});
	const phrases = parts.map(
		({ name, role }, i) => `“${name}” ${i === 0 ? 'is ' : ''}${roles[role].label}`
	);
	return phrases.length > 0 ? `${phrases.join(', ')}.` : '';
}
