import { describe, expect, it } from 'vitest';
import { berkeley, kidneyStones } from './reversal-tables.ts';
import { reversal, type Stratum } from './reversal.ts';

const totals = (table: readonly Stratum[], group: 0 | 1) =>
	table.reduce((sum, { groups }) => sum + groups[group].total, 0);
const successes = (table: readonly Stratum[], group: 0 | 1) =>
	table.reduce((sum, { groups }) => sum + groups[group].successes, 0);

describe('the published tables', () => {
	it('hold the totals that their sources print', () => {
		expect([successes(kidneyStones, 0), totals(kidneyStones, 0)]).toEqual([273, 350]);
		expect([successes(kidneyStones, 1), totals(kidneyStones, 1)]).toEqual([289, 350]);
		expect([successes(berkeley, 0), totals(berkeley, 0)]).toEqual([557, 1835]);
		expect([successes(berkeley, 1), totals(berkeley, 1)]).toEqual([1198, 2691]);
	});
});

describe('reversal', () => {
	it('is the crude rate with each group’s own weights', () => {
		expect(reversal(kidneyStones, 0).averages).toEqual(reversal(kidneyStones, 0).crude);
		expect(reversal(kidneyStones, 0).averages[0]).toBeCloseTo(273 / 350, 12);
		expect(reversal(berkeley, 0).averages[1]).toBeCloseTo(1198 / 2691, 12);
	});

	it('is the standardised rate with everyone’s weights: the reference values', () => {
		const [open, keyhole] = reversal(kidneyStones, 1).averages;
		expect(open).toBeCloseTo(0.8325462173856037, 12);
		expect(keyhole).toBeCloseTo(0.778875, 12);
		const [women, men] = reversal(berkeley, 1).averages;
		expect(women).toBeCloseTo(0.42995538046072523, 12);
		expect(men).toBeCloseTo(0.38731858268942226, 12);
	});

	it('turns the order round in both tables, at the mix where the averages meet', () => {
		for (const table of [kidneyStones, berkeley]) {
			const { crude, adjusted, crossing } = reversal(table, 0.3);
			expect(Math.sign(crude[0] - crude[1])).toBe(-Math.sign(adjusted[0] - adjusted[1]));
			const [one, other] = reversal(table, crossing ?? NaN).averages;
			expect(one).toBeCloseTo(other, 12);
		}
	});

	it('moves weights and no rate; weights of a group add up to 1', () => {
		const [start, end] = [reversal(berkeley, 0), reversal(berkeley, 0.8)];
		expect(end.strata.map(({ rates }) => rates)).toEqual(start.strata.map(({ rates }) => rates));
		for (const group of [0, 1]) {
			const sum = end.strata.reduce((total, { weights }) => total + weights[group], 0);
			expect(sum).toBeCloseTo(1, 12);
		}
		const [a] = reversal(berkeley, 1).strata;
		expect(a.weights[0]).toBe(a.weights[1]);
	});

	it('has no crossing where one group leads all the way', () => {
		const better = kidneyStones.map(({ name, groups: [{ total }, second] }) => ({
			name,
			groups: [{ successes: total, total }, second] as const
		}));
		expect(reversal(better, 0).crossing).toBeUndefined();
	});

	it('refuses a mix outside [0, 1] and a stratum without one group', () => {
		expect(() => reversal(berkeley, 1.2)).toThrow('mix must be from 0 to 1; got 1.2');
		const empty = [
			{ name: 'nobody', groups: [kidneyStones[0].groups[0], { successes: 0, total: 0 }] as const }
		];
		expect(() => reversal(empty, 0)).toThrow('“nobody” has nobody of one group');
	});
});
