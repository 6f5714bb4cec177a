import { isUndefined, type Undefined } from '../../estimate.ts';

const STEPS = 50;
const HALVINGS = 30;
/** Share of the promised gain that a step must bring (Armijo). */
const GAIN = 1e-4;
/** Differences below this share of the loss count as rounding. */
const ROUNDING = 1e-13;

/** A convex function to minimise, and its Newton step. */
export interface Objective {
	/** λ²/2 below which a step is the last: by so much, about, is the loss above its minimum. */
	readonly tolerance: number;
	readonly loss: (at: Float64Array) => number;
	readonly step: (at: Float64Array) => NewtonStep | Undefined;
}

export interface NewtonStep {
	/** d = −H⁻¹ g */
	readonly direction: Float64Array;
	/** λ² = −g · d: twice the gain that the step promises. */
	readonly decrement: number;
}

/**
 * Minimises a convex function by Newton’s steps, each halved until it brings a fair part of the gain
 * that it promises. Ends with the step that promises less than the tolerance.
 *
 * Source: Boyd and Vandenberghe (2004), Convex Optimization, section 9.5.
 *
 * @returns the minimum, or why it was not found
 */
export function minimum(start: Float64Array, objective: Objective): Float64Array | Undefined {
	let at = start;
	for (let count = 0; count < STEPS; count++) {
		const newton = objective.step(at);
		if (isUndefined(newton)) return newton;
		if (newton.decrement / 2 < objective.tolerance) return moved(at, newton, 1);
		at = halved(at, newton, objective);
	}
	return { undefined: `the fit has not settled after ${STEPS} steps` };
}

function halved(at: Float64Array, newton: NewtonStep, { loss }: Objective): Float64Array {
	const before = loss(at);
	const slack = ROUNDING * Math.abs(before);
	let length = 1;
	for (let k = 0; k < HALVINGS; k++) {
		const next = moved(at, newton, length);
		if (loss(next) <= before - GAIN * length * newton.decrement + slack) return next;
		length /= 2;
	}
	return moved(at, newton, length);
}

function moved(at: Float64Array, { direction }: NewtonStep, length: number): Float64Array {
	return at.map((value, j) => value + length * direction[j]);
}
