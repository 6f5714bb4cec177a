import { describe, expect, it, test } from 'vitest';
import { sum } from '../../estimators/terms.ts';
import { normal, stream } from '../../random.ts';
import { BANDITS, clickRates, SLOT_FACTORS, type Campaign } from './campaigns.ts';
import { ROWS, twinLog } from './twin-log.ts';

const FILES = (['men', 'women'] as const).flatMap((campaign) =>
	(['random', 'bandit'] as const).map((writer) => [campaign, writer] as const)
);

describe('twinLog', () => {
	test.each(FILES)('of %s by %s has 10 000 rows of the right shape', (campaign, writer) => {
		const log = twinLog(campaign, writer);
		const K = { men: 34, women: 46 }[campaign];
		expect(log.actions).toBe(K);
		for (const column of [log.action, log.reward, log.propensity, log.position])
			expect(column).toHaveLength(ROWS);
		expect(new Set(log.action)).toEqual(new Set(Array.from({ length: K }, (_, a) => a)));
		expect(new Set(log.position)).toEqual(new Set([0, 1, 2]));
		expect(new Set(log.reward)).toEqual(new Set([0, 1]));
		expect(log.propensity.every((p) => p > 0 && p < 1)).toBe(true);
		if (writer === 'random') expect(new Set(log.propensity)).toEqual(new Set([1 / K]));
	});

	it('has the trap once, in the women’s bandit log, where a small propensity was', () => {
		const traps = FILES.map(([campaign, writer]) =>
			twinLog(campaign, writer).propensity.filter((p) => p === 1e-6)
		);
		expect(traps.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
		const { propensity } = twinLog('women', 'bandit');
		const row = propensity.indexOf(1e-6);
		expect(Math.min(...propensity.subarray(0, row))).toBeGreaterThanOrEqual(0.0005);
	});

	it('gives the bandit’s items the chances of its formula, read literally', () => {
		const { items, sharpness, insight, restlessness } = BANDITS.men;
		const log = twinLog('men', 'bandit', 3);
		const mood = stream(3, 'men bandit mood');
		const [z, y] = [7, 13].map((step) =>
			// The quantiles themselves: what normalQuantile says is tested beside it.
			ranks(items, step, step === 7 ? 3 : 5)
		);
		for (let i = 0; i < 20; i++) {
			const powers = Array.from({ length: items }, (_, a) =>
				Math.exp(
					sharpness * (insight * z[a] + Math.sqrt(1 - insight ** 2) * y[a]) +
						restlessness * normal(mood)
				)
			);
			const total = powers.reduce((all, power) => all + power, 0);
			expect(log.propensity[i]).toBeCloseTo(powers[log.action[i]] / total, 12);
		}
	});

	it('is the same again for the same seed, and another for another', () => {
		const [one, two] = [twinLog('men', 'bandit', 5), twinLog('men', 'bandit', 5)];
		expect(one.propensity.every((p, i) => p === two.propensity[i])).toBe(true);
		const slots = (campaign: Campaign, seed: number) =>
			twinLog(campaign, 'random', seed).position.subarray(0, 50);
		expect(slots('men', 6)).not.toEqual(slots('men', 5));
		expect(slots('women', 5)).not.toEqual(slots('men', 5));
	});
});

describe('clickRates', () => {
	test.each(['men', 'women'] as const)(
		'of the %s have a mean of .0046 and the spread of e^{.45 z}',
		(campaign) => {
			const rates = clickRates(campaign);
			const K = BANDITS[campaign].items;
			expect(sum(rates) / K).toBeCloseTo(0.0046, 12);
			const z = ranks(K, 7, 3);
			for (let a = 1; a < K; a++)
				expect(rates[a] / rates[0]).toBeCloseTo(Math.exp(0.45 * (z[a] - z[0])), 9);
		}
	);

	it('are the same on average over slots', () => {
		expect(SLOT_FACTORS.reduce((total, factor) => total + factor, 0)).toBeCloseTo(3, 12);
	});
});

/** Φ⁻¹(((step a + start) mod K + ½) / K), by bisection on the distribution function. */
function ranks(items: number, step: number, start: number): number[] {
	return Array.from({ length: items }, (_, a) => {
		const share = (((step * a + start) % items) + 0.5) / items;
		let [low, high] = [-9, 9];
		for (let k = 0; k < 60; k++) {
			const middle = (low + high) / 2;
			if (distribution(middle) < share) low = middle;
			else high = middle;
		}
		return low;
	});
}

/** Φ(z), Marsaglia’s series. */
function distribution(z: number): number {
	let [term, total] = [z, z];
	for (let k = 1; k < 400; k++) {
		term *= (z * z) / (2 * k + 1);
		total += term;
	}
	return 0.5 + (total * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
