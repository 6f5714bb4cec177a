import type { Rows } from '../../estimators/log.ts';
import { explore } from '../../policies/explore.ts';
import { greedy } from '../../policies/greedy.ts';
import { softmax } from '../../policies/softmax.ts';
import { expectedRewards, type RowWriter } from './expected-rewards.ts';
import type { SyntheticWorld } from './world.ts';

/** An evaluation policy that knows the truth: softmax of it, or its best action with exploration. */
export type SyntheticTarget =
	| { readonly kind: 'softmax'; readonly sharpness: number }
	| { readonly kind: 'epsilon-greedy'; readonly epsilon: number };

/**
 * π(a | x_i) of an evaluation policy that leans on the true expected rewards q:
 *
 *     softmax          π ∝ exp(sharpness · q(x, a))
 *     epsilon-greedy   1 − ε on the best action, and ε / A on each
 *
 * @throws RangeError if the sharpness is not finite or ε lies outside [0, 1]
 * @example targetPolicy(world, log.context, { kind: 'softmax', sharpness: 5 })
 */
export function targetPolicy(
	world: SyntheticWorld,
	context: Rows,
	target: SyntheticTarget
): RowWriter {
	requireTarget(target);
	const rewards = expectedRewards(world, context);
	return (row, out) => {
		rewards(row, out);
		if (target.kind === 'softmax') return softmax(out, target.sharpness, out);
		greedy(out, out);
		explore(out, target.epsilon);
	};
}

function requireTarget(target: SyntheticTarget): void {
	if (target.kind === 'softmax') {
		if (!Number.isFinite(target.sharpness))
			throw new RangeError(`sharpness must be finite, got ${target.sharpness}`);
	} else if (!(target.epsilon >= 0 && target.epsilon <= 1)) {
		throw new RangeError(`epsilon must be from 0 to 1, got ${target.epsilon}`);
	}
}
