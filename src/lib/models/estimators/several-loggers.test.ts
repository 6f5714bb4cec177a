import { describe, expect, it } from 'vitest';
import { isUndefined, type Undefined } from '../estimate.ts';
import { doublyRobust } from './doubly-robust.ts';
import { evaluation } from './evaluation.ts';
import { ips } from './ips.ts';
import { populationVariance } from './population-variance.ts';
import { mixturePropensity, weightedDoublyRobust, weightedIps } from './several-loggers.ts';
import { estimateOf, sum } from './terms.ts';
import { drawLog, joined, LOGGER, TARGET, VALUE } from './tiny-world.ts';

/** Four rows of one action, so that weights are 1/p; two loggers of two rows each. */
function fourRows(reward: number[], propensity = [0.5, 0.5, 1, 1]) {
	const log = {
		actions: 1,
		action: new Int32Array(4),
		reward: Float64Array.from(reward),
		propensity: Float64Array.from(propensity)
	};
	return evaluation(log, new Float64Array(4).fill(1), Float64Array.of(1, 1, 0, 0));
}
const logger = Int32Array.of(0, 0, 1, 1);

describe('mixturePropensity', () => {
	it('mixes by hand, by shares of the rows', () => {
		const chances = { columns: 2, values: Float64Array.of(0.5, 0.1, 0.2, 0.4, 1, 0, 0.3, 0.3) };
		const mixture = mixturePropensity(chances, Int32Array.of(0, 0, 0, 1));
		[0.4, 0.25, 0.75, 0.3].forEach((chance, i) => expect(mixture[i]).toBeCloseTo(chance, 15));
	});

	it('refuses a logger without a column', () => {
		const chances = { columns: 1, values: Float64Array.of(0.5, 0.5) };
		expect(() => mixturePropensity(chances, Int32Array.of(0, 1))).toThrow(
			'row 2 has the logger 1; loggers are whole numbers from 0 to 0'
		);
		expect(() => mixturePropensity(chances, Int32Array.of(0))).toThrow(
			'1 rows and 1 loggers take 1 chances, got 2'
		);
	});
});

describe('weightedIps', () => {
	it('weighs by hand', () => {
		// Terms 0, 2 | 0, 1: means 1 and 1/2, variances 1 and 1/4, so shares 1/5 and 4/5.
		const e = fourRows([0, 1, 0, 1]);
		expect(estimateOf(weightedIps(e, { logger }))).toBeCloseTo(0.2 * 1 + 0.8 * 0.5, 15);
	});

	it('clips before it weighs', () => {
		// With weights clipped to 1 both loggers have terms 0, 1.
		expect(estimateOf(weightedIps(fourRows([0, 1, 0, 1]), { logger, clip: 1 }))).toBe(0.5);
	});

	it('is IPS for a single logger', () => {
		const e = fourRows([0, 1, 3, 1]);
		const alone = weightedIps(e, { logger: new Int32Array(4) });
		expect(estimateOf(alone)).toBeCloseTo(1.5, 15);
		expect(estimateOf(ips(e))).toBe(1.5);
	});

	it('refuses loggers of other rows', () => {
		const e = fourRows([0, 1, 0, 1]);
		const attempt = () => weightedIps(e, { logger: Int32Array.of(0, 1) });
		expect(attempt).toThrow('4 rows need as many loggers, got 2');
	});

	it('says which logger has rows that do not vary', () => {
		expect(weightedIps(fourRows([0, 1, 0.3, 0.3]), { logger })).toEqual({
			undefined: 'the rows of logger 1 do not vary: their weight has no bound'
		});
	});
});

describe('weightedDoublyRobust', () => {
	it('weighs the corrections by hand, and leaves the model’s part alone', () => {
		// Model 1, 1 | 0, 0; corrections −2, 0 | 0, 1; terms −1, 1 | 0, 1: variances 1 and 1/4.
		const e = fourRows([0, 1, 0, 1]);
		const expected = 0.5 + 0.2 * -1 + 0.8 * 0.5;
		expect(estimateOf(weightedDoublyRobust(e, { logger }))).toBeCloseTo(expected, 15);
	});

	it('is DR for a single logger', () => {
		const e = fourRows([0, 1, 3, 1]);
		const alone = estimateOf(weightedDoublyRobust(e, { logger: new Int32Array(4) }));
		expect(alone).toBeCloseTo(defined(estimateOf(doublyRobust(e))), 14);
	});

	it('says that there is no model', () => {
		const { model: _, ...e } = fourRows([0, 1, 0, 1]);
		expect(weightedDoublyRobust(e, { logger })).toEqual({ undefined: 'there is no reward model' });
	});
});

describe('two loggers, one of them close to the target', () => {
	const close = LOGGER.map((chances) => chances.toReversed());
	const policies = [LOGGER, close];
	const n = 100;
	const logger = Int32Array.from({ length: 2 * n }, (_, i) => (i < n ? 0 : 1));

	/** The estimates of one pair of logs: naive, balanced, weighted. */
	function estimates(replicate: number): number[] {
		const [first, second] = policies.map((logger, k) => drawLog(n, { seed: k, replicate, logger }));
		const { log, rows } = joined(first, second);
		const chances = new Float64Array(4 * n);
		const out = new Float64Array(3);
		log.action.forEach((a, i) =>
			policies.forEach((policy, k) => {
				rows(policy)(i, out);
				chances[2 * i + k] = out[a];
			})
		);
		const propensity = mixturePropensity({ columns: 2, values: chances }, logger);
		const own = evaluation(log, rows(TARGET));
		const mixed = evaluation({ ...log, propensity }, rows(TARGET));
		return [ips(own), ips(mixed), weightedIps(own, { logger })].map((terms) =>
			defined(estimateOf(terms))
		);
	}

	it('are right on average in all three ways, and steadiest under their mixture', () => {
		const drawn = Array.from({ length: 300 }, (_, replicate) => estimates(replicate));
		const [naive, balanced, weighted] = [0, 1, 2].map((which) => {
			const column = Float64Array.from(drawn, (row) => row[which]);
			const variance = populationVariance(column);
			return { error: sum(column) / 300 - VALUE, variance, se: Math.sqrt(variance / 299) };
		});
		expect(Math.abs(naive.error)).toBeLessThan(3 * naive.se);
		expect(Math.abs(balanced.error)).toBeLessThan(3 * balanced.se);
		// Variances that are estimated from the terms themselves bias it by order 1/n.
		expect(Math.abs(weighted.error)).toBeLessThan(3 * weighted.se + 1 / n);
		expect(balanced.variance).toBeLessThan(0.7 * naive.variance);
		expect(balanced.variance).toBeLessThan(0.7 * weighted.variance);
	});
});

function defined(value: number | Undefined): number {
	if (isUndefined(value)) throw new Error(value.undefined);
	return value;
}
