import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, evaluated, logs, type Decision } from './arbitrary-logs.ts';
import {
	dmByDefinition,
	drByDefinition,
	selfNormalisedDrByDefinition,
	weightOf
} from './by-definition.ts';
import { directMethod } from './direct-method.ts';
import { doublyRobust, selfNormalisedDoublyRobust } from './doubly-robust.ts';
import { evaluation, NO_MODEL } from './evaluation.ts';
import { ips } from './ips.ts';
import { always } from './six-rows.ts';
import { snips } from './snips.ts';
import { estimateOf } from './terms.ts';

const clips = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);
/** B’s errors are −1/4, 3/4 and −1/4, each with weight 4. */
const quarter = always(1, [0.5, 0.25, 1]);

describe('directMethod', () => {
	it('asks the model by hand', () => {
		expect(estimateOf(directMethod(quarter))).toBe(0.25);
	});

	it('agrees with its definition', () => {
		const property = fc.property(logs, (rows) => {
			expect(estimateOf(directMethod(evaluated(rows)))).toBeCloseTo(dmByDefinition(rows), 12);
		});
		fc.assert(property);
	});
});

describe('doublyRobust', () => {
	it('counts by hand: 1/4, and a mean error of 4 (3/4 − 1/4 − 1/4) / 6', () => {
		expect(estimateOf(doublyRobust(quarter))).toBeCloseTo(0.25 + 1 / 6, 15);
		expect(estimateOf(doublyRobust(quarter, { clip: 1 }))).toBeCloseTo(0.25 + 1 / 24, 15);
	});

	it('agrees with its definition, clipped or not', () => {
		const property = fc.property(logs, clips, (rows, clip) => {
			const clipped = drByDefinition(rows, (w) => Math.min(w, clip));
			expect(estimateOf(doublyRobust(evaluated(rows)))).toBeCloseTo(drByDefinition(rows), 12);
			expect(estimateOf(doublyRobust(evaluated(rows), { clip }))).toBeCloseTo(clipped, 12);
		});
		fc.assert(property);
	});

	it('is IPS where the model says 0, exactly, clipped or not', () => {
		const property = fc.property(logs, clips, (rows, clip) => {
			const e = evaluated(rows.map((row) => ({ ...row, model: row.model.map(() => 0) })));
			expect(estimateOf(doublyRobust(e))).toBe(estimateOf(ips(e)));
			expect(estimateOf(doublyRobust(e, { clip }))).toBe(estimateOf(ips(e, { clip })));
		});
		fc.assert(property);
	});

	it('is the direct method, exactly, where no row has weight or none has an error', () => {
		const property = fc.property(logs, (rows) => {
			const right = rows.map((row) => ({ ...row, reward: row.model[row.action] }));
			for (const e of [evaluated(right), evaluated(neverShown(rows))])
				expect(estimateOf(doublyRobust(e))).toBe(estimateOf(directMethod(e)));
		});
		fc.assert(property);
	});
});

describe('selfNormalisedDoublyRobust', () => {
	it('counts by hand: 1/4, and a mean error of (3/4 − 1/4 − 1/4) / 3', () => {
		expect(estimateOf(selfNormalisedDoublyRobust(quarter))).toBeCloseTo(0.25 + 1 / 12, 15);
	});

	it('agrees with its definition, and is SNIPS where the model says 0', () => {
		const property = fc.property(logs, (rows) => {
			fc.pre(rows.some((row) => weightOf(row) > 0));
			const expected = selfNormalisedDrByDefinition(rows);
			expect(estimateOf(selfNormalisedDoublyRobust(evaluated(rows)))).toBeCloseTo(expected, 11);
			const e = evaluated(rows.map((row) => ({ ...row, model: row.model.map(() => 0) })));
			expect(estimateOf(selfNormalisedDoublyRobust(e))).toBe(estimateOf(snips(e)));
		});
		fc.assert(property);
	});

	it('says why there is no estimate if no row has any weight', () => {
		expect(estimateOf(selfNormalisedDoublyRobust(always(2, [0, 0, 1])))).toEqual({
			undefined: 'no row has any weight, so there is nothing to divide by'
		});
	});
});

it.each(Object.entries({ directMethod, doublyRobust, selfNormalisedDoublyRobust }))(
	'%s says that there is no model',
	(_, estimator) => {
		const { log, policy } = columnsOf(fc.sample(logs, 1)[0]);
		expect(estimator(evaluation(log, policy))).toBe(NO_MODEL);
	}
);

/** The same log, with a policy that never takes the logged action: one action more, for it to take. */
function neverShown(rows: readonly Decision[]): Decision[] {
	return rows.map((row) => ({
		...row,
		policy: [...row.policy.map(() => 0), 1],
		model: [...row.model, 0.7]
	}));
}
