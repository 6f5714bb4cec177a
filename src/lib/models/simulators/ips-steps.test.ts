import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipsSteps } from './ips-steps.ts';
import {
	CLICK_RATES,
	evaluationPolicy,
	exactly,
	ITEMS,
	loggingPolicy,
	type Logger
} from './log-lab-world.ts';

describe('two actions by hand', () => {
	it('the chance of being shown cancels', () => {
		const context = { logging: [0.8, 0.2], target: [0.5, 0.5], clickRates: [0.2, 0.4] };
		const { lines, expected, value, missing, meanWeight } = ipsSteps(context);
		expect(lines.map(({ weight }) => weight)).toEqual([0.625, 2.5]);
		expect(lines.map(({ counted }) => counted)).toEqual([0.1, 0.2].map(near));
		expect([expected, value, missing, meanWeight]).toEqual([0.3, 0.3, 0, 1].map(near));
	});

	it('what is never shown has no weight, and its share is missing', () => {
		const context = { logging: [1, 0], target: [0.5, 0.5], clickRates: [0.2, 0.4] };
		const { lines, expected, value, missing, meanWeight } = ipsSteps(context);
		expect(lines[1].weight).toEqual({ undefined: 'never shown' });
		expect([expected, value, missing, meanWeight]).toEqual([0.1, 0.3, 0.2, 0.5].map(near));
	});

	it('refuses actions without a number', () => {
		expect(() => ipsSteps({ logging: [1], target: [1], clickRates: [] })).toThrow('got 1, 1, 0');
	});
});

describe('in the world of lesson 7', () => {
	const logger = fc.record({
		sharpness: fc.integer({ min: 0, max: 60 }),
		exploration: fc.integer({ min: 0, max: 50 }).map((k) => k / 100),
		deterministic: fc.boolean()
	});

	it('the mean over both kinds is what the world adds up to', () => {
		fc.assert(
			fc.property(logger, (each) => {
				const exact = exactly(loggingPolicy(each), evaluationPolicy());
				const kinds = [0, 1].map((kind) => stepsOf(each, kind));
				const both = (read: (steps: (typeof kinds)[0]) => number) =>
					(read(kinds[0]) + read(kinds[1])) / 2;
				expect(both(({ expected }) => expected)).toBeCloseTo(exact.ips, 12);
				expect(both(({ value }) => value)).toBeCloseTo(exact.value, 12);
				expect(both(({ missing }) => missing)).toBeCloseTo(exact.missing, 12);
				expect(both(({ meanWeight }) => meanWeight)).toBeCloseTo(exact.meanWeight, 12);
			})
		);
	});

	it('both sums are equal exactly as far as something is shown', () => {
		fc.assert(
			fc.property(logger, fc.nat(1), (each, kind) => {
				const { lines, expected, value, missing } = stepsOf(each, kind);
				expect(expected + missing).toBeCloseTo(value, 12);
				for (const { shown, counted, valued } of lines) {
					expect(counted).toBeCloseTo(shown > 0 ? valued : 0, 12);
				}
			})
		);
	});
});

function stepsOf(logger: Logger, kind: number) {
	const of = (policy: Float64Array) => policy.subarray(kind * ITEMS, (kind + 1) * ITEMS);
	return ipsSteps({
		logging: of(loggingPolicy(logger)),
		target: of(evaluationPolicy()),
		clickRates: CLICK_RATES[kind]
	});
}

function near(value: number): unknown {
	return expect.closeTo(value, 12);
}
