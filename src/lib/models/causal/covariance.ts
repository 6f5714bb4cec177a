import { placeOf } from '../graphs/graph.ts';
import type { LinearModel } from './linear-model.ts';

/**
 * The covariance matrix that a linear model implies, by place. In causal order,
 *
 *     Cov(v, w) = Σ strength(p → v) · Cov(p, w) for w before v,
 *     Var(v) = Σ strength(p → v) · Cov(p, v) + variance_v
 *
 * Source: Bollen (1989), Structural Equations with Latent Variables, chapter 4 (the recursion
 * reads Σ = B Ω Bᵀ row by row).
 *
 * @example covariance(fork)[a][a] // Var(a) = 2: one from x, one of its own
 */
export function covariance({ graph, strengths, variances }: LinearModel): readonly Float64Array[] {
	const { order, parents, names } = graph;
	const matrix = names.map(() => new Float64Array(names.length));
	const fromCauses = (place: number, other: number) =>
		parents[place].reduce((sum, cause, i) => sum + strengths[place][i] * matrix[cause][other], 0);
	order.forEach((place, position) => {
		for (const earlier of order.slice(0, position)) {
			matrix[place][earlier] = matrix[earlier][place] = fromCauses(place, earlier);
		}
		matrix[place][place] = fromCauses(place, place) + variances[place];
	});
	return matrix;
}

/**
 * What is left of a covariance matrix when some of its variables are held, one after the other:
 *
 *     Cov(v, w | c) = Cov(v, w) − Cov(v, c) · Cov(c, w) / Var(c)
 *
 * Rows and columns of the held variables become 0.
 *
 * Source: Anderson, An Introduction to Multivariate Statistical Analysis, section 2.5.
 */
export function partialCovariance(
	matrix: readonly Float64Array[],
	given: Iterable<number>
): readonly Float64Array[] {
	const rest = matrix.map((row) => row.slice());
	for (const held of given) {
		const pivot = rest[held].slice();
		for (const row of rest) {
			const share = row[held] / pivot[held];
			pivot.forEach((value, w) => (row[w] -= share * value));
		}
		rest[held].fill(0);
		for (const row of rest) row[held] = 0;
	}
	return rest;
}

/** Population covariances among some nodes, given others. Places must differ. */
export function conditionalCovariance(
	model: LinearModel,
	{ of, given }: { of: readonly string[]; given: readonly string[] }
): (from: string, to: string) => number {
	const places = [...of, ...given].map((name) => placeOf(model.graph, name));
	const twice = places.findIndex((place, i) => places.indexOf(place) < i);
	if (twice >= 0) throw new RangeError(`“${model.graph.names[places[twice]]}” is asked for twice.`);
	const matrix = partialCovariance(covariance(model), places.slice(of.length));
	return (from, to) => matrix[placeOf(model.graph, from)][placeOf(model.graph, to)];
}
