import fc from 'fast-check';

/** Graphs for the tests; nothing outside the tests uses them. */

/** A drawn graph with a question. */
export interface Drawn {
	readonly nodes: string[];
	readonly edges: [string, string][];
	readonly latents: string[];
	readonly exposure: string;
	readonly outcome: string;
}

const NAMES = ['a', 'B', 'c1', 'Ä', 'D', '𝒳', 'f', '点', 'h', 'I', 'j', 'K'];

/**
 * Acyclic graphs whose places are in no causal order, sparse and dense ones, with some nodes hidden;
 * exposure and outcome are two observed nodes.
 */
export function arbitraryGraph({ least = 2, most = 7 } = {}): fc.Arbitrary<Drawn> {
	return fc.integer({ min: least, max: most }).chain((n) =>
		fc
			.record({
				causal: fc.shuffledSubarray(NAMES.slice(0, n), { minLength: n }),
				places: fc.shuffledSubarray(NAMES.slice(0, n), { minLength: n }),
				density: fc.integer({ min: 1, max: 7 }),
				dice: fc.array(fc.nat(9), { minLength: n * n, maxLength: n * n }),
				hidden: fc.subarray(NAMES.slice(0, n), { maxLength: Math.floor(n / 3) }),
				ends: fc.shuffledSubarray(NAMES.slice(0, n), { minLength: 2, maxLength: 2 })
			})
			.map(({ causal, places, density, dice, hidden, ends: [exposure, outcome] }) => ({
				nodes: places,
				edges: causal.flatMap((from, i) =>
					causal
						.slice(i + 1)
						.filter((_, j) => dice[n * i + j] < density)
						.map((to): [string, string] => [from, to])
				),
				latents: hidden.filter((name) => name !== exposure && name !== outcome),
				exposure,
				outcome
			}))
	);
}

/** A graph with three sets of its nodes that share none. */
export function arbitrarySeparation(
	most: number
): fc.Arbitrary<{ drawn: Drawn; x: string[]; y: string[]; given: string[] }> {
	return arbitraryGraph({ most }).chain((drawn) =>
		fc
			.array(fc.nat(5), { minLength: drawn.nodes.length, maxLength: drawn.nodes.length })
			.map((sides) => {
				const side = (which: readonly number[]) =>
					drawn.nodes.filter((_, place) => which.includes(sides[place]));
				return { drawn, x: side([0, 1]), y: side([2, 3]), given: side([4]) };
			})
	);
}
