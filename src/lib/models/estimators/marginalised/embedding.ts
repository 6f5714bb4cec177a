import type { Rows } from '../log.ts';

/**
 * What actions have in common: p(e | a), the chance that action a has the embedding e. An embedding has
 * D dimensions (genre, price band, …), which are independent of each other given the action.
 */
export interface Embedding {
	/** A */
	readonly actions: number;
	/** p(e_d = c | a) for each dimension d: A rows of C_d chances. */
	readonly dimensions: readonly Rows[];
}

/** How far the chances of an action may be from a sum of 1. */
const SUM_TOLERANCE = 1e-5;

/**
 * @throws RangeError naming dimension and action (dimensions counted from 1) unless every action has
 * chances of 0 or more that sum to 1, within 1e-5
 */
export function requireEmbedding({ actions, dimensions }: Embedding): void {
	if (dimensions.length === 0)
		throw new RangeError('an embedding has one dimension or more, got 0');
	for (const [d, { columns, values }] of dimensions.entries()) {
		const where = `dimension ${d + 1} of the embedding`;
		if (values.length !== actions * columns)
			throw new RangeError(
				`${where} has ${values.length} chances; ${actions} actions and ${columns} categories take ${actions * columns}`
			);
		for (let a = 0; a < actions; a++)
			requireChances(values.subarray(a * columns, (a + 1) * columns), `${where}, action ${a}:`);
	}
}

function requireChances(chances: Float64Array, where: string): void {
	const wrong = chances.findIndex((chance) => !(chance >= 0));
	if (wrong >= 0) throw new RangeError(`${where} a chance is 0 or more, got ${chances[wrong]}`);
	const sum = chances.reduce((total, chance) => total + chance, 0);
	if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
		throw new RangeError(`${where} chances sum to 1, within ${SUM_TOLERANCE}; got ${sum}`);
}
