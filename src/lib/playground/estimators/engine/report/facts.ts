import { weightDiagnostics, type WeightDiagnostics } from '#lib/models/estimators/diagnostics.ts';
import type { Evaluation } from '#lib/models/estimators/evaluation.ts';
import { sum } from '#lib/models/estimators/terms.ts';
import type { Question } from '../question/question.ts';
import { unseenShare } from './unseen-share.ts';

/** What is measured in a log before anything is estimated from it. */
export interface Facts {
	readonly rows: number;
	/** Σ r */
	readonly rewards: number;
	/** Rows whose reward is not 0. */
	readonly rewarded: number;
	/** Those of them that have weight: the target might have brought them. */
	readonly counting: number;
	/** Every reward is 0 or 1. */
	readonly binary: boolean;
	readonly propensity: { readonly least: number; readonly most: number };
	readonly weights: WeightDiagnostics;
	/** Mean weight and effective size without the row of the largest weight. */
	readonly without: { readonly meanWeight: number; readonly effectiveSize: number };
	/** Share of the target on actions and positions that no row shows; nothing if nobody knows. */
	readonly unseen?: number;
}

export function factsOf(question: Question, e: Evaluation): Facts {
	const { reward, weight } = e;
	const { propensity } = question.log;
	const weights = weightDiagnostics(e);
	return {
		rows: reward.length,
		rewards: sum(reward),
		rewarded: countOf(reward, (r) => r !== 0),
		counting: countOf(reward, (r, i) => r !== 0 && weight[i] > 0),
		binary: isBinary(reward),
		propensity: {
			least: propensity.reduce((a, b) => Math.min(a, b)),
			most: propensity.reduce((a, b) => Math.max(a, b))
		},
		weights,
		without: withoutRow(weight, weights.largest.row),
		unseen: unseenShare(question)
	};
}

export function isBinary(reward: Float64Array): boolean {
	return reward.every((r) => r === 0 || r === 1);
}

function withoutRow(weight: Float64Array, row: number): Facts['without'] {
	let total = 0;
	let squares = 0;
	for (let i = 0; i < weight.length; i++) {
		if (i === row) continue;
		total += weight[i];
		squares += weight[i] * weight[i];
	}
	return {
		meanWeight: weight.length > 1 ? total / (weight.length - 1) : 0,
		effectiveSize: squares > 0 ? total ** 2 / squares : 0
	};
}

function countOf(column: Float64Array, holds: (value: number, row: number) => boolean): number {
	return column.reduce((count, value, row) => (holds(value, row) ? count + 1 : count), 0);
}
