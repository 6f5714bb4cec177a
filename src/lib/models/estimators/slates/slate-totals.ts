import type { SlateEvaluation } from './slate-evaluation.ts';

/** R_i = Σ_k r_ik: what each whole page brought. */
export function slateTotals({ slates, slots, reward }: SlateEvaluation): Float64Array {
	const totals = new Float64Array(slates);
	for (let at = 0; at < reward.length; at++) totals[Math.floor(at / slots)] += reward[at];
	return totals;
}
