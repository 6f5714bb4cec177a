import { count } from '#lib/simulations/print.ts';
import type { Question } from '../../question/question.ts';
import type { Facts } from '../facts.ts';
import { counted, plain, share } from '../print-number.ts';
import { judgeLeast, rewardedRows } from '../thresholds.ts';
import { harmless, type Finding } from './finding.ts';

export function rows({ rows }: Facts): Finding {
	return {
		name: 'rows',
		label: 'Rows',
		printed: count(rows),
		value: rows,
		meaning: 'One row is one decision: what was shown, and what came of it.',
		...harmless
	};
}

export function actions({ actions, positions }: Question): Finding {
	const places = positions > 1 ? ` in ${count(positions)} positions` : '';
	return {
		name: 'actions',
		label: 'Actions',
		printed: count(actions.length),
		value: actions.length,
		meaning: `What the shop could have shown${places}: all that the log or the second file names.`,
		...harmless
	};
}

export function rewards({ rewarded, counting, rewards, binary, rows }: Facts): Finding {
	const thing = binary ? 'click' : 'reward';
	const part =
		counting < rewarded ? ` ${count(counting)} of them are on what the target shows.` : '';
	const blur =
		counting > 0 ? ` So many pin a rate to ±${share(1.96 / Math.sqrt(counting))} at best.` : '';
	return {
		name: 'rewards',
		label: binary ? 'Clicks' : 'Rows with a reward',
		printed: count(counting),
		value: counting,
		meaning: `The log has ${counted(rewarded, thing)}, and earned ${plain(rewards / rows)} a row.${part}${blur}`,
		judgement: judgeLeast(counting, rewardedRows),
		fault:
			counting < rewarded
				? `only ${count(counting)} of ${counted(rewarded, thing)} are on what the target shows`
				: `the log has ${rewarded > 0 ? 'only ' : ''}${counted(rewarded, thing)}`
	};
}

export function propensities({ propensity: { least, most } }: Facts): Finding {
	return {
		name: 'propensities',
		label: 'Least propensity',
		printed: plain(least, 2),
		value: least,
		meaning:
			least === most
				? 'Every action was shown with this chance.'
				: `The largest is ${plain(most)}. No weight exceeds 1 over the least.`,
		...harmless
	};
}
