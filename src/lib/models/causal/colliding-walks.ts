import { covariance } from './covariance.ts';
import { keepArrows, type LinearModel } from './linear-model.ts';
import { treks, type Budget, type Weighted } from './treks.ts';

/**
 * Cov(a, r | c) of a linear model as a sum over walks from a to r that collide at nodes of c and
 * nowhere else. Holding c cuts the arrows out of c. In the model that is left,
 *
 *     Cov(a, r | c) = Cov(a, r) − Cov(a, c) Var(c)⁻¹ Cov(c, r)
 *
 * Each covariance is a sum over {@link treks}. Each entry of the inverse is a finite sum over
 * sequences c₁ … c_m of distinct nodes of c, so the whole is a sum of terms
 *
 *     (−1)^m · trek(a, c₁) · trek(c₁, c₂) ⋯ trek(c_m, r) / det Var(c₁ … c_m | the rest of c)
 *
 * and the treks from a to r themselves (m = 0).
 *
 * Source: Jones and West (2005), Biometrika 92(4), for the entries of an inverse as sums over paths.
 *
 * @param held the places of c
 * @param budget one is taken for each trek and each walk; stops when none is left
 */
export function collidingWalks(
	model: LinearModel,
	[from, to]: readonly [number, number],
	{ held, budget }: { held: readonly number[]; budget: Budget }
): Weighted[] {
	const names = new Set(held.map((place) => model.graph.names[place]));
	const cut = keepArrows(model, (cause) => !names.has(cause));
	const matrix = covariance(cut);
	const between = remembered((pair) =>
		treks(cut, pair, { variance: (place) => matrix[place][place], budget })
	);
	const whole = determinant(matrix, held);
	const walks = [...between(from, to)];
	const extend = (heads: readonly Weighted[], last: number, rest: readonly number[]) => {
		if (heads.length === 0) return;
		const share = determinant(matrix, rest) / whole;
		walks.push(...joined(heads, between(last, to), { factor: -share, budget }));
		for (const next of rest) {
			const longer = joined(heads, between(last, next), { factor: -1, budget });
			extend(longer, next, without(rest, next));
		}
	};
	for (const first of held) extend(between(from, first), first, without(held, first));
	return walks;
}

function remembered(search: (pair: readonly [number, number]) => readonly Weighted[]) {
	const known = new Map<string, readonly Weighted[]>();
	return (from: number, to: number): readonly Weighted[] => {
		const key = `${from} ${to}`;
		const found = known.get(key) ?? search([from, to]);
		known.set(key, found);
		return found;
	};
}

function without(places: readonly number[], place: number): readonly number[] {
	return places.filter((other) => other !== place);
}

/** Each head followed by each tail, none once the budget is spent. */
function joined(
	heads: readonly Weighted[],
	tails: readonly Weighted[],
	{ factor, budget }: { factor: number; budget: Budget }
): Weighted[] {
	budget.left -= heads.length * tails.length;
	if (budget.left <= 0) return [];
	return heads.flatMap((head) =>
		tails.map((tail) => ({
			path: [...head.path, ...tail.path.slice(1)],
			weight: factor * head.weight * tail.weight
		}))
	);
}

/** Determinant of the block of some rows and columns of a positive definite matrix; 1 of none. */
function determinant(matrix: readonly Float64Array[], places: readonly number[]): number {
	const rows = places.map((row) => places.map((column) => matrix[row][column]));
	return rows.reduce((product, pivot, k) => {
		for (const row of rows.slice(k + 1)) {
			const share = row[k] / pivot[k];
			pivot.forEach((value, column) => (row[column] -= share * value));
		}
		return product * pivot[k];
	}, 1);
}
