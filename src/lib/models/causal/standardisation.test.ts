import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardise, type Stratum } from './standardisation.ts';
import { stratification } from './stratification.ts';

const table = (...rows: [string, ...(readonly [number, number])[]][]): Stratum[] =>
	rows.map(([name, ...arms]) => ({
		name,
		arms: arms.map(([events, total]) => ({ events, total }))
	}));

/** Better in each stratum, worse in total. */
const reversed = table(['hard', [6, 30], [1, 10]], ['easy', [9, 10], [24, 30]]);

describe('standardise', () => {
	it('shows a reversal by hand', () => {
		const { crude, standardised, shares, rates } = standardise(reversed);
		expect(rates).toEqual([
			[0.2, 0.1],
			[0.9, 0.8]
		]);
		expect(shares).toEqual([0.5, 0.5]);
		expect(crude).toEqual([15 / 40, 25 / 40]);
		expect(standardised[0]).toBeCloseTo(0.55, 12);
		expect(standardised[1]).toBeCloseTo(0.45, 12);
	});

	it('lies between the rates of the strata, as the crude rate does', () => {
		const count = fc
			.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(1000))
			.map(([total, part]) => ({ events: part % (total + 1), total }));
		const stratum = fc
			.tuple(count, count)
			.map((arms) => ({ name: 'stratum', arms: [...arms] }) satisfies Stratum);
		fc.assert(
			fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
				const { crude, standardised, rates } = standardise(strata);
				for (const arm of [0, 1]) {
					const own = rates.map((row) => row[arm] as number);
					for (const rate of [crude[arm], standardised[arm]]) {
						expect(rate).toBeGreaterThanOrEqual(Math.min(...own) - 1e-12);
						expect(rate).toBeLessThanOrEqual(Math.max(...own) + 1e-12);
					}
				}
			}),
			{ seed: 3 }
		);
	});

	it('is what stratification finds in the rows behind the table', () => {
		const rows = reversed.flatMap(({ arms }, x) =>
			arms.flatMap(({ events, total }, arm) =>
				Array.from({ length: total }, (_, i) => ({ x, a: 1 - arm, r: i < events ? 1 : 0 }))
			)
		);
		const column = (name: 'x' | 'a' | 'r') => Float64Array.from(rows, (row) => row[name]);
		const columns = new Map((['x', 'a', 'r'] as const).map((name) => [name, column(name)]));
		const question = { exposure: 'a', outcome: 'r', strata: ['x'] };
		expect(stratification(question, columns)).toMatchObject({
			estimate: expect.closeTo(0.1, 12) as number
		});
	});

	it('skips strata without people, and says where an arm is empty', () => {
		const gap = table(['hard', [1, 2], [0, 0]], ['easy', [1, 2], [1, 2]], ['none', [0, 0], [0, 0]]);
		const { crude, standardised } = standardise(gap);
		expect(crude).toEqual([0.5, 0.5]);
		expect(standardised).toEqual([0.5, { undefined: 'Nobody is in arm 2 of “hard”.' }]);
	});

	it.each<[string, Stratum[]]>([
		['A table needs at least one stratum.', []],
		['A table needs at least one person.', table(['hard', [0, 0]])],
		['“easy” has 2 arms, not 1.', table(['hard', [1, 2]], ['easy', [1, 2], [1, 2]])],
		['“hard” has 3 events of 2: no such count.', table(['hard', [3, 2]])],
		['“hard” has 0.5 events of 2: no such count.', table(['hard', [0.5, 2]])]
	])('refuses: %s', (message, strata) => {
		expect(() => standardise(strata)).toThrow(new RangeError(message));
	});
});
