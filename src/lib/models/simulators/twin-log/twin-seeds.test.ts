import { describe, expect, it, test } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { effectiveSize } from '../../estimators/diagnostics/weights.ts';
import { percentileBootstrap } from '../../estimators/intervals/bootstrap.ts';
import { sum } from '../../estimators/terms.ts';
import { clickRates, POSITIONS, type Campaign } from './campaigns.ts';
import { ROWS, twinLog, type TwinLog } from './twin-log.ts';

const mean = (column: Float64Array) => sum(column) / column.length;

/** Random log, bandit as target: K times how often the bandit showed the item in that slot. */
function forwardWeights(random: TwinLog, bandit: TwinLog): Float64Array {
	const shown = new Float64Array(random.actions * POSITIONS);
	const slots = new Float64Array(POSITIONS);
	bandit.action.forEach((item, i) => {
		shown[item * POSITIONS + bandit.position[i]]++;
		slots[bandit.position[i]]++;
	});
	return random.reward.map((_, i) => {
		const slot = random.position[i];
		return (random.actions * shown[random.action[i] * POSITIONS + slot]) / slots[slot];
	});
}

/** Bandit log, uniform target. */
function reverseWeights(bandit: TwinLog): Float64Array {
	return bandit.propensity.map((p) => 1 / bandit.actions / p);
}

function both(campaign: Campaign, seed?: number) {
	const random = twinLog(campaign, 'random', seed);
	const bandit = twinLog(campaign, 'bandit', seed);
	return { random, bandit, forward: forwardWeights(random, bandit), back: reverseWeights(bandit) };
}

describe('the committed twin', () => {
	const men = both('men');
	const women = both('women');

	it('has as many clicks as the file it stands for, or nearly', () => {
		expect(sum(men.random.reward)).toBe(46);
		expect(sum(men.bandit.reward)).toBe(68);
		expect(sum(women.random.reward)).toBe(48);
		expect(sum(women.bandit.reward)).toBe(50);
	});

	test.each([
		['men', men],
		['women', women]
	] as const)(
		'of the %s: the bandit’s own rate lies in every interval from the random log',
		(_, log) => {
			const terms = {
				numerator: log.forward.map((w, i) => w * log.random.reward[i]),
				denominator: log.forward
			};
			for (const seed of [1, 2, 3]) {
				const bounds = percentileBootstrap(terms, { resamples: 2000, seed });
				if (isUndefined(bounds)) throw new Error(bounds.undefined);
				// With room to spare: another bootstrap moves the bounds by about .0002.
				expect(bounds.lower + 0.0005).toBeLessThan(mean(log.bandit.reward));
				expect(bounds.upper - 0.0005).toBeGreaterThan(mean(log.bandit.reward));
			}
		}
	);

	it('of the men can be read backwards, weakly', () => {
		const share = effectiveSize(men.back) / ROWS;
		expect(share).toBeGreaterThan(0.04);
		expect(share).toBeLessThan(0.1);
		expect(Math.abs(mean(men.back) - 1)).toBeLessThan(0.1);
	});

	it('of the women cannot: one row of 10 000 carries everything', () => {
		expect(mean(women.back)).toBeGreaterThan(3);
		expect(effectiveSize(women.back)).toBeLessThan(3);
		const without = women.back.filter((w) => w < 20_000);
		expect(without).toHaveLength(ROWS - 1);
		expect(mean(without)).toBeLessThan(1.1);
		expect(effectiveSize(without)).toBeGreaterThan(200);
	});

	it('shows the curse: the best item of the random log does worse in the bandit’s', () => {
		for (const { random, bandit } of [men, women]) {
			const [here, there] = [ratesOf(random), ratesOf(bandit)];
			const best = here.indexOf(Math.max(...here));
			expect(there[best]).toBeLessThan(here[best]);
		}
	});
});

/** Clicks per showing of each item. */
function ratesOf({ actions, action, reward }: TwinLog): Float64Array {
	const clicks = new Float64Array(actions);
	const views = new Float64Array(actions);
	action.forEach((item, i) => {
		views[item]++;
		clicks[item] += reward[i];
	});
	return clicks.map((count, item) => count / views[item]);
}

describe('twins of 20 other seeds', () => {
	// Averages of 200 seeds by another program, and three standard errors of 20.
	const expected = {
		men: { value: [0.00635, 2e-5], forward: [0.318, 0.004], back: [0.067, 0.0094] },
		women: { value: [0.00483, 2e-5], forward: [0.345, 0.0047], back: [0.00021, 1e-5] }
	};

	test.each(['men', 'women'] as const)('of the %s are like the shop, on average', (campaign) => {
		const seeds = Array.from({ length: 20 }, (_, i) => 1000 + i);
		const logs = seeds.map((seed) => both(campaign, seed));
		const average = (f: (log: (typeof logs)[number]) => number) =>
			logs.reduce((total, log) => total + f(log), 0) / logs.length;
		const near = (value: number, [centre, tolerance]: readonly number[]) =>
			expect(Math.abs(value - centre)).toBeLessThan(tolerance);
		const rates = clickRates(campaign);
		const { value, forward, back } = expected[campaign];

		near(
			average(({ bandit }) => mean(Float64Array.from(bandit.action, (a) => rates[a]))),
			value
		);
		near(
			average((log) => effectiveSize(log.forward) / ROWS),
			forward
		);
		near(
			average((log) => effectiveSize(log.back) / ROWS),
			back
		);
		near(
			average((log) => mean(log.forward)),
			[1, 0.01]
		);
		near(
			average((log) => mean(log.back.filter((w) => w < 20_000))),
			[1, 0.027]
		);
		const clicks = (rate: number) => [rate, 3 * Math.sqrt(rate / (20 * ROWS))];
		near(
			average(({ random }) => mean(random.reward)),
			clicks(0.0046)
		);
		near(
			average(({ bandit }) => mean(bandit.reward)),
			clicks(value[0])
		);
	});
});
