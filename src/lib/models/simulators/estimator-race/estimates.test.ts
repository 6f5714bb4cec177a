import { describe, expect, it } from 'vitest';
import { isUndefined } from '../../estimate.ts';
import { directMethod } from '../../estimators/direct-method.ts';
import { doublyRobust } from '../../estimators/doubly-robust.ts';
import { evaluation } from '../../estimators/evaluation.ts';
import { ips } from '../../estimators/ips.ts';
import type { Log, PerAction } from '../../estimators/log.ts';
import { snips } from '../../estimators/snips.ts';
import { estimateOf } from '../../estimators/terms.ts';
import { stream } from '../../random.ts';
import { categorical } from '../../random/categorical.ts';
import { estimates } from './estimates.ts';
import { knowledge } from './knowledge.ts';
import { rememberedLogs, repeatedLogs } from './logs.ts';
import { ROW_TYPES, rowTerms } from './row-types.ts';
import { CLICK_RATES, evaluationPolicy, ITEMS, KINDS, loggingPolicy, ofKind } from './world.ts';

const order = { logger: 4, rows: 500, seed: 3 };
const known = knowledge({
	logger: 4,
	sharpness: 12,
	modelError: 0.3,
	propensityError: 0.2,
	clip: 5
});

describe('estimates', () => {
	it('of four rows worked by hand', () => {
		// Cell 0: w = 4, q̂ = .5, clicked once and not once. Cell 1: w = .5, q̂ = .2, clicked twice. D = .3.
		const cells = (zero: number, one: number) =>
			Float64Array.from({ length: 320 }, (_, cell) => [zero, one][cell] ?? 0);
		const terms = rowTerms({
			logging: cells(0, 0),
			weight: cells(4, 0.5),
			clippedWeight: cells(2, 0.5),
			model: cells(0.5, 0.2),
			direct: cells(0.3, 0.3),
			value: 0,
			loggerValue: 0
		});
		const log = new Int32Array(ROW_TYPES);
		log.set([1, 1, 0, 2]);
		const { dm, ips, cips, snips, dr } = estimates(log, terms, 4);
		expect(dm).toBeCloseTo(0.3, 12);
		expect(ips).toBeCloseTo((4 + 2 * 0.5) / 4, 12);
		expect(cips).toBeCloseTo((2 + 2 * 0.5) / 4, 12);
		expect(snips).toBeCloseTo(5 / 9, 12);
		// .3 + (4(0 − .5) + 4(1 − .5) + 2 · .5(1 − .2)) / 4
		expect(dr).toBeCloseTo(0.5, 12);
	});

	it('SNIPS says why it does not exist where no row has a weight', () => {
		const none = rowTerms({ ...known, weight: new Float64Array(KINDS * ITEMS) });
		const { snips, ips } = estimates(repeatedLogs(order)(0), none, 500);
		expect(snips).toEqual({ undefined: 'no matching rows' });
		expect(ips).toBe(0);
	});

	it('without a model DR is IPS', () => {
		const nothing = new Float64Array(KINDS * ITEMS);
		const terms = rowTerms({ ...known, model: nothing, direct: nothing });
		for (let log = 0; log < 20; log++) {
			const { dr, ips } = estimates(repeatedLogs(order)(log), terms, 500);
			expect(dr).toBe(ips);
		}
	});

	it('on every log clipping lowers IPS, and SNIPS stays among the rewards', () => {
		const terms = rowTerms(known);
		for (let log = 0; log < 100; log++) {
			const { cips, ips, snips } = estimates(repeatedLogs(order)(log), terms, 500);
			expect(cips).toBeLessThanOrEqual(ips);
			if (isUndefined(snips)) throw new Error(snips.undefined);
			expect(snips).toBeGreaterThanOrEqual(0);
			expect(snips).toBeLessThanOrEqual(1);
		}
	});

	it('are what the estimators of tables of rows say about the same rows', () => {
		const e = evaluation(expanded(order, 7), perRow(evaluationPolicy(12)), perRow(known.model));
		const found = estimates(repeatedLogs(order)(7), rowTerms(known), order.rows);
		for (const [name, terms] of [
			['dm', directMethod(e)],
			['ips', ips(e)],
			['cips', ips(e, { clip: 5 })],
			['snips', snips(e)],
			['dr', doublyRobust(e)]
		] as const) {
			if (isUndefined(terms)) throw new Error(terms.undefined);
			const [said, expected] = [found[name], estimateOf(terms)];
			if (isUndefined(said) || isUndefined(expected)) throw new Error(`${name} does not exist`);
			expect(said, name).toBeCloseTo(expected, 12);
		}
	});
});

describe('repeated logs', () => {
	it('a longer log begins like a shorter one', () => {
		const [short, long] = [500, 900].map((rows) => repeatedLogs({ ...order, rows })(2));
		expect(long.every((count, type) => count >= short[type])).toBe(true);
		expect(long.reduce((a, b) => a + b, 0)).toBe(900);
	});

	it('logs differ, and one that is remembered is the one drawn', () => {
		const [first, second] = [0, 1].map(repeatedLogs(order));
		expect(first).not.toEqual(second);
		rememberedLogs({ ...order, logger: -4 })(0);
		expect(rememberedLogs(order)(1)).toEqual(second);
		expect(rememberedLogs(order)(1)).toEqual(second);
	});

	it('a small move of the logger changes few rows', () => {
		const [before, after] = [4, 4.05].map((logger) => repeatedLogs({ ...order, logger })(0));
		const moved = before.reduce((sum, count, type) => sum + Math.abs(count - after[type]), 0) / 2;
		expect(moved).toBeGreaterThan(0);
		expect(moved).toBeLessThan(25);
	});
});

/** The kind of each row of {@link expanded}. */
const kinds = kindsOf(order, 7);

function kindsOf({ rows, seed }: typeof order, replicate: number): number[] {
	const uniform = stream(seed, 'kind', replicate);
	return Array.from({ length: rows }, () => Math.floor(uniform() * KINDS));
}

/** The same log as rows, drawn with another sampler from the same streams. */
function expanded({ logger, rows, seed }: typeof order, replicate: number): Log {
	const [items, clicks] = ['item', 'click'].map((label) => stream(seed, label, replicate));
	const policy = loggingPolicy(logger);
	const action = Int32Array.from({ length: rows }, (_, row) =>
		categorical(ofKind(policy, kinds[row]), items())
	);
	const cells = Array.from(action, (item, row) => kinds[row] * ITEMS + item);
	return {
		actions: ITEMS,
		action,
		reward: Float64Array.from(cells, (cell) => (clicks() < CLICK_RATES[cell] ? 1 : 0)),
		propensity: Float64Array.from(cells, (cell) => assumed(cell))
	};
}

/** The propensity that the analyst takes for true: π̂₀ ∝ π₀^0.8. */
function assumed(cell: number): number {
	const kind = Math.floor(cell / ITEMS);
	const powers = Array.from(ofKind(known.logging, kind), (chance) => Math.pow(chance, 0.8));
	return powers[cell % ITEMS] / powers.reduce((sum, power) => sum + power, 0);
}

function perRow(matrix: Float64Array): PerAction {
	return (row, out) => out.set(ofKind(matrix, kinds[row]));
}
