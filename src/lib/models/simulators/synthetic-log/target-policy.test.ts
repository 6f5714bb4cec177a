import { describe, expect, it, test } from 'vitest';
import { write } from './example-logs.ts';
import { expectedRewards } from './expected-rewards.ts';
import { targetPolicy, type SyntheticTarget } from './target-policy.ts';
import { syntheticWorld } from './world.ts';

describe('targetPolicy', () => {
	const world = syntheticWorld({ actions: 4 }, 3);
	const { context } = write(world, 0, 5);
	const rows = (target: SyntheticTarget) => {
		const policy = targetPolicy(world, context, target);
		return Array.from({ length: 5 }, (_, i) => {
			const out = new Float64Array(4);
			policy(i, out);
			return out;
		});
	};

	it('puts 1 − ε on the best action, and ε on all alike', () => {
		const rewards = expectedRewards(world, context);
		rows({ kind: 'epsilon-greedy', epsilon: 0.2 }).forEach((chances, i) => {
			const q = new Float64Array(4);
			rewards(i, q);
			const best = q.indexOf(Math.max(...q));
			chances.forEach((p, a) => expect(p).toBeCloseTo(a === best ? 0.85 : 0.05, 12));
		});
	});

	test.each<[SyntheticTarget, string]>([
		[{ kind: 'softmax', sharpness: NaN }, 'sharpness must be finite, got NaN'],
		[{ kind: 'epsilon-greedy', epsilon: 1.5 }, 'epsilon must be from 0 to 1, got 1.5']
	])('refuses %o', (target, message) => {
		expect(() => rows(target)).toThrow(message);
	});
});
