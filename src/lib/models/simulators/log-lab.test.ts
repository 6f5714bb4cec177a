import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quantile } from '../quantile.ts';
import { categorical, stream } from '../random.ts';
import {
	CLICK_RATES,
	evaluationPolicy,
	ITEMS,
	KINDS,
	loggingPolicy,
	type Logger
} from './log-lab-world.ts';
import { logLab, type LogLabQuestion, type LogLabResult } from './log-lab.ts';
import { cell, drawLog } from './log-lab/shop-log.ts';

const SHARP: Logger = { sharpness: 40, exploration: 0, deterministic: false };
const DEFAULT: LogLabQuestion = { logger: SHARP, rows: 1000, source: 'logged', reruns: 1 };
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

function run(change: Partial<LogLabQuestion> & Partial<Logger> = {}, seed = 1): LogLabResult {
	const { sharpness, exploration, deterministic } = { ...SHARP, ...change };
	const logger = { sharpness, exploration, deterministic };
	const work = logLab({ ...DEFAULT, ...change, logger }, seed);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

const mean = (values: ArrayLike<number>) =>
	Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** The formulas written out over the few different rows that a log has: no code of the estimators. */
function byHand({ cells, rows }: LogLabResult) {
	const n = rows.kind.length;
	const { shown, clicked, weight } = cells;
	const total = (term: (at: number) => number) => weight.reduce((sum, _, at) => sum + term(at), 0);
	const w = total((at) => shown[at] * weight[at]);
	const squares = total((at) => shown[at] * weight[at] ** 2);
	const wr = total((at) => clicked[at] * weight[at]);
	const ips = wr / n;
	const variance = (total((at) => clicked[at] * weight[at] ** 2) - n * ips ** 2) / (n - 1);
	const snips = wr / w;
	return {
		ips,
		lower: ips - 1.959964 * Math.sqrt(variance / n),
		snips,
		meanWeight: w / n,
		effectiveShare: w ** 2 / squares / n
	};
}

const anyQuestion = fc.record({
	sharpness: fc.integer({ min: 0, max: 60 }),
	exploration: fc.constantFrom(0, 0.01, 0.05, 0.3),
	deterministic: fc.boolean(),
	rows: fc.constantFrom(50, 333, 2000),
	source: fc.constantFrom('logged', 'counted', 'lost')
});

describe('a log and its reading', () => {
	it('agree with the formulas written out over kinds and items, whatever is asked', () => {
		fc.assert(
			fc.property(anyQuestion, fc.integer({ min: 1, max: 999 }), (question, seed) => {
				const result = run(question, seed);
				const expected = byHand(result);
				const { ips, snips, meanWeight, effectiveShare } = result.reading;
				expect(ips.estimate).toBeCloseTo(expected.ips, 9);
				expect(snips.estimate).toBeCloseTo(expected.snips, 9);
				expect(meanWeight).toBeCloseTo(expected.meanWeight, 9);
				expect(effectiveShare).toBeCloseTo(expected.effectiveShare, 9);
				if (result.average.estimate > 0) expect(ips.lower).toBeCloseTo(expected.lower, 5);
			}),
			{ numRuns: 60 }
		);
	});

	it('of a logger that always shows one item weigh .8213 and .3534 a row: π of its two items', () => {
		const { cells, reading, rows } = run({ deterministic: true });
		const [one, two] = [cell(0, 0), cell(1, 5)];
		expect(cells.weight[one]).toBeCloseTo(0.82133, 5);
		expect(cells.weight[two]).toBeCloseTo(0.35344, 5);
		expect(cells.shown[one] + cells.shown[two]).toBe(1000);
		const clicks = 0.821332 * cells.clicked[one] + 0.353439 * cells.clicked[two];
		expect(reading.ips.estimate).toBeCloseTo(clicks / 1000, 5);
		expect(rows.kind[reading.heaviest]).toBe(0);
	});

	it('are drawn as the three streams say, row by row', () => {
		const logging = loggingPolicy({ ...SHARP, sharpness: 10, exploration: 0.2 });
		const { kind, action, reward, propensity } = drawLog(logging, { rows: 500, seed: 7 });
		const [nextKind, slot, click] = ['kind', 'slot', 'click'].map((label) => stream(7, label));
		for (let i = 0; i < 500; i++) {
			const k = nextKind() < 0.5 ? 0 : 1;
			const a = categorical(logging.subarray(k * ITEMS, (k + 1) * ITEMS), slot());
			expect([kind[i], action[i]]).toEqual([k, a]);
			expect(reward[i]).toBe(click() < CLICK_RATES[k][a] ? 1 : 0);
			expect(propensity[i]).toBe(logging[k * ITEMS + a]);
		}
	});

	it('begin alike, however long; and other policies meet the same visitors', () => {
		const short = run({ rows: 50 }).rows;
		const long = run({ rows: 2000, exploration: 0 }).rows;
		expect(long.kind.slice(0, 50)).toEqual(short.kind);
		expect(long.item.slice(0, 50)).toEqual(short.item);
		expect(long.click.slice(0, 50)).toEqual(short.click);
		expect(run({ rows: 50, deterministic: true }).rows.kind).toEqual(short.kind);
	});

	it('refuse to be empty', () => {
		expect(() => run({ rows: 0 })).toThrow('rows must be 1 or more, got 0');
		expect(() => run({ reruns: 0.5 })).toThrow('reruns must be');
	});

	it('without any click say nothing: every click rate is possible', () => {
		const silent = SEEDS.map((seed) => run({ rows: 3 }, seed)).find(
			({ average }) => average.estimate === 0
		);
		expect(silent?.reading.ips).toEqual({ estimate: 0, lower: 0, upper: 1 });
	});
});

describe('counted chances', () => {
	it('make IPS the mean click of each item and kind, averaged with π over what was seen', () => {
		fc.assert(
			fc.property(anyQuestion, fc.integer({ min: 1, max: 999 }), (question, seed) => {
				const { cells, counted, target, rows, unseen } = run(question, seed);
				const n = rows.kind.length;
				let expected = 0;
				for (let k = 0; k < KINDS; k++) {
					const visitors = rows.kind.filter((kind) => kind === k).length;
					for (let a = 0; a < ITEMS; a++) {
						const at = cell(k, a);
						if (cells.shown[at] > 0)
							expected += ((visitors / n) * target[at] * cells.clicked[at]) / cells.shown[at];
					}
				}
				expect(counted.ips.estimate).toBeCloseTo(expected, 9);
				expect(counted.meanWeight).toBeCloseTo(1 - unseen, 9);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('by enumeration of all rows there can be', () => {
	/** E of a function of a row's cell under a policy. */
	const expected = (logging: Float64Array, of: (at: number, q: number) => number) => {
		let total = 0;
		for (let k = 0; k < KINDS; k++)
			for (let a = 0; a < ITEMS; a++)
				if (logging[cell(k, a)] > 0)
					total += (logging[cell(k, a)] / KINDS) * of(cell(k, a), CLICK_RATES[k][a]);
		return total;
	};
	const target = evaluationPolicy();

	it('the mean weight is 1 wherever every item has a chance', () => {
		for (const sharpness of [0, 17, 40, 60])
			for (const exploration of [0, 0.02, 0.5]) {
				const { logging, exact } = run({ sharpness, exploration, rows: 50 });
				expect(expected(logging, (at) => target[at] / logging[at])).toBeCloseTo(1, 12);
				expect(exact.meanWeight).toBeCloseTo(1, 12);
			}
	});

	it('a deterministic logger is wrong by the clicks that π earns on what is never shown', () => {
		const { logging, exact } = run({ deterministic: true, rows: 50 });
		const ips = expected(logging, (at, q) => (target[at] / logging[at]) * q);
		let missing = 0;
		for (let k = 0; k < KINDS; k++)
			for (let a = 0; a < ITEMS; a++)
				if (logging[cell(k, a)] === 0) missing += (target[cell(k, a)] * CLICK_RATES[k][a]) / KINDS;
		expect(ips - exact.value).toBeCloseTo(-missing, 12);
		expect(missing).toBeCloseTo(0.10841, 5);
		expect(exact.missing).toBeCloseTo(missing, 12);
	});

	it('p = 1/6 ends at a mean weight of 3.80 and a click rate of 1.39; SNIPS at .367', () => {
		const { logging } = run({ rows: 50 });
		const weight = expected(logging, (at) => target[at] * ITEMS);
		const ips = expected(logging, (at, q) => target[at] * ITEMS * q);
		expect(weight).toBeCloseTo(3.8, 2);
		expect(ips).toBeCloseTo(1.39, 2);
		expect(ips / weight).toBeCloseTo(0.367, 3);
	});

	test('the goal holds for explorations from .01610 to .11408', () => {
		const holds = (exploration: number) => {
			const { exact, withoutExploration } = run({ exploration, rows: 50 });
			return exact.effectiveShare >= 0.2 && exact.loggerValue >= 0.95 * withoutExploration;
		};
		expect([0.01609, 0.01611, 0.11407, 0.11409].map(holds)).toEqual([false, true, true, false]);
	});
});

describe('over 20 seeds, as an independent prototype found', () => {
	/** Of 20 logs, one a seed. */
	function means(change: Partial<LogLabQuestion> & Partial<Logger>) {
		const readings = SEEDS.map((seed) => run(change, seed).reading);
		return {
			meanWeight: mean(readings.map(({ meanWeight }) => meanWeight)),
			ips: mean(readings.map(({ ips }) => ips.estimate)),
			snips: mean(readings.map(({ snips }) => snips.estimate)),
			effectiveShare: mean(readings.map(({ effectiveShare }) => effectiveShare))
		};
	}

	it('10 % exploration: mean weight 1.000 ± .0172, IPS .3326 ± .0131', () => {
		const { meanWeight, ips, effectiveShare } = means({ exploration: 0.1 });
		expect(Math.abs(meanWeight - 1)).toBeLessThan(0.0172);
		expect(Math.abs(ips - 0.3326)).toBeLessThan(0.0131);
		// .61 with a spread of .05 a log
		expect(Math.abs(effectiveShare - 0.61)).toBeLessThan((3 * 0.05) / Math.sqrt(20));
	});

	it('a deterministic logger: IPS .2242, mean weight .587, ESS/n .86', () => {
		const { meanWeight, ips, effectiveShare } = means({ deterministic: true });
		// One row: w r has a standard deviation of .327, w one of .234.
		expect(Math.abs(ips - 0.22417)).toBeLessThan((3 * 0.327) / Math.sqrt(20_000));
		expect(Math.abs(meanWeight - 0.58739)).toBeLessThan((3 * 0.234) / Math.sqrt(20_000));
		expect(effectiveShare).toBeCloseTo(0.86, 2);
	});

	it('lost chances: mean weight 3.80, estimate 1.39, SNIPS .367', () => {
		const { meanWeight, ips, snips } = means({ source: 'lost' });
		// One row: w has a standard deviation of 1.24, w r one of 1.96; SNIPS, .016 a log.
		expect(Math.abs(meanWeight - 3.798)).toBeLessThan((3 * 1.24) / Math.sqrt(20_000));
		expect(Math.abs(ips - 1.393)).toBeLessThan((3 * 1.96) / Math.sqrt(20_000));
		expect(Math.abs(snips - 0.367)).toBeLessThan((3 * 0.016) / Math.sqrt(20));
	});

	/** 200 logs a seed. */
	const logs = (change: Partial<LogLabQuestion> & Partial<Logger>, seeds = SEEDS) =>
		seeds.map((seed) => run({ ...change, reruns: 200 }, seed).reruns);
	const all = (logs: LogLabResult['reruns'][], of: 'meanWeight' | 'effectiveShare' | 'estimate') =>
		logs.flatMap((each) => Array.from(each[of]));

	it('the default: medians over 200 logs of ESS/n .85 to .92, mean weight .86 to .92, IPS .295 to .320', () => {
		const drawn = logs({});
		for (const { effectiveShare, meanWeight, estimate } of drawn) {
			const medians = [effectiveShare, meanWeight, estimate].map((each) => quantile(each, 0.5));
			const within = [[0.85, 0.92], [0.86, 0.92], [0.295, 0.32]]; // prettier-ignore
			medians.forEach((median, i) => {
				expect(median).toBeGreaterThanOrEqual(within[i][0]);
				expect(median).toBeLessThanOrEqual(within[i][1]);
			});
		}
		// Shares of 4000 logs, there and here: a standard error of .011 at most for the difference.
		const covered = mean(drawn.map(({ covered }) => covered / 200));
		expect(Math.abs(covered - 0.57)).toBeLessThan(0.033);
		const healthy = mean(all(drawn, 'effectiveShare').map((share) => (share >= 0.2 ? 1 : 0)));
		expect(Math.abs(healthy - 0.78)).toBeLessThan(0.033);
	});

	it('2 % exploration: ESS/n .23 (.15 to .75), mean weight 1.00 ± .06, 83 % of intervals hold', () => {
		const drawn = logs({ exploration: 0.02 }, SEEDS.slice(0, 8));
		const shares = all(drawn, 'effectiveShare');
		expect(quantile(shares, 0.5)).toBeCloseTo(0.23, 1);
		expect(Math.abs(quantile(shares, 0.05) - 0.15)).toBeLessThan(0.02);
		expect(Math.abs(quantile(shares, 0.95) - 0.75)).toBeLessThan(0.02);
		const weights = all(drawn, 'meanWeight');
		expect(Math.abs(mean(weights) - 1)).toBeLessThan((3 * 0.06) / Math.sqrt(1600));
		expect(Math.abs(mean(drawn.map(({ covered }) => covered / 200)) - 0.83)).toBeLessThan(0.028);
	});

	it('10 % exploration: 94 % of intervals hold', () => {
		const drawn = logs({ exploration: 0.1 }, SEEDS.slice(0, 8));
		expect(Math.abs(mean(drawn.map(({ covered }) => covered / 200)) - 0.94)).toBeLessThan(0.018);
	});

	it('counted chances at the default: mean weight .894, estimate .310', () => {
		const drawn = logs({ source: 'counted' }, SEEDS.slice(0, 8));
		expect(Math.abs(mean(all(drawn, 'meanWeight')) - 0.894)).toBeLessThan(0.004);
		expect(Math.abs(mean(all(drawn, 'estimate')) - 0.31)).toBeLessThan((3 * 0.02) / Math.sqrt(800));
	});

	it('a longer log tells more of its own state: ESS/n .022 at 5,000 rows, .027 at 20,000', () => {
		const median = (rows: number) =>
			quantile(run({ rows, reruns: 100 }).reruns.effectiveShare, 0.5);
		expect(median(5000)).toBeGreaterThan(0.012);
		expect(median(5000)).toBeLessThan(0.032);
		expect(Math.abs(median(20_000) - 0.027)).toBeLessThan(0.008);
	});
});

test('the first of many logs is the one in the picture', () => {
	const one = run({}, 5);
	const many = run({ reruns: 30 }, 5);
	expect(many.reading).toEqual(one.reading);
	expect(many.reruns.estimate[0]).toBe(one.reading.ips.estimate);
	expect(new Set(many.reruns.meanWeight).size).toBeGreaterThan(20);
});
