import { describe, expect, it } from 'vitest';
import type { Undefined } from '../../estimate.ts';
import { normal, stream } from '../../random.ts';
import { estimateOf, type Terms } from '../terms.ts';
import { basicInterval, percentileInterval } from './bootstrap.ts';
import { empiricalBernsteinInterval } from './empirical-bernstein.ts';
import { covers, defined } from './example-terms.ts';
import { hoeffdingInterval } from './hoeffding.ts';
import type { Interval } from './interval.ts';
import { normalInterval } from './normal.ts';
import { finished, resampledEstimates } from './resample.ts';
import { studentInterval } from './student-t.ts';

/** Three items shown by lot, and a policy that prefers the first: weights 1.5, 0.9 and 0.6. */
const WEIGHTS = [1.5, 0.9, 0.6];
const RATES = [0.5, 0.3, 0.1];
/** Σ π q = .5 · .5 + .3 · .3 + .2 · .1 */
const TRUTH = 0.36;

function simulated(rows: number, replicate: number) {
	const uniform = stream(11, 'log', replicate);
	const numerator = new Float64Array(rows);
	const denominator = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const item = Math.floor(3 * uniform());
		denominator[i] = WEIGHTS[item];
		numerator[i] = uniform() < RATES[item] ? WEIGHTS[item] : 0;
	}
	return { numerator, denominator };
}

interface Study {
	readonly logs: number;
	readonly rows: number;
	readonly method: (terms: Terms) => Interval | Undefined;
}

function termsOf(of: 'IPS' | 'SNIPS', { numerator, denominator }: ReturnType<typeof simulated>) {
	return of === 'IPS' ? { numerator } : { numerator, denominator };
}

/** Share of simulated logs whose interval holds the truth, for the mean or for the ratio. */
function coverage(of: 'IPS' | 'SNIPS', { logs, rows, method }: Study): number {
	let held = 0;
	for (let j = 0; j < logs; j++) {
		if (covers(defined(method(termsOf(of, simulated(rows, j)))), TRUTH)) held++;
	}
	return held / logs;
}

// Standard error of a share of .95: .0049 in 2000 logs, .0109 in 400; of .8 in 2000: .0089. What an
// interval misses for want of rows or resamples is of order 1/n or 1/resamples: below .004 here.
const SMALL = 0.004;

describe.each(['IPS', 'SNIPS'] as const)('over simulated logs, for %s', (of) => {
	it('the normal interval holds the truth as often as it says', () => {
		const at95 = coverage(of, { logs: 2000, rows: 300, method: (terms) => normalInterval(terms) });
		expect(Math.abs(at95 - 0.95)).toBeLessThan(3 * 0.0049 + SMALL);
		const at80 = coverage(of, { logs: 2000, rows: 300, method: (t) => normalInterval(t, 0.8) });
		expect(Math.abs(at80 - 0.8)).toBeLessThan(3 * 0.0089 + SMALL);
	});

	it('so does Student’s', () => {
		const share = coverage(of, { logs: 2000, rows: 300, method: (t) => studentInterval(t) });
		expect(Math.abs(share - 0.95)).toBeLessThan(3 * 0.0049 + SMALL);
	});

	it('so do the percentile and the basic bootstrap', () => {
		const resampling = { resamples: 300, seed: 6 };
		const held = { percentile: 0, basic: 0 };
		for (let j = 0; j < 400; j++) {
			const terms = termsOf(of, simulated(300, j));
			const estimates = defined(finished(resampledEstimates(terms, resampling)));
			const estimate = defined(estimateOf(terms));
			if (covers(percentileInterval(estimates), TRUTH)) held.percentile++;
			if (covers(basicInterval(estimates, { estimate }), TRUTH)) held.basic++;
		}
		expect(Math.abs(held.percentile / 400 - 0.95)).toBeLessThan(3 * 0.0109 + SMALL);
		expect(Math.abs(held.basic / 400 - 0.95)).toBeLessThan(3 * 0.0109 + SMALL);
	});
});

describe.each([
	{ rows: 20, level: 0.8 },
	{ rows: 300, level: 0.95 },
	{ rows: 20, level: 0.1 }
])('over logs of $rows rows at level $level', ({ rows, level }) => {
	const options = { range: { min: 0, max: 1.5 }, level };

	it.each([
		{ name: 'Hoeffding', bound: hoeffdingInterval },
		{ name: 'Bernstein', bound: empiricalBernsteinInterval }
	])('$name’s interval holds it at least as often', ({ bound }) => {
		const share = coverage('IPS', { logs: 1000, rows, method: (terms) => bound(terms, options) });
		expect(share).toBeGreaterThanOrEqual(level);
	});
});

it('Student’s interval is exact for five normal rows, where the normal one is not', () => {
	const held = { normal: 0, student: 0 };
	for (let j = 0; j < 4000; j++) {
		const uniform = stream(12, 'rows', j);
		const terms = { numerator: Float64Array.from({ length: 5 }, () => 3 + 2 * normal(uniform)) };
		if (covers(defined(studentInterval(terms)), 3)) held.student++;
		if (covers(defined(normalInterval(terms)), 3)) held.normal++;
	}
	// Standard error of a share of .95 in 4000: .0034; P(|t₄| < 1.96) = .878, standard error .0052.
	expect(Math.abs(held.student / 4000 - 0.95)).toBeLessThan(3 * 0.0034);
	expect(Math.abs(held.normal / 4000 - 0.878)).toBeLessThan(3 * 0.0052);
});

it('Bernstein’s interval is shorter than Hoeffding’s where rewards are rare and rows are many', () => {
	const uniform = stream(13, 'clicks');
	const terms = { numerator: Float64Array.from({ length: 20_000 }, () => +(uniform() < 0.01)) };
	const options = { range: { min: 0, max: 1 } };
	const width = ({ lower, upper }: Interval) => upper - lower;
	expect(width(defined(empiricalBernsteinInterval(terms, options)))).toBeLessThan(
		0.6 * width(defined(hoeffdingInterval(terms, options)))
	);
});
