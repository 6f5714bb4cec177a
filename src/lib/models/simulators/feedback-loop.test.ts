import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../random.ts';
import {
	APPEALS,
	feedbackLoop,
	ITEMS,
	shopAppeal,
	type FeedbackLoopParams,
	type FeedbackLoopResult
} from './feedback-loop.ts';

const DEFAULTS: FeedbackLoopParams = {
	score: 'clicks',
	beta: 2,
	exploration: 0,
	visitors: 200,
	firstDay: 200,
	rounds: 60,
	drift: 0,
	reruns: 1
};

function run(patch: Partial<FeedbackLoopParams>, seed: number): FeedbackLoopResult {
	const work = feedbackLoop({ ...DEFAULTS, ...patch }, seed);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

const row = (matrix: ArrayLike<number>, t: number) =>
	Array.from(matrix).slice(t * ITEMS, (t + 1) * ITEMS);

/** The lesson's equations read literally, one visitor at a time; shares nothing with the model but
 * the streams. */
function oracle(p: FeedbackLoopParams, seed: number, rerun: number) {
	const u = stream(seed, 'slot', rerun);
	const v = stream(seed, 'click', rerun);
	let q = Array.from(shopAppeal(seed));
	const log: { a: number; r: number; p: number }[] = [];
	const h = () =>
		q.map((_, a) => {
			const rows = log.filter((entry) => entry.a === a);
			const clicks = rows.reduce((sum, { r }) => sum + r, 0);
			if (p.score === 'clicks') return 1 + clicks;
			if (p.score === 'rate') return (1 + clicks) / (8 + rows.length);
			return (10 + rows.reduce((sum, { r, p }) => sum + r / p, 0)) / (80 + log.length);
		});
	let earned = 0;
	let possible = 0;
	for (let t = 0; t < p.rounds; t++) {
		const powers = h().map((score) => score ** p.beta);
		const total = powers.reduce((a, b) => a + b, 0);
		const pi = powers.map((x) => ((1 - p.exploration) * x) / total + p.exploration / 10);
		const n = t === 0 ? p.firstDay : p.visitors;
		const shown = new Array<number>(10).fill(0);
		const today: typeof log = [];
		for (let i = 0; i < n; i++) {
			const slot = u();
			const card = v();
			let a = pi.findIndex((_, k) => slot < pi.slice(0, k + 1).reduce((x, y) => x + y, 0));
			if (a < 0) a = 9;
			shown[a]++;
			today.push({ a, r: card < q[a] ? 1 : 0, p: pi[a] });
		}
		earned += n * pi.reduce((sum, x, a) => sum + x * q[a], 0);
		possible += n * Math.max(...q);
		log.push(...today);
		q = q.map((x, a) => x + p.drift * (shown[a] / n - 0.1) * x * (1 - x / 0.3));
	}
	const scores = h();
	return { winner: scores.indexOf(Math.max(...scores)), reward: earned / possible, q, scores };
}

describe('feedbackLoop', () => {
	it('shuffles ten known appeals, the same shop for all seasons of a seed', () => {
		expect(Array.from(shopAppeal(7)).sort()).toEqual([...APPEALS].sort());
		expect(Array.from(run({ reruns: 3 }, 7).appeal)).toEqual(Array.from(shopAppeal(7)));
		const best = new Set(
			Array.from({ length: 40 }, (_, seed) => run({ rounds: 10 }, seed + 1).best)
		);
		expect(best.size).toBeGreaterThan(5);
	});

	it('agrees with the equations read literally, visitor by visitor', () => {
		const params = fc.record({
			score: fc.constantFrom('clicks' as const, 'rate' as const, 'ips' as const),
			beta: fc.double({ min: 1, max: 8, noNaN: true }),
			exploration: fc.double({ min: 0, max: 1, noNaN: true }),
			visitors: fc.integer({ min: 20, max: 60 }),
			firstDay: fc.integer({ min: 20, max: 60 }),
			rounds: fc.integer({ min: 10, max: 14 }),
			drift: fc.constantFrom(0, 0.05, 0.2),
			reruns: fc.constant(2)
		});
		fc.assert(
			fc.property(params, fc.integer({ min: 1, max: 999 }), (p, seed) => {
				const result = run(p, seed);
				const seasons = [0, 1].map((j) => oracle(p, seed, j));
				expect(Array.from(result.winners)).toEqual(seasons.map(({ winner }) => winner));
				seasons.forEach(({ reward }, j) => expect(result.reward[j]).toBeCloseTo(reward, 9));
				row(result.season.score, p.rounds).forEach((score, a) =>
					expect(score).toBeCloseTo(seasons[0].scores[a], 9)
				);
				row(result.season.appeal, p.rounds).forEach((q, a) =>
					expect(q).toBeCloseTo(seasons[0].q[a], 9)
				);
			}),
			{ numRuns: 40, seed: 2 }
		);
	}, 60_000);

	it('starts from a page that deals by lot, and every page is a distribution', () => {
		const { season } = run({ score: 'ips', beta: 8, exploration: 0.1 }, 3);
		row(season.policy, 0).forEach((share) => expect(share).toBeCloseTo(0.1, 12));
		for (let t = 0; t <= 60; t++) {
			expect(row(season.policy, t).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
		}
	});

	it('counts every visitor once, and no click without a showing', () => {
		const { season } = run({ firstDay: 50, visitors: 70, rounds: 10 }, 4);
		for (let t = 1; t <= 10; t++) {
			expect(row(season.views, t).reduce((a, b) => a + b, 0)).toBe(50 + 70 * (t - 1));
			row(season.clicks, t).forEach((clicks, a) =>
				expect(clicks).toBeLessThanOrEqual(row(season.views, t)[a])
			);
		}
	});

	it('gives the same numbers again, and more re-runs only append', () => {
		expect(run({ reruns: 5 }, 9)).toEqual(run({ reruns: 5 }, 9));
		const few = run({ reruns: 5 }, 9);
		const many = run({ reruns: 9 }, 9);
		expect(many.winners.slice(0, 5)).toEqual(few.winners);
		expect(many.season).toEqual(few.season);
	});

	it('shares its visitors with the twin: shown the same item, the same visitor does the same', () => {
		// On the first day both pages deal by lot, so the logs of the first day are the same.
		const ours = run({ score: 'rate', beta: 6 }, 12).season;
		const twin = run({ score: 'rate', beta: 6, exploration: 1 }, 12).season;
		expect(row(ours.clicks, 1)).toEqual(row(twin.clicks, 1));
		expect(row(ours.views, 1)).toEqual(row(twin.views, 1));
		expect(row(ours.views, 60)).not.toEqual(row(twin.views, 60));
	});

	it('shows all items equally often in expectation at exploration 1 (3 standard errors)', () => {
		// Showings of an item are Binomial(12000, 1/10): the mean of 200 seasons has standard error
		// sqrt(12000 · 0.1 · 0.9 / 200) = 2.32.
		const total = new Array<number>(ITEMS).fill(0);
		for (let seed = 1; seed <= 200; seed++) {
			row(run({ exploration: 1 }, seed).season.views, 60).forEach((n, a) => (total[a] += n));
		}
		for (const n of total) expect(Math.abs(n / 200 - 1200)).toBeLessThan(3 * 2.33);
	});

	it('has IPS scores that average to (K + n q) / (8 K + n), although the page adapts (3 standard errors)', () => {
		const sums = new Float64Array(ITEMS);
		const squares = new Float64Array(ITEMS);
		const repeats = 2000;
		for (let seed = 1; seed <= repeats; seed++) {
			const { season, appeal } = run({ score: 'ips', beta: 6, exploration: 0.05 }, seed);
			const last = row(season.score, 60);
			APPEALS.forEach((q, rank) => {
				const score = last[Array.from(appeal).indexOf(q)];
				sums[rank] += score;
				squares[rank] += score * score;
			});
		}
		APPEALS.forEach((q, rank) => {
			const mean = sums[rank] / repeats;
			const error = Math.sqrt((squares[rank] / repeats - mean * mean) / repeats);
			expect(Math.abs(mean - (10 + 12000 * q) / 12080)).toBeLessThan(3 * error);
		});
	});

	it('leaves taste as it is under equal exposure, and inside (0, 0.30) under any', () => {
		// The twin's exposure is equal only in expectation: taste moves by chance alone.
		const twin = run({ drift: 0.05, exploration: 1 }, 5);
		row(twin.season.appeal, 60).forEach((q, a) =>
			expect(Math.abs(q - twin.appeal[a])).toBeLessThan(0.02)
		);
		const loop = run({ drift: 0.2, rounds: 200 }, 5);
		for (const q of loop.season.appeal) expect(q > 0 && q < 0.3).toBe(true);
	});
});
