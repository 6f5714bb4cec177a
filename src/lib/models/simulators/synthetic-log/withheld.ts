import type { Uniform } from '../../random.ts';

/**
 * Draws, for rows `from` to `to` − 1, which k of A actions have no chance: every set of k equally
 * likely, k uniforms a row (Floyd’s sampling: Bentley and Floyd 1987, CACM 30(9)).
 *
 * @param mask n x A, all 0 in these rows; receives a 1 for each action withheld
 */
export function withhold(
	mask: Uint8Array,
	{ from, to, actions, withheld }: { from: number; to: number; actions: number; withheld: number },
	draw: Uniform
): void {
	for (let row = from; row < to; row++)
		for (let last = actions - withheld; last < actions; last++) {
			const chosen = Math.floor(draw() * (last + 1));
			mask[row * actions + (mask[row * actions + chosen] ? last : chosen)] = 1;
		}
}
