import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { finished } from '../../estimators/intervals/resample.ts';
import { stream } from '../../random.ts';
import { loggingPolicy } from './logging-policy.ts';
import type { SyntheticSettings } from './settings.ts';
import { syntheticLog, type LogDraw, type SyntheticLog } from './synthetic-log.ts';
import { syntheticWorld, type Scores, type SyntheticWorld } from './world.ts';

const write = (world: SyntheticWorld, draw: LogDraw): SyntheticLog =>
	finished(syntheticLog(world, draw));

const settings: fc.Arbitrary<Partial<SyntheticSettings>> = fc.record({
	actions: fc.integer({ min: 4, max: 8 }),
	dimensions: fc.integer({ min: 1, max: 5 }),
	reward: fc.constantFrom('binary' as const, 'continuous' as const),
	shape: fc.constantFrom('linear' as const, 'curved' as const),
	level: fc.double({ min: -3, max: 3, noNaN: true }),
	noise: fc.double({ min: 0, max: 3, noNaN: true }),
	sharpness: fc.double({ min: -5, max: 5, noNaN: true }),
	insight: fc.double({ min: -1, max: 1, noNaN: true }),
	withheld: fc.integer({ min: 0, max: 3 })
});

/** The definition read literally, in lists: shares only the streams with the model. */
function literally(world: SyntheticWorld, { rows, seed, batch = 0 }: LogDraw) {
	const draws = ['context', 'withheld', 'action', 'reward'].map((what) =>
		stream(seed, what, batch)
	);
	const [context, lots, choice, luck] = draws;
	const visitor = polar(context);
	const A = world.actions;
	return Array.from({ length: rows }, () => {
		const x = Array.from({ length: world.dimensions }, () => visitor.next().value);
		const phi = world.shape === 'linear' ? x : curved(x);
		const out = new Set<number>();
		for (let last = A - world.withheld; last < A; last++) {
			const drawn = Math.floor(lots() * (last + 1));
			out.add(out.has(drawn) ? last : drawn);
		}
		const score = ({ bias, slope }: Scores, a: number) =>
			phi.reduce((sum, feature, j) => sum + feature * slope[j * A + a], bias[a]);
		const powers = Array.from({ length: A }, (_, a) =>
			out.has(a) ? 0 : Math.exp(world.sharpness * score(world.belief, a))
		);
		const total = powers.reduce((sum, power) => sum + power, 0);
		const policy = powers.map((power) => power / total);
		const u = choice();
		const action = policy.findIndex(
			(_, a) => u < policy.slice(0, a + 1).reduce((s, p) => s + p, 0)
		);
		const z = score(world.truth, action);
		const reward =
			world.reward === 'binary'
				? Number(luck() < 1 / (1 + Math.exp(-z)))
				: z + world.noise * Math.sqrt(-2 * Math.log(1 - luck())) * Math.cos(2 * Math.PI * luck());
		return { x, withheld: [...out].sort(), policy, action, reward };
	});
}

/** Normals in pairs, from points in the unit disc. */
function* polar(uniform: () => number): Generator<number, never, void> {
	for (;;) {
		const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
		const s = x ** 2 + y ** 2;
		if (s >= 1 || s === 0) continue;
		yield x * Math.sqrt((-2 * Math.log(s)) / s);
		yield y * Math.sqrt((-2 * Math.log(s)) / s);
	}
}

function curved(x: readonly number[]): number[] {
	const squares = x.map((value) => (value ** 2 - 1) / Math.SQRT2);
	return [...x, ...squares, ...x.slice(1).map((value, j) => value * x[j])];
}

describe('syntheticLog', () => {
	it('is its definition, read literally', () => {
		const property = fc.property(settings, fc.nat(1000), (patch, seed) => {
			const world = syntheticWorld(patch, seed);
			const draw = { rows: 12, seed, batch: seed % 3 };
			const log = write(world, draw);
			literally(world, draw).forEach((row, i) => {
				expect(
					Array.from(log.context.values.subarray(i * row.x.length, (i + 1) * row.x.length))
				).toEqual(row.x);
				expect(withheldIn(log, i)).toEqual(row.withheld);
				expect(log.action[i]).toBe(row.action);
				expect(log.propensity[i]).toBeCloseTo(row.policy[row.action], 10);
				expect(log.reward[i]).toBeCloseTo(row.reward, 10);
			});
		});
		fc.assert(property, { seed: 1, numRuns: 60 });
	});

	it('notes the chance that the logging policy gave, exactly', () => {
		const property = fc.property(settings, (patch) => {
			const world = syntheticWorld(patch, 1);
			const log = write(world, { rows: 30, seed: 2 });
			const policy = loggingPolicy(world, log);
			const chances = new Float64Array(world.actions);
			for (let i = 0; i < 30; i++) {
				policy(i, chances);
				expect(log.propensity[i]).toBe(chances[log.action[i]]);
				expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
			}
		});
		fc.assert(property, { seed: 2, numRuns: 60 });
	});

	it('only appends when rows are added', () => {
		const world = syntheticWorld({ withheld: 2 }, 1);
		const few = write(world, { rows: 100, seed: 3 });
		const many = write(world, { rows: 5000, seed: 3 });
		expect(many.action.subarray(0, 100)).toEqual(few.action);
		expect(many.reward.subarray(0, 100)).toEqual(few.reward);
		expect(many.propensity.subarray(0, 100)).toEqual(few.propensity);
		expect(many.context.values.subarray(0, 500)).toEqual(few.context.values);
		expect(many.withheld?.subarray(0, 1000)).toEqual(few.withheld);
	});

	it('meets the same visitors whatever the logger does', () => {
		const visitors = (patch: Partial<SyntheticSettings>) =>
			write(syntheticWorld(patch, 1), { rows: 50, seed: 3 }).context;
		const some = visitors({});
		for (const patch of [{ sharpness: -9 }, { withheld: 5 }, { reward: 'continuous' as const }])
			expect(visitors(patch)).toEqual(some);
	});

	it('reports its progress, up to 1', () => {
		const world = syntheticWorld({}, 1);
		const shares = [...syntheticLog(world, { rows: 10_000, seed: 1 })];
		expect(shares.length).toBeGreaterThan(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});

	test.each([0, 1.5, -1, NaN, 2e8])('refuses %s rows', (rows) => {
		expect(() => write(syntheticWorld({}, 1), { rows, seed: 1 })).toThrow(
			`rows must be a whole number from 1 to 100000000, got ${rows}`
		);
	});
});

function withheldIn({ withheld, actions }: SyntheticLog, row: number): number[] {
	const all = Array.from({ length: actions }, (_, a) => a);
	return all.filter((a) => withheld?.[row * actions + a]);
}

describe('withheld actions', () => {
	const world = syntheticWorld({ actions: 6, withheld: 2, sharpness: -3 }, 1);
	const rows = 12_000;
	const log = write(world, { rows, seed: 4 });

	it('are so many in each row, have no chance and are never logged', () => {
		const policy = loggingPolicy(world, log);
		const chances = new Float64Array(6);
		for (let i = 0; i < 2000; i++) {
			const own = withheldIn(log, i);
			expect(own).toHaveLength(2);
			policy(i, chances);
			expect(own.map((a) => chances[a])).toEqual([0, 0]);
			expect(own).not.toContain(log.action[i]);
		}
	});

	it('are each pair of actions equally often', () => {
		const pairs = new Map<string, number>();
		for (let i = 0; i < rows; i++) {
			const pair = withheldIn(log, i).join();
			pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
		}
		expect(pairs.size).toBe(15);
		for (const count of pairs.values())
			expect(Math.abs(count - rows / 15) / Math.sqrt((rows / 15) * (14 / 15))).toBeLessThan(3.3);
	});
});

describe('syntheticWorld', () => {
	it('gives the logger scores that correlate with the true ones as insight says', () => {
		const correlation = (insight: number) => {
			const { truth, belief } = syntheticWorld({ actions: 500, dimensions: 40, insight }, 5);
			const product = (x: Float64Array, y: Float64Array) => x.reduce((s, v, i) => s + v * y[i], 0);
			const [x, y] = [truth.slope, belief.slope];
			return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
		};
		// 20 000 pairs of normals: the standard error is at most 1/√20 000.
		for (const insight of [-1, -0.5, 0, 0.8, 1])
			expect(Math.abs(correlation(insight) - insight)).toBeLessThan(3 / Math.sqrt(20_000));
	});

	it('believes the truth itself with an insight of 1', () => {
		const { truth, belief } = syntheticWorld({ insight: 1 }, 5);
		expect(belief).toEqual(truth);
	});

	test.each<[Partial<SyntheticSettings>, string]>([
		[{ actions: 1 }, 'actions must be a whole number from 2 to 100000, got 1'],
		[{ dimensions: 0.5 }, 'dimensions must be a whole number from 1 to 1000, got 0.5'],
		[{ withheld: 10 }, 'withheld must be a whole number from 0 to 9, got 10'],
		[{ insight: 1.1 }, 'insight must be a number from -1 to 1, got 1.1'],
		[{ noise: -1 }, 'noise must be a number from 0 to'],
		[{ level: NaN }, 'got NaN'],
		[{ sharpness: Infinity }, 'got Infinity']
	])('refuses %o', (patch, message) => {
		expect(() => syntheticWorld(patch, 1)).toThrow(message);
	});
});
