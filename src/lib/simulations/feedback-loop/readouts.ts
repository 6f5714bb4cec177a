import { APPEALS, ITEMS, type FeedbackLoopResult } from '#lib/models/simulators/feedback-loop.ts';
import { gini } from '#lib/models/gini.ts';
import { quantile } from '#lib/models/quantile.ts';
import { count, ofHundred, percent, text, twoDecimals } from '../print.ts';
import type { Readout } from '../simulation.ts';
import type { FeedbackLoopTable } from './parameters.ts';
import {
	at,
	itemName,
	leader,
	lostYes,
	mondayLeader,
	sum,
	type FeedbackLoopRun
} from './season.ts';

type LoopReadout = Readout<FeedbackLoopTable, FeedbackLoopResult>;

const seasonsOf = (share: number | string, run: FeedbackLoopRun) =>
	count(Number(share) * run.params.reruns);
const ofReruns = (run: FeedbackLoopRun) => `of ${run.params.reruns}`;
const mean = (values: ArrayLike<number>) => sum(values) / values.length;
const topShare = ({ result }: FeedbackLoopRun, step: number) =>
	Math.max(...at(result.season.policy, step));
const clicksSoFar = ({ result }: FeedbackLoopRun, step: number) =>
	sum(at(result.season.clicks, step));
const bestWins = ({ result }: FeedbackLoopRun) =>
	result.winners.reduce((wins, winner) => wins + (winner === result.best ? 1 : 0), 0);

/** The readouts under the picture. */
const shown: Record<string, LoopReadout> = {
	pBest: {
		label: 'best item wins',
		value: (run) => bestWins(run) / run.params.reruns,
		print: seasonsOf,
		unit: ofReruns,
		formula: 'seasons whose highest score at the end is the best item’s ÷ all seasons',
		working: (run) =>
			`${bestWins(run)} ÷ ${run.params.reruns} = ${twoDecimals(bestWins(run) / run.params.reruns)}`,
		shown: true
	},
	crowned: {
		label: 'on top here',
		value: ({ result }, step) => itemName(leader(result, step)),
		print: text,
		formula: 'the item with the highest score h (the first of them if several are equal)',
		working: ({ result }, step) => {
			const top = leader(result, step);
			const score = at(result.season.score, step)[top];
			return `h(${itemName(top)}) = ${Number(score.toPrecision(4))}`;
		},
		shown: true
	},
	topShare: {
		label: 'its page share',
		value: topShare,
		print: percent,
		formula: 'largest chance on the page the scores make: max π(a)',
		working: (run, step) => `max π(a) = ${topShare(run, step).toFixed(3)}`,
		shown: true
	},
	gini: {
		label: 'Gini of the page',
		value: ({ result }, step) => gini(at(result.season.policy, step)),
		print: twoDecimals,
		formula: 'G = Σ (2k − K − 1) e₍ₖ₎ ÷ (K Σ e₍ₖ₎), page shares sorted upward',
		working: ({ result }, step) => {
			const g = gini(at(result.season.policy, step));
			return `${(g * ITEMS).toFixed(3)} ÷ (${ITEMS} × 1) = ${g.toFixed(3)}`;
		},
		shown: true
	},
	rewardRatio: {
		label: 'reward, best is 1',
		value: ({ result }) => mean(result.reward),
		print: twoDecimals,
		formula:
			'expected clicks ÷ expected clicks if every visitor saw the best item; mean of all seasons',
		working: ({ params, result }) =>
			`sum of the seasons’ shares ${sum(result.reward).toFixed(2)} ÷ ${params.reruns} = ${mean(result.reward).toFixed(3)}`,
		shown: true
	},
	clicks: {
		label: 'clicks',
		value: clicksSoFar,
		print: count,
		formula: 'visitors of this season who clicked, up to this day',
		working: (run, step) =>
			`${count(clicksSoFar(run, step))} of ${count(sum(at(run.result.season.views, step)))} visitors`,
		shown: true
	}
};

/** Readouts that only the prose, the claims and the goals use. */
const told: Record<string, LoopReadout> = {
	items: { label: 'items', value: () => ITEMS, print: count },
	best: { label: 'best item', value: ({ result }) => itemName(result.best), print: text },
	winner: {
		label: 'winner of the season',
		value: ({ result }) => itemName(result.winners[0]),
		print: text
	},
	mondayLeader: {
		label: 'leader after the first day',
		value: ({ result }) => itemName(mondayLeader(result)),
		print: text
	},
	mondayLeaderClicks: {
		label: 'clicks of Monday’s leader',
		value: ({ result }) => at(result.season.clicks, 1)[mondayLeader(result)],
		print: count
	},
	bestMondayClicks: {
		label: 'clicks of the best item on the first day',
		value: ({ result }) => at(result.season.clicks, 1)[result.best],
		print: count
	},
	mondayLeaderTuesday: {
		label: 'page share of Monday’s leader on the second day',
		value: ({ result }) => at(result.season.policy, 1)[mondayLeader(result)],
		print: percent
	},
	bestTuesday: {
		label: 'page share of the best item on the second day',
		value: ({ result }) => at(result.season.policy, 1)[result.best],
		print: percent
	},
	bestAppeal: { label: 'appeal of the best item', value: () => APPEALS[0], print: ofHundred },
	secondAppeal: { label: 'appeal of the second item', value: () => APPEALS[1], print: ofHundred },
	winnerAppeal: {
		label: 'appeal of the winner',
		value: ({ result }) => result.appeal[result.winners[0]],
		print: ofHundred
	},
	mondayDecides: {
		label: 'seasons whose winner led on the first night',
		value: ({ result }) => mean(result.ledEarly),
		print: seasonsOf
	},
	rewardP10: {
		label: 'reward that a tenth of the seasons stay below',
		value: ({ result }) => quantile(result.reward, 0.1),
		print: twoDecimals
	},
	exposureGini: {
		label: 'Gini of all showings so far',
		value: ({ result }, step) => gini(at(result.season.views, Math.max(1, step))),
		print: twoDecimals
	},
	lostVisitor: { label: 'first yes that our page missed', value: lostYes, print: count }
};

export const readouts = { ...shown, ...told };
