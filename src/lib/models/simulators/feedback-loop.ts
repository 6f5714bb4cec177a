import { powerPolicy } from '../policies/power-policy.ts';
import { permutation, stream, type Uniform } from '../random.ts';

/** What the ranker adds up: raw clicks, clicks per showing, or clicks weighted by 1/propensity. */
export type Score = 'clicks' | 'rate' | 'ips';

export interface FeedbackLoopParams {
	readonly score: Score;
	/** β: how hard the page leans towards the leader. */
	readonly beta: number;
	/** ε: the share of visitors who get an item by lot. */
	readonly exploration: number;
	/** Visitors in every round but the first. */
	readonly visitors: number;
	/** Visitors in round 1. */
	readonly firstDay: number;
	/** T: how often the ranker refreshes its scores. */
	readonly rounds: number;
	/** d: how far a round's exposure moves taste towards what is shown. */
	readonly drift: number;
	/** How many seasons are run: same shop, same tastes, new luck. */
	readonly reruns: number;
}

/**
 * One season, step by step. Each field is a matrix of T + 1 rows and K columns, row by row: row t
 * holds the state after t rounds (row 0 is the morning of the first day).
 */
export interface Season {
	/** π of round t + 1: the page that the state after t rounds makes. Rows sum to 1. */
	readonly policy: Float64Array;
	/** h after t rounds, with the pseudo-counts. */
	readonly score: Float64Array;
	/** Real showings so far. */
	readonly views: Uint32Array;
	/** Real clicks so far. */
	readonly clicks: Uint32Array;
	/** q after t rounds: it moves only if taste drifts. */
	readonly appeal: Float64Array;
}

export interface FeedbackLoopResult {
	/** q at the start: K click probabilities in the order of the shop's shelf. */
	readonly appeal: Float64Array;
	/** The item with the highest appeal at the start. */
	readonly best: number;
	/** The first season, in full. */
	readonly season: Season;
	/** Per season: the item with the highest score at the end (ties: lowest index). */
	readonly winners: Uint8Array;
	/** Per season: 1 if its winner led, or shared the lead, after the first round. */
	readonly ledEarly: Uint8Array;
	/** Per season: expected clicks over the most that could be expected, in [0, 1]. */
	readonly reward: Float64Array;
}

/** Ten items, one clearly best; of 100 visitors who see the best one, 15 click. */
export const APPEALS = [0.15, 0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04] as const;
export const ITEMS = APPEALS.length;

/** Every item starts with one invented click and eight invented showings. */
const PSEUDO_CLICKS = 1;
const PSEUDO_VIEWS = 8;
/** Drift cannot push an appeal above this. */
const APPEAL_CEILING = 0.3;

/** The shop of this seed: the ten appeals in shuffled order, the same for all its seasons. */
export function shopAppeal(seed: number): Float64Array {
	const order = permutation(stream(seed, 'order'), ITEMS);
	return Float64Array.from(order, (rank) => APPEALS[rank]);
}

/**
 * A shop whose ranker learns from the clicks that its own page collects.
 *
 * Each round, n_t visitors come. Each is shown one item a ~ π_t and clicks with probability q(a).
 * Then the scores h are refreshed and make the next page (`powerPolicy`). Visitor i of round t uses
 * two uniforms whatever is shown, so two runs with the same seed have the same visitors: the run
 * with `exploration: 1` is the twin world of all others.
 *
 * Assumes one place on the page, visitors who are alike, and clicks independent given the item.
 * Source: the loop of Chaney, Stewart and Engelhardt (RecSys 2018) reduced to one place and one kind
 * of visitor; the drift term follows the idea of Jiang et al. (AIES 2019).
 *
 * @yields progress in [0, 1], after each season
 */
export function* feedbackLoop(
	params: FeedbackLoopParams,
	seed: number
): Generator<number, FeedbackLoopResult, void> {
	const { reruns } = params;
	const appeal = shopAppeal(seed);
	const winners = new Uint8Array(reruns);
	const ledEarly = new Uint8Array(reruns);
	const reward = new Float64Array(reruns);
	const season = emptySeason(params.rounds);
	const shop = new Shop(params, appeal);
	for (let j = 0; j < reruns; j++) {
		reward[j] = shop.runSeason(seed, j, j === 0 ? season : undefined);
		winners[j] = shop.leader();
		ledEarly[j] = shop.ledEarly(winners[j]) ? 1 : 0;
		yield (j + 1) / reruns;
	}
	return { appeal, best: argmax(appeal), season, winners, ledEarly, reward };
}

function emptySeason(rounds: number): Season {
	const size = (rounds + 1) * ITEMS;
	return {
		policy: new Float64Array(size),
		score: new Float64Array(size),
		views: new Uint32Array(size),
		clicks: new Uint32Array(size),
		appeal: new Float64Array(size)
	};
}

/** The state of one season, reused for all of them: nothing is allocated per visitor or round. */
class Shop {
	private readonly appeal = new Float64Array(ITEMS);
	private readonly policy = new Float64Array(ITEMS);
	private readonly cumulative = new Float64Array(ITEMS);
	private readonly score = new Float64Array(ITEMS);
	private readonly views = new Uint32Array(ITEMS);
	private readonly clicks = new Uint32Array(ITEMS);
	/** Σ r/p per item. */
	private readonly weighted = new Float64Array(ITEMS);
	private readonly viewsBefore = new Uint32Array(ITEMS);
	private readonly firstScore = new Float64Array(ITEMS);
	private visitors = 0;

	constructor(
		private readonly params: FeedbackLoopParams,
		private readonly startingAppeal: Float64Array
	) {}

	/** @returns expected clicks over the best possible expected clicks */
	runSeason(seed: number, rerun: number, record: Season | undefined): number {
		const slot = stream(seed, 'slot', rerun);
		const click = stream(seed, 'click', rerun);
		let earned = 0;
		let possible = 0;
		this.open();
		for (let t = 0; t < this.params.rounds; t++) {
			if (record) this.record(record, t);
			const n = t === 0 ? this.params.firstDay : this.params.visitors;
			earned += n * this.expectedReward();
			possible += n * this.appeal[argmax(this.appeal)];
			this.serve(n, slot, click);
			this.drift(n);
			this.refresh();
			if (t === 0) this.firstScore.set(this.score);
		}
		if (record) this.record(record, this.params.rounds);
		return earned / possible;
	}

	leader(): number {
		return argmax(this.score);
	}

	ledEarly(item: number): boolean {
		return this.firstScore[item] === this.firstScore[argmax(this.firstScore)];
	}

	private open(): void {
		this.appeal.set(this.startingAppeal);
		this.views.fill(0);
		this.clicks.fill(0);
		this.weighted.fill(0);
		this.visitors = 0;
		this.refresh();
	}

	private serve(n: number, slot: Uniform, click: Uniform): void {
		const { appeal, cumulative, policy, views, clicks, weighted } = this;
		this.viewsBefore.set(views);
		const last = ITEMS - 1;
		let sum = 0;
		for (let a = 0; a < last; a++) cumulative[a] = sum += policy[a];
		cumulative[last] = 1;
		// Most visitors of a sharp page see its favourite: look there first.
		const top = argmax(policy);
		const low = top === 0 ? 0 : cumulative[top - 1];
		const high = cumulative[top];
		for (let i = 0; i < n; i++) {
			const u = slot();
			const v = click();
			let a = top;
			if (u < low || u >= high) {
				a = 0;
				while (a < last && u >= cumulative[a]) a++;
			}
			views[a]++;
			if (v < appeal[a]) {
				clicks[a]++;
				weighted[a] += 1 / policy[a];
			}
		}
		this.visitors += n;
	}

	private expectedReward(): number {
		let sum = 0;
		for (let a = 0; a < ITEMS; a++) sum += this.policy[a] * this.appeal[a];
		return sum;
	}

	/** q ← q + d (s - 1/K) q (1 - q/0.30), with s the item's share of the round's showings. */
	private drift(n: number): void {
		const { drift } = this.params;
		if (drift === 0) return;
		for (let a = 0; a < ITEMS; a++) {
			const q = this.appeal[a];
			const share = (this.views[a] - this.viewsBefore[a]) / n;
			this.appeal[a] = q + drift * (share - 1 / ITEMS) * q * (1 - q / APPEAL_CEILING);
		}
	}

	private refresh(): void {
		for (let a = 0; a < ITEMS; a++) this.score[a] = this.scoreOf(a);
		powerPolicy(this.score, this.params.beta, this.params.exploration, this.policy);
	}

	private scoreOf(a: number): number {
		const clicks = PSEUDO_CLICKS + this.clicks[a];
		if (this.params.score === 'clicks') return clicks;
		if (this.params.score === 'rate') return clicks / (PSEUDO_VIEWS + this.views[a]);
		// The pseudo-counts as rows of a uniform log: one click of weight K per item, 8 K rows.
		return (PSEUDO_CLICKS * ITEMS + this.weighted[a]) / (PSEUDO_VIEWS * ITEMS + this.visitors);
	}

	private record(season: Season, t: number): void {
		const row = t * ITEMS;
		season.policy.set(this.policy, row);
		season.score.set(this.score, row);
		season.views.set(this.views, row);
		season.clicks.set(this.clicks, row);
		season.appeal.set(this.appeal, row);
	}
}

/** The index of the largest entry; the first of them if several are. */
export function argmax(values: ArrayLike<number>): number {
	let best = 0;
	for (let a = 1; a < values.length; a++) if (values[a] > values[best]) best = a;
	return best;
}
