import { ITEMS, type FeedbackLoopResult } from '#lib/models/simulators/feedback-loop.ts';
import { percent } from '../print.ts';
import type { Sight, Table, Value } from '../simulation.ts';
import type { FeedbackLoopTable } from './parameters.ts';
import {
	at,
	clickShares,
	estimatedAppeal,
	fairShares,
	itemName,
	leader,
	wins,
	type FeedbackLoopRun
} from './season.ts';

type LoopSight = Sight<FeedbackLoopTable, FeedbackLoopResult>;

export function describe(run: FeedbackLoopRun, sight: LoopSight): string {
	const { result } = run;
	const { step, twin, sealed = [] } = sight;
	const sentences = [season(run, step)];
	if (twin) sentences.push(`In the twin shop, which deals by lot: ${inTwin(twin, step)}`);
	if (!sealed.includes('pBest') && run.params.reruns > 1) {
		sentences.push(replays(result, run.params.reruns));
	}
	return sentences.join(' ');
}

function season({ params, result }: FeedbackLoopRun, step: number): string {
	const top = leader(result, step);
	const shares = clickShares(result.season, step);
	const page = at(result.season.policy, step);
	const fair = fairShares(at(result.season.appeal, step));
	const { best } = result;
	const who =
		top === best
			? `${itemName(top)}, the item people like best, leads`
			: `${itemName(top)} leads, though people like ${itemName(best)} best`;
	const bestSentence =
		top === best
			? ''
			: ` ${itemName(best)} has ${percent(shares[best])} of the clicks and ${percent(page[best])} of the page.`;
	return (
		`After day ${step} of ${params.rounds}: ${who}. ` +
		`${itemName(top)} has ${percent(shares[top])} of all clicks and ${percent(page[top])} of the next page.` +
		bestSentence +
		` If every item were shown equally often, ${itemName(best)} would get ${percent(fair[best])} of the clicks.`
	);
}

function inTwin({ result }: FeedbackLoopRun, step: number): string {
	const top = leader(result, step);
	const share = percent(clickShares(result.season, step)[top]);
	return `${itemName(top)} leads with ${share} of the clicks.`;
}

function replays(result: FeedbackLoopResult, reruns: number): string {
	const ranking = wins(result)
		.map((count, item) => ({ count, item }))
		.filter(({ count, item }) => count > 0 || item === result.best)
		.sort((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ count, item }) => `${itemName(item)} ${count}`);
	const bestWins = wins(result)[result.best];
	return `Of ${reruns} seasons, ${bestWins} end with ${itemName(result.best)}, the best item, on top. Most wins: ${ranking.join(', ')}.`;
}

const COLUMNS = [
	'after day',
	'item',
	'appeal (truth)',
	'page share',
	'showings so far',
	'clicks so far',
	'share of clicks',
	'score',
	'appeal (estimate)'
];

/** One row an item; without a step, for every day. */
export function table(
	run: FeedbackLoopRun,
	{ step, twin, sealed = [] }: Partial<LoopSight>
): Table {
	const steps = step === undefined ? range(run.params.rounds + 1) : [step];
	const withWins = !sealed.includes('pBest');
	const worlds = twin ? [run, twin] : [run];
	return {
		caption: `${run.params.rounds} days, ${run.params.reruns} ${run.params.reruns === 1 ? 'season' : 'seasons'}, seed ${run.seed}`,
		columns: [
			...COLUMNS,
			...(twin ? COLUMNS.slice(3).map((name) => `twin: ${name}`) : []),
			...(withWins ? ['seasons won', ...(twin ? ['twin: seasons won'] : [])] : [])
		],
		rows: steps.flatMap((t) =>
			range(ITEMS).map((item) => row(worlds, t, item, withWins).map(digits))
		)
	};
}

function row(worlds: FeedbackLoopRun[], step: number, item: number, withWins: boolean): Value[] {
	const appeal = at(worlds[0].result.season.appeal, step)[item];
	const inWorlds = worlds.flatMap((world) => [
		at(world.result.season.policy, step)[item],
		at(world.result.season.views, step)[item],
		at(world.result.season.clicks, step)[item],
		clickShares(world.result.season, step)[item],
		at(world.result.season.score, step)[item],
		estimatedAppeal(world, step)[item]
	]);
	const won = withWins ? worlds.map((world) => wins(world.result)[item]) : [];
	return [step, itemName(item), appeal, ...inWorlds, ...won];
}

/** Four digits are enough to redraw the picture. */
function digits(value: Value): Value {
	return typeof value === 'number' && !Number.isInteger(value)
		? Number(value.toPrecision(4))
		: value;
}

function range(n: number): number[] {
	return Array.from({ length: n }, (_, i) => i);
}
