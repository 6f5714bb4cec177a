import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluated, logs } from './arbitrary-logs.ts';
import { weightOf } from './by-definition.ts';
import { doublyRobust, selfNormalisedDoublyRobust } from './doubly-robust.ts';
import { ips } from './ips.ts';
import { rowValues } from './row-values.ts';
import { snips } from './snips.ts';
import { estimateOf, sum } from './terms.ts';

describe('rowValues', () => {
	it('divide by the mean denominator and add the base, by hand', () => {
		const terms = {
			numerator: Float64Array.of(2, 4),
			denominator: Float64Array.of(1, 3),
			base: Float64Array.of(10, 20)
		};
		expect([...rowValues(terms)]).toEqual([11, 22]);
		expect(rowValues({ numerator: terms.numerator })).toBe(terms.numerator);
	});

	it('have the estimate for their mean', () => {
		const property = fc.property(logs, (rows) => {
			fc.pre(rows.some((row) => weightOf(row) > 0));
			const e = evaluated(rows);
			for (const terms of [ips(e), snips(e), doublyRobust(e), selfNormalisedDoublyRobust(e)]) {
				if ('undefined' in terms) throw new Error(terms.undefined);
				const values = rowValues(terms);
				expect(sum(values) / values.length).toBeCloseTo(Number(estimateOf(terms)), 11);
			}
		});
		fc.assert(property);
	});
});
