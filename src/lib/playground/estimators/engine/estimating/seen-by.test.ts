import { describe, expect, it } from 'vitest';
import { evaluation } from '#lib/models/estimators/evaluation.ts';
import { crossFit } from '#lib/models/estimators/reward-models/cross-fit.ts';
import { table as tableModel } from '#lib/models/estimators/reward-models/table.ts';
import type { Undefined } from '#lib/models/estimate.ts';
import type { RewardModel } from '#lib/models/estimators/reward-models/reward-model.ts';
import { twinLog } from '#lib/models/simulators/twin-log/twin-log.ts';
import { questionOf, type Question } from '../question/question.ts';
import { readLogText } from '../reading/example-file.ts';
import { logOf, seenBy } from './seen-by.ts';

async function twinQuestion(): Promise<Question> {
	const { action, position, reward, propensity } = twinLog('men', 'bandit');
	const rows = Array.from(action.subarray(0, 500), (a, i) =>
		[a, position[i], reward[i], propensity[i]].join()
	);
	const log = await readLogText('log', `item,position,click,p\n${rows.join('\n')}\n`);
	return questionOf({ log }, { kind: 'best', epsilon: 0.3 });
}

const defined = (model: RewardModel | Undefined): RewardModel => {
	if ('undefined' in model) throw new Error(model.undefined);
	return model;
};

describe('seenBy', () => {
	it('is what evaluation makes of the policy and the model, row by row', async () => {
		const question = await twinQuestion();
		const log = logOf(question);
		const K = log.actions;
		const policy = (row: number, out: Float64Array) => {
			const start = (log.position?.[row] ?? 0) * K;
			out.set(question.table?.subarray(start, start + K) ?? []);
		};
		const learn = tableModel(log, { strength: 100 });
		const model = defined(crossFit(learn, { rows: 500, folds: 5, seed: 3 }));
		const expected = evaluation(log, policy, model);
		const found = seenBy(question, 3);
		for (const key of ['reward', 'weight', 'propensity'] as const)
			expect([...found[key]]).toEqual([...expected[key]]);
		for (const key of ['logged', 'direct'] as const)
			found.model?.[key].forEach((value, i) =>
				expect(value).toBeCloseTo(expected.model?.[key][i] ?? NaN, 14)
			);
		expect(found.model).toBeDefined();
	});

	it('has no model where a column holds the target, or the log has one row', async () => {
		const column = await readLogText('log', 'item,click,p,target\na,1,0.5,1\nb,0,0.5,0.5\n');
		const asked = questionOf({ log: column }, { kind: 'column', epsilon: 0 });
		expect(seenBy(asked, 1).model).toBeUndefined();
		const single = await readLogText('log', 'item,click,p\na,1,0.5\n');
		const alone = questionOf({ log: single }, { kind: 'uniform', epsilon: 0 });
		expect(seenBy(alone, 1)).toEqual({
			reward: Float64Array.of(1),
			weight: Float64Array.of(2),
			propensity: Float64Array.of(0.5)
		});
	});
});
