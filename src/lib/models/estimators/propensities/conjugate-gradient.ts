/** The residual is brought down to this share of where it began, in the norm of the preconditioner. */
const PRECISION = 1e-3;
const STEPS = 200;

/** A symmetric positive (semi)definite system, by what it does to a vector. */
export interface LinearSystem {
	/** out = H v */
	readonly product: (vector: Float64Array, out: Float64Array) => void;
	/** out = M⁻¹ v, with M near H and positive definite. */
	readonly precondition: (vector: Float64Array, out: Float64Array) => void;
}

/**
 * Solves H d = g roughly by preconditioned conjugate gradients, without H itself. If H is singular, g
 * must lie in its image.
 *
 * Source: Nocedal and Wright (2006), Numerical Optimization, algorithm 5.3.
 */
export function conjugateGradient(
	target: Float64Array,
	{ product, precondition }: LinearSystem
): Float64Array {
	const solution = new Float64Array(target.length);
	const residual = target.slice();
	const near = new Float64Array(target.length);
	const image = new Float64Array(target.length);
	precondition(residual, near);
	const direction = near.slice();
	let size = inner(residual, near);
	const enough = PRECISION ** 2 * size;
	for (let step = 0; step < STEPS && size > enough; step++) {
		product(direction, image);
		const length = size / inner(direction, image);
		addScaled(solution, direction, length);
		addScaled(residual, image, -length);
		precondition(residual, near);
		const before = size;
		size = inner(residual, near);
		for (let j = 0; j < direction.length; j++)
			direction[j] = near[j] + (size / before) * direction[j];
	}
	return solution;
}

export function inner(one: Float64Array, other: Float64Array): number {
	let total = 0;
	for (let j = 0; j < one.length; j++) total += one[j] * other[j];
	return total;
}

function addScaled(vector: Float64Array, by: Float64Array, scale: number): void {
	for (let j = 0; j < vector.length; j++) vector[j] += scale * by[j];
}
