import { describe, expect, test } from 'vitest';
import { evaluationPolicy, exactly, loggingPolicy, valueOf, type Logger } from './log-lab-world.ts';

const logger: Logger = { sharpness: 40, exploration: 0, deterministic: false };
const at = (change: Partial<Logger>) =>
	exactly(loggingPolicy({ ...logger, ...change }), evaluationPolicy());

describe('the exact world, to the digits an independent program gave', () => {
	test('values', () => {
		expect(at({}).value).toBeCloseTo(0.33258, 5);
		expect(at({}).loggerValue).toBeCloseTo(0.35681, 5);
		expect(at({ sharpness: 0 }).loggerValue).toBeCloseTo(0.20042, 5);
		expect(at({ deterministic: true }).loggerValue).toBeCloseTo(0.3695, 5);
	});

	test.each([
		[0, 0.00059],
		[0.02, 0.23468],
		[0.05, 0.43122],
		[0.1, 0.60425]
	])('effective share at exploration %d', (exploration, share) => {
		expect(at({ exploration }).effectiveShare).toBeCloseTo(share, 5);
		expect(at({ exploration }).meanWeight).toBeCloseTo(1, 12);
		expect(at({ exploration }).ips).toBeCloseTo(at({}).value, 12);
	});

	test('a deterministic logger hides what it never shows', () => {
		const { ips, missing, meanWeight, effectiveShare } = at({ deterministic: true });
		expect(ips).toBeCloseTo(0.22417, 5);
		expect(missing).toBeCloseTo(0.10841, 5);
		expect(meanWeight).toBeCloseTo(0.58739, 5);
		expect(effectiveShare).toBeCloseTo(0.8631, 4);
	});
});

test('exploration costs the logger what the lesson says', () => {
	const cost = (exploration: number) => 1 - at({ exploration }).loggerValue / at({}).loggerValue;
	expect(cost(0.02)).toBeCloseTo(0.00877, 5);
	expect(cost(0.1)).toBeCloseTo(0.04383, 5);
});

test('a policy that asks about itself has weights of 1', () => {
	const policy = loggingPolicy({ ...logger, exploration: 0.3 });
	const { meanWeight, effectiveShare, largestWeight, value } = exactly(policy, policy);
	expect([meanWeight, effectiveShare, largestWeight]).toEqual(
		[1, 1, 1].map((x) => expect.closeTo(x, 12))
	);
	expect(value).toBe(valueOf(policy));
});
