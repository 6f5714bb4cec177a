import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluated, logs } from './arbitrary-logs.ts';
import { replayByDefinition } from './by-definition.ts';
import { replay } from './replay.ts';
import { always } from './six-rows.ts';
import { estimateOf } from './terms.ts';

describe('replay', () => {
	it('counts by hand: one click in three Bs', () => {
		expect(estimateOf(replay(always(1, [0, 0, 0])))).toBeCloseTo(1 / 3, 15);
	});

	it('agrees with its definition', () => {
		const property = fc.property(logs, (rows) => {
			fc.pre(rows.some((row) => row.policy[row.action] === 1));
			expect(estimateOf(replay(evaluated(rows)))).toBeCloseTo(replayByDefinition(rows), 12);
		});
		fc.assert(property);
	});

	it('says why there is no estimate if no row matches', () => {
		expect(replay(always(2, [0, 0, 0]))).toEqual({
			undefined: 'no row shows an action that the policy takes with certainty'
		});
	});
});
