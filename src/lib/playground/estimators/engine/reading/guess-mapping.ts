import type { Mapping, Role, Slot } from '../../contract.ts';

/**
 * What columns are called in logs that people keep, the likeliest first. Upper case, spaces, dots and
 * underscores do not count. `propensity_score` stands in the files of the Open Bandit Dataset, whose
 * notes call it `action_prob`.
 */
const names: Readonly<Record<Role, readonly string[]>> = {
	action: [
		'itemid',
		'action',
		'actionid',
		'item',
		'arm',
		'armid',
		'article',
		'productid',
		'product'
	],
	reward: ['click', 'clicks', 'clicked', 'reward', 'isclick', 'outcome', 'label', 'y', 'r'],
	propensity: [
		'propensityscore',
		'propensity',
		'actionprob',
		'actionprobability',
		'pscore',
		'loggingprobability',
		'loggingprob',
		'probability',
		'prob',
		'p'
	],
	position: ['position', 'pos', 'slot', 'rank', 'place'],
	target: [
		'pie',
		'target',
		'targetprob',
		'targetprobability',
		'targetpolicy',
		'evaluationpolicy',
		'evaluationprob',
		'evaluationprobability',
		'pinew',
		'newprob'
	]
};

/** What the chance of an action may be called in a table of a policy's chances. */
const chances = [...names.target, 'chance', 'share', 'frequency', ...names.propensity];

/** Takes columns for roles by their names. */
export function guessMapping(columns: readonly string[]): Mapping {
	const plain = columns.map(plainName);
	const mapping: Partial<Record<Role, number>> = {};
	for (const role of Object.keys(names) as Role[]) {
		const column = firstOf(plain, names[role]);
		if (column !== undefined) mapping[role] = column;
	}
	return mapping;
}

/** Takes columns for the roles of a table of chances: action, position and target. */
export function guessTableMapping(columns: readonly string[]): Mapping {
	const plain = columns.map(plainName);
	const { action, position } = guessMapping(columns);
	const target = firstOf(plain, chances);
	return {
		...(action !== undefined && { action }),
		...(position !== undefined && { position }),
		...(target !== undefined && { target })
	};
}

/** Whether a file is a log of decisions, or a table of a policy's chances: a table has no rewards. */
export function contentOf(slot: Slot, columns: readonly string[]): 'log' | 'policy' {
	if (slot === 'log') return 'log';
	const { reward } = guessMapping(columns);
	const { action, target } = guessTableMapping(columns);
	return reward === undefined && action !== undefined && target !== undefined ? 'policy' : 'log';
}

function plainName(name: string): string {
	return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}

function firstOf(plain: readonly string[], wanted: readonly string[]): number | undefined {
	const name = wanted.find((candidate) => plain.includes(candidate));
	return name === undefined ? undefined : plain.indexOf(name);
}
