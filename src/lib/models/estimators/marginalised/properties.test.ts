import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../log.ts';
import { chances, logs } from './arbitrary-logs.ts';
import { categorised } from './categorised.ts';
import { marginalised } from './marginalised.ts';

function identity(n: number): Rows {
	const values = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
	return { columns: n, values };
}

describe('weights of embeddings and categories', () => {
	it('are those of IPS, exactly, when each item is its own category', () => {
		const property = fc.property(logs, ({ actions, action, reward, logging, evaluation }) => {
			const ips = action.map((a) => a);
			const weights = Array.from(
				ips,
				(a, i) => evaluation[i * actions + a] / logging[i * actions + a]
			);
			const own = { category: Int32Array.from({ length: actions }, (_, a) => a) };
			const policies = { reward, logging, evaluation };
			const byCategory = categorised({ ...policies, ...own, action });
			expect(Array.from(byCategory.weight)).toEqual(weights);
			const embedding = { actions, dimensions: [identity(actions)] };
			const byEmbedding = marginalised({ ...policies, embedding, embedded: action });
			expect(Array.from(byEmbedding.weight)).toEqual(weights);
		});
		fc.assert(property, { seed: 1 });
	});

	it('are 1 when all items share a category, up to the rounding of sums', () => {
		const property = fc.property(logs, ({ actions, ...columns }) => {
			const { weight } = categorised({ ...columns, category: new Int32Array(actions) });
			for (const w of weight) expect(w).toBeCloseTo(1, 12);
		});
		fc.assert(property, { seed: 2 });
	});

	it('are the same for categories and for embeddings that are certain', () => {
		const property = fc.property(
			logs,
			fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
			(l, g) => {
				const category = Int32Array.from(g.slice(0, l.actions));
				const values = new Float64Array(l.actions * 3);
				category.forEach((c, a) => (values[a * 3 + c] = 1));
				const { weight } = marginalised({
					...l,
					embedding: { actions: l.actions, dimensions: [{ columns: 3, values }] },
					embedded: l.action.map((a) => category[a])
				});
				expect(categorised({ ...l, category }).weight).toEqual(weight);
			}
		);
		fc.assert(property, { seed: 3 });
	});

	it('have a mean of 1 and leave no bias if the reward depends on the embedding alone: exact sums', () => {
		const drawn = fc.tuple(
			chances(4),
			chances(4),
			fc.array(chances(3), { minLength: 4, maxLength: 4 })
		);
		const property = fc.property(drawn, ([before, after, p]) => {
			const worth = [2, -1, 5];
			const categories = [0, 1, 2];
			const { weight } = marginalised({
				reward: Float64Array.from(worth),
				embedded: Int32Array.from(categories),
				embedding: {
					actions: 4,
					dimensions: [{ columns: 3, values: Float64Array.from(p.flat()) }]
				},
				logging: Float64Array.from(categories.flatMap(() => before)),
				evaluation: Float64Array.from(categories.flatMap(() => after))
			});
			const mean = (policy: readonly number[], f: (e: number) => number) =>
				policy.reduce(
					(sum, chance, a) => sum + chance * p[a].reduce((s, q, e) => s + q * f(e), 0),
					0
				);
			expect(mean(before, (e) => weight[e])).toBeCloseTo(1, 10);
			expect(mean(before, (e) => weight[e] * worth[e])).toBeCloseTo(
				mean(after, (e) => worth[e]),
				10
			);
		});
		fc.assert(property, { seed: 4 });
	});

	it('leave no more variance than IPS if items of a category are worth the same: exact sums', () => {
		const property = fc.property(chances(6), chances(6), (before, after) => {
			const category = Int32Array.of(0, 0, 1, 1, 1, 2);
			const worth = [0.2, 0.5, 0.9];
			const six = Array.from(category.keys());
			const { weight } = categorised({
				category,
				action: Int32Array.from(six),
				reward: new Float64Array(6),
				logging: Float64Array.from(six.flatMap(() => before)),
				evaluation: Float64Array.from(six.flatMap(() => after))
			});
			// Both have the same mean, so second moments compare variances. Rewards are 0 or 1.
			const second = (w: (a: number) => number) =>
				six.reduce((sum, a) => sum + before[a] * w(a) ** 2 * worth[category[a]], 0);
			const ips = second((a) => after[a] / before[a]);
			expect(second((a) => weight[a])).toBeLessThanOrEqual(ips * (1 + 1e-12));
		});
		fc.assert(property, { seed: 5 });
	});
});
