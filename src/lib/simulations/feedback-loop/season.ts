import {
	argmax,
	ITEMS,
	type FeedbackLoopResult,
	type Season
} from '#lib/models/simulators/feedback-loop.ts';
import { stream } from '#lib/models/random.ts';
import type { Run } from '../simulation.ts';
import type { FeedbackLoopTable } from './parameters.ts';

export type FeedbackLoopRun = Run<FeedbackLoopTable, FeedbackLoopResult>;

export function itemName(item: number): string {
	return `Item ${item + 1}`;
}

/** One row of a season's matrix: K values after `step` rounds. */
export function at<M extends Float64Array | Uint32Array>(matrix: M, step: number): M {
	return matrix.subarray(step * ITEMS, (step + 1) * ITEMS) as M;
}

/** Each item's share of all clicks so far, with the invented click every item starts from. */
export function clickShares(season: Season, step: number): number[] {
	const clicks = Array.from(at(season.clicks, step), (c) => c + 1);
	const total = sum(clicks);
	return clicks.map((c) => c / total);
}

/** The click shares that would be fair: appeal over total appeal. */
export function fairShares(appeal: ArrayLike<number>): number[] {
	const total = sum(appeal);
	return Array.from(appeal, (q) => q / total);
}

/**
 * What the ranker's scores say about appeal. Rates and IPS scores are on the scale of appeal; raw
 * clicks are not, so they are rescaled to the true total.
 */
export function estimatedAppeal(run: FeedbackLoopRun, step: number): number[] {
	const scores = at(run.result.season.score, step);
	if (run.params.score !== 'clicks') return Array.from(scores);
	const scale = sum(at(run.result.season.appeal, step)) / sum(scores);
	return Array.from(scores, (score) => score * scale);
}

/** In how many seasons each item ended on top. */
export function wins(result: FeedbackLoopResult): number[] {
	const count = new Array<number>(ITEMS).fill(0);
	for (const winner of result.winners) count[winner]++;
	return count;
}

/** Monday's leader: the item with most clicks after the first round. */
export function mondayLeader({ season }: FeedbackLoopResult): number {
	return argmax(at(season.clicks, 1));
}

/** The item with the highest score after `step` rounds. */
export function leader({ season }: FeedbackLoopResult, step: number): number {
	return argmax(at(season.score, step));
}

export function sum(values: ArrayLike<number>): number {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}

/**
 * The first visitor, counted over the whole season, who has a yes for the best item on her card, is
 * shown it when the page deals by lot, and is shown the season's winner by our page. Reads the same
 * streams as the run. 0 if there is none, or if the winner is the best item.
 */
export function lostYes({ params, seed, result }: FeedbackLoopRun): number {
	const slot = stream(seed, 'slot', 0);
	const click = stream(seed, 'click', 0);
	const { best, season, winners } = result;
	let visitor = 0;
	for (let t = 0; t < params.rounds; t++) {
		const policy = at(season.policy, t);
		const appeal = at(season.appeal, t)[best];
		const n = t === 0 ? params.firstDay : params.visitors;
		for (let i = 0; i < n; i++) {
			visitor++;
			const u = slot();
			const yes = click() < appeal;
			const shown = inverse(policy, u);
			if (yes && Math.floor(u * ITEMS) === best && shown === winners[0] && shown !== best) {
				return visitor;
			}
		}
	}
	return 0;
}

function inverse(policy: Float64Array, u: number): number {
	let a = 0;
	let cumulative = policy[0];
	while (a < ITEMS - 1 && u >= cumulative) cumulative += policy[++a];
	return a;
}
