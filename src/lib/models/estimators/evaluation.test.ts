import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, logs } from './arbitrary-logs.ts';
import { dmByDefinition, weightOf } from './by-definition.ts';
import { evaluation, type Log, type PerAction } from './evaluation.ts';
import { sum } from './terms.ts';

/** Three rows, two actions: shown 0, 1, 1 with chances 1/2, 1/4, 1. */
const log: Log = {
	actions: 2,
	action: Int32Array.of(0, 1, 1),
	reward: Float64Array.of(1, 0, 2),
	propensity: Float64Array.of(0.5, 0.25, 1)
};
const policy = Float64Array.of(0.25, 0.75, 0.5, 0.5, 1, 0);
const model = Float64Array.of(2, 4, 1, 3, -1, 5);

const byRow =
	(values: Float64Array, actions: number): PerAction =>
	(row, out) =>
		out.set(values.subarray(row * actions, (row + 1) * actions));

describe('evaluation', () => {
	it('weighs by hand', () => {
		const e = evaluation(log, policy);
		expect([...e.weight]).toEqual([0.5, 2, 0]);
		expect(e.propensity).toBe(log.propensity);
		expect(e.reward).toBe(log.reward);
		expect(e.model).toBeUndefined();
	});

	it('asks the model by hand', () => {
		const e = evaluation(log, policy, model);
		expect([...(e.model?.logged ?? [])]).toEqual([2, 3, 5]);
		expect([...(e.model?.direct ?? [])]).toEqual([3.5, 2, -1]);
	});

	it('agrees with the definitions, given matrices, functions or one of each', () => {
		const property = fc.property(logs, (rows) => {
			const { log, policy, model } = columnsOf(rows);
			const asked = [
				evaluation(log, policy, model),
				evaluation(log, byRow(policy, log.actions), model),
				evaluation(log, policy, byRow(model, log.actions)),
				evaluation(log, byRow(policy, log.actions), byRow(model, log.actions))
			];
			expect(asked.map(({ weight }) => [...weight])).toEqual(asked.map(() => rows.map(weightOf)));
			for (const e of [
				...asked,
				evaluation(log, policy),
				evaluation(log, byRow(policy, log.actions))
			])
				expect(e.weight).toEqual(asked[0].weight);
			for (const e of asked) expect(e.model).toEqual(asked[0].model);
			const direct = sum(asked[0].model?.direct ?? new Float64Array()) / rows.length;
			expect(direct).toBeCloseTo(dmByDefinition(rows), 12);
			expect([...(asked[0].model?.logged ?? [])]).toEqual(rows.map((row) => row.model[row.action]));
		});
		fc.assert(property);
	});

	it('divides a sum within the tolerance out of the model’s part alone', () => {
		const almost = Float64Array.of(0.500004, 0.500004);
		const one = { ...log, action: Int32Array.of(0), reward: Float64Array.of(1) };
		const e = evaluation({ ...one, propensity: Float64Array.of(1) }, almost, Float64Array.of(3, 3));
		expect(e.model?.direct[0]).toBeCloseTo(3, 14);
		expect(e.weight[0]).toBe(0.500004);
	});

	it('has no rows for a log without rows', () => {
		const empty = { actions: 2, action: new Int32Array(), reward: new Float64Array() };
		const e = evaluation({ ...empty, propensity: new Float64Array() }, new Float64Array());
		expect(e.weight.length).toBe(0);
	});
});

describe('evaluation refuses', () => {
	const changed = (column: 'reward' | 'propensity', row: number, value: number): Log => ({
		...log,
		[column]: log[column].with(row, value)
	});
	const attempt = (given: Log, policyOfRow2?: number[], modelOfRow2?: number[]) => () => {
		const chances = policy.slice();
		chances.set(policyOfRow2 ?? [], 2);
		const rewards = model.slice();
		rewards.set(modelOfRow2 ?? [], 2);
		if (!modelOfRow2) evaluation(given, chances);
		evaluation(given, chances, rewards);
	};

	it.each([0, -0.5, 1.5, NaN])('the propensity %s', (value) => {
		expect(attempt(changed('propensity', 1, value))).toThrow(
			new RangeError(
				`row 2 has the propensity ${value}; a logged action had a chance above 0 and at most 1`
			)
		);
	});

	it('a propensity too small to divide by', () => {
		expect(attempt(changed('propensity', 0, 1e-320))).toThrow(
			'row 1 has the propensity 1e-320, too small to divide by'
		);
	});

	it.each([NaN, Infinity, -Infinity])('the reward %s', (value) => {
		expect(attempt(changed('reward', 2, value))).toThrow(
			`row 3 has the reward ${value}; a reward is a finite number`
		);
	});

	it.each([2, -1])('the action %s', (value) => {
		expect(attempt({ ...log, action: Int32Array.of(0, value, 1) })).toThrow(
			`row 2 has the action ${value}; actions are whole numbers from 0 to 1`
		);
	});

	it.each([
		[[-0.5, 1.5], 'has the chance -0.5 for action 0; a chance is 0 or more'],
		[[0.5, NaN], 'has the chance NaN for action 1; a chance is 0 or more'],
		[[0.5, 0.25], 'sums to 0.75; the chances of a row sum to 1, within 0.00001'],
		[[0.50001, 0.50001], 'sums to 1.00002; the chances of a row sum to 1, within 0.00001']
	])('the chances %j', (chances, why) => {
		expect(attempt(log, chances)).toThrow(`row 2 of the policy ${why}`);
		expect(attempt(log, chances, [1, 1])).toThrow(`row 2 of the policy ${why}`);
	});

	it('chances that a function gives', () => {
		const half: PerAction = (_, out) => out.fill(0.4);
		expect(() => evaluation(log, half)).toThrow('row 1 of the policy sums to 0.8');
		expect(() => evaluation(log, half, model)).toThrow('row 1 of the policy sums to 0.8');
	});

	const { MAX_VALUE } = Number;
	it.each([
		[[NaN, 1], [0, 1], 'the reward NaN for action 0; a predicted reward is a finite number'],
		[
			[1, Infinity],
			[1, 0],
			'the reward Infinity for action 1; a predicted reward is a finite number'
		],
		[[MAX_VALUE, MAX_VALUE], [1, 9e-6], 'rewards too large to add up']
	])('the predictions %j, even where the policy does not go', (rewards, chances, why) => {
		expect(attempt(log, chances, rewards)).toThrow(`row 2 of the model has ${why}`);
	});

	it('columns and matrices of other sizes', () => {
		expect(attempt({ ...log, reward: new Float64Array(2) })).toThrow(
			'each row has an action, a reward and a propensity, got 3, 2 and 3'
		);
		expect(() => evaluation(log, policy.subarray(1))).toThrow(
			'3 rows of 2 actions take 6 numbers, the policy has 5'
		);
		expect(() => evaluation(log, policy, model.subarray(2))).toThrow(
			'3 rows of 2 actions take 6 numbers, the model has 4'
		);
		expect(attempt({ ...log, actions: 0 })).toThrow('a log has one action or more, got 0');
	});
});
