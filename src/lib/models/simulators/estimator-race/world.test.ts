import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, weightsOf } from './exact.ts';
import { knowledge } from './knowledge.ts';
import { CLICK_RATES, evaluationPolicy, KINDS, loggingPolicy, ofKind, valueOf } from './world.ts';

const race = { sharpness: 12, modelError: 0, propensityError: 0, clip: Infinity };

describe('the world of the estimator race', () => {
	it('has the click rates that its table gives for the kind of five minuses', () => {
		const given = [0.2522, 0.5347, 0.3447, 0.0936, 0.094, 0.0925, 0.2623, 0.2715, 0.1223, 0.3329];
		given.forEach((rate, item) => expect(CLICK_RATES[item]).toBeCloseTo(rate, 4));
	});

	it('a kind is a vector of signs, the first of them slowest', () => {
		// The second kind differs from the first in its last sign alone: item 1 by 2 · 0.2/√5.
		const logit = (rate: number) => Math.log(rate / (1 - rate));
		const [first, second] = [0, 1].map((kind) => logit(ofKind(CLICK_RATES, kind)[1]));
		expect(second - first).toBeCloseTo((2 * 0.2) / Math.sqrt(5), 12);
		const last = logit(ofKind(CLICK_RATES, KINDS - 1)[0]);
		expect(last).toBeCloseTo((-0.7 - 1.4 + 0.8 + 0.8 - 0.2) / Math.sqrt(5) - 1.4, 12);
	});

	it.each([
		[-8, 0.2198, 0.0174],
		[-4, 0.2384, 0.0778],
		[0, 0.2655, 0.1983],
		[4, 0.3032, 0.2652],
		[8, 0.3429, 0.202]
	])('at logger direction %d the logger is worth %d and ESS/n is %d', (logger, worth, share) => {
		const known = knowledge({ ...race, logger });
		expect(known.value).toBeCloseTo(0.5108, 5);
		expect(known.loggerValue).toBeCloseTo(worth, 4);
		expect(weightsOf(known).effectiveShare).toBeCloseTo(share, 4);
		expect(weightsOf(known).meanWeight).toBeCloseTo(1, 12);
	});

	it('policies give every item a chance, and chances of a kind add up to one', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -8, max: 8, noNaN: true }),
				fc.double({ min: 0, max: 15, noNaN: true }),
				(beta0, sharpness) => {
					for (const policy of [loggingPolicy(beta0), evaluationPolicy(sharpness)]) {
						expect(Math.min(...policy)).toBeGreaterThan(0);
						for (let kind = 0; kind < KINDS; kind++) {
							const sum = ofKind(policy, kind).reduce((a, b) => a + b, 0);
							expect(sum).toBeCloseTo(1, 12);
						}
					}
				}
			),
			{ numRuns: 50 }
		);
	});

	it('sharper is better, and no sharpness is worth what a uniform choice is', () => {
		const values = [0, 3, 6, 12, 15].map((sharpness) => valueOf(evaluationPolicy(sharpness)));
		expect([...values].sort((a, b) => a - b)).toEqual(values);
		expect(values[0]).toBeCloseTo(CLICK_RATES.reduce((a, b) => a + b, 0) / 320, 12);
	});

	it('wrong propensities show in the mean weight', () => {
		const mean = (propensityError: number) =>
			weightsOf(knowledge({ ...race, logger: 4, propensityError })).meanWeight;
		expect(mean(1)).toBeCloseTo(1.5455, 4);
		expect(mean(0.5)).toBeCloseTo(1.15, 3);
	});

	it('the assumed propensities at error 1 are uniform, and the model then knows one number', () => {
		const known = knowledge({ ...race, logger: 4, propensityError: 1, modelError: 1 });
		const target = evaluationPolicy(12);
		known.weight.forEach((weight, cell) => expect(weight).toBeCloseTo(10 * target[cell], 10));
		for (const predicted of known.model) expect(predicted).toBeCloseTo(0.3032, 4);
	});

	it('clipping reaches clipped IPS and nothing else', () => {
		const [off, on] = [Infinity, 2].map((clip) =>
			exact(knowledge({ ...race, logger: 4, modelError: 0.3, clip }), 1000)
		);
		expect({ ...on, cips: 0 }).toEqual({ ...off, cips: 0 });
		expect(off.cips).toEqual(off.ips);
		expect(on.cips.bias).toBeLessThan(-0.05);
	});
});
