import { placeOf } from '../graphs/graph.ts';
import { pathAlong, type Path } from '../graphs/paths.ts';
import { collidingWalks } from './colliding-walks.ts';
import { conditionalCovariance } from './covariance.ts';
import type { Undefined } from '../estimate.ts';
import type { LinearModel } from './linear-model.ts';
import { totalEffect } from './total-effect.ts';
import { directedPaths, type Weighted } from './treks.ts';

export interface BiasQuestion {
	readonly exposure: string;
	readonly outcome: string;
	/** What is adjusted for; nothing if left out. */
	readonly given?: readonly string[];
}

/** What one path between exposure and outcome adds to a slope. */
export interface PathContribution {
	/** Exposure first, outcome last. */
	readonly path: Path;
	/** Its part of the slope. */
	readonly slope: number;
	/** Its part of the bias: for a causal path, its part of the slope minus its part of the effect. */
	readonly bias: number;
}

export interface PathContributions {
	/** The population slope of the exposure, given the adjustment set. */
	readonly slope: number;
	readonly totalEffect: number;
	/** slope − totalEffect. */
	readonly bias: number;
	/**
	 * All open paths and all causal ones, largest bias first: their slopes add up to the slope and
	 * their biases to the bias. Undefined if there are too many to list.
	 */
	readonly paths: readonly PathContribution[] | Undefined;
}

/** So many walks take about ten milliseconds. */
const MOST_WALKS = 10_000;

/**
 * Splits the slope of the exposure, and its bias, among the open paths.
 *
 * Nothing adjusted for: the slope is Cov(a, r) / Var(a), and the covariance is the sum over treks
 * (paths without collider, so exactly the open ones) of the product of strengths times the variance
 * of the top. Each path gets its own term.
 *
 * Adjusted for c: Cov(a, r | c) is a sum over {@link collidingWalks}, in the model where the arrows
 * out of c are cut. A walk may pass a node twice, as when it goes down to an adjusted effect of a
 * collider and back. It is counted for the path that is left when its loops are cut out. That path
 * is open: a node where it does not collide is not in c, since c’s nodes have no arrows out; a node
 * where it collides is in c or above c, since the walk could turn only there. All terms are divided
 * by Var(a | c).
 *
 * If c is a valid adjustment set, each causal path gets the product of its strengths and no bias. A
 * causal path that c blocks gets nothing: its bias is minus its product. A causal path with an
 * adjusted effect gets what is left of it.
 *
 * Source: Wright (1934) for the first case; the attribution by cutting loops is our own definition.
 *
 * @throws RangeError on a node that does not exist or is named twice.
 * @example
 * pathContributions(fork, { exposure: 'a', outcome: 'r' }).paths
 * // a ← x → r: slope .5, bias .5; a → r: slope .3, bias 0
 */
export function pathContributions(model: LinearModel, question: BiasQuestion): PathContributions {
	const { exposure, outcome, given = [] } = question;
	const cov = conditionalCovariance(model, { of: [exposure, outcome], given });
	const slope = cov(exposure, outcome) / cov(exposure, exposure);
	const effect = totalEffect(model, exposure, outcome);
	return {
		slope,
		totalEffect: effect,
		bias: slope - effect,
		paths: listed(model, { exposure, outcome, given, variance: cov(exposure, exposure) })
	};
}

interface Listing {
	readonly exposure: string;
	readonly outcome: string;
	readonly given: readonly string[];
	/** Var(exposure | given). */
	readonly variance: number;
}

function listed(
	model: LinearModel,
	{ exposure, outcome, given, variance }: Listing
): readonly PathContribution[] | Undefined {
	const budget = { left: MOST_WALKS };
	const ends = [placeOf(model.graph, exposure), placeOf(model.graph, outcome)] as const;
	const held = given.map((name) => placeOf(model.graph, name));
	const walks = collidingWalks(model, ends, { held, budget });
	const causal = directedPaths(model, ends, budget);
	if (budget.left <= 0) {
		return { undefined: `There are too many paths to list: more than ${MOST_WALKS} walks.` };
	}
	const slopes = new Map<string, Weighted>();
	const effects = new Map(causal.map((found) => [found.path.join(), found.weight]));
	for (const { path } of causal) slopes.set(path.join(), { path, weight: 0 });
	for (const walk of walks) {
		const path = withoutLoops(walk.path);
		const sum = (slopes.get(path.join())?.weight ?? 0) + walk.weight / variance;
		slopes.set(path.join(), { path, weight: sum });
	}
	return [...slopes]
		.map(([key, { path, weight }]) => ({
			path: pathAlong(model.graph, path),
			slope: weight,
			bias: weight - (effects.get(key) ?? 0)
		}))
		.sort((one, other) => Math.abs(other.bias) - Math.abs(one.bias));
}

/** Follows the walk and forgets, at each return to a node, everything since the first visit. */
function withoutLoops(walk: readonly number[]): readonly number[] {
	const path: number[] = [];
	for (const place of walk) {
		const before = path.indexOf(place);
		if (before < 0) path.push(place);
		else path.length = before + 1;
	}
	return path;
}
