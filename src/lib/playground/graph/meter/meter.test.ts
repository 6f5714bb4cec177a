import { describe as group, expect, it } from 'vitest';
import { isUndefined, type IntervalEstimate } from '#lib/models/estimate.ts';
import { pathContributions } from '#lib/models/causal/path-contributions.ts';
import { regressionCoefficient } from '#lib/models/causal/regression-coefficient.ts';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { runNow } from '../answers/run-now.ts';
import { presets, unrollFeedback } from '../presets/presets.ts';
import { biasBars } from './bias-bars.ts';
import { describe, tableOf } from './describe.ts';
import { linearModelOf } from './linear-model-of.ts';
import type { Measurement } from './measure.ts';
import type { Reading } from './readings.ts';
import { meter } from './run-meter.ts';
import { biasScale, effectScale } from './scales.ts';

const run = meter();

function measured(diagram: Diagram, { rows = 2000, seed = 1 } = {}): Measurement {
	const result = runNow(run({ params: { diagram: JSON.stringify(diagram), rows }, seed }));
	if ('problem' in result) throw new Error(result.problem);
	return result;
}

function preset(id: string, ticked: readonly string[] = []): Diagram {
	const found = presets.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`There is no preset ${id}.`);
	const nodes = found.diagram.nodes.map((node) =>
		ticked.includes(node.name) ? { ...node, adjusted: true } : node
	);
	return { ...found.diagram, nodes };
}

function reading({ readings }: Measurement, id: Reading['id']): Reading {
	return readings.find((candidate) => candidate.id === id) as Reading;
}

function numbers(measurement: Measurement, id: Reading['id']): IntervalEstimate {
	const { estimate } = reading(measurement, id);
	if (isUndefined(estimate)) throw new Error(estimate.undefined);
	return estimate;
}

group('linearModelOf', () => {
	const two = (strength?: number): Diagram => ({
		nodes: [{ name: 'a' }, { name: 'r' }],
		edges: [
			{ from: 'a', to: 'r', kind: 'directed', strength: 0.3 },
			{ from: 'a', to: 'r', kind: 'bidirected', strength }
		]
	});
	const slope = (diagram: Diagram) =>
		regressionCoefficient(linearModelOf(diagram), { outcome: 'r', on: 'a' });

	it('puts a hidden cause behind a two-headed arrow, and its sign on one end', () => {
		expect(slope(two(1))).toBeCloseTo(0.3 + 1 / 2);
		expect(slope(two(-1))).toBeCloseTo(0.3 - 1 / 2);
	});

	it('takes an arrow without strength for one half', () => {
		expect(slope(two())).toBeCloseTo(0.3 + 0.25 / 1.25);
	});

	it('cuts what leads into a randomised node', () => {
		const { nodes, ...rest } = two(1);
		const dealt = nodes.map((node) => (node.name === 'a' ? { ...node, randomised: true } : node));
		expect(slope({ nodes: dealt, ...rest })).toBeCloseTo(0.3);
	});
});

group('measure', () => {
	it('fork: the naive number lies by 0.50 and adjusting for intent mends it', () => {
		const found = measured(preset('fork'));
		expect(found.truth).toBeCloseTo(0.3);
		expect(reading(found, 'naive').limit).toBeCloseTo(0.8);
		expect(reading(found, 'adjusted')).toMatchObject({
			with: 'given intent, the first set that works'
		});
		expect(reading(found, 'adjusted').limit).toBeCloseTo(0.3);
		expect(found.sources).toHaveLength(1);
		expect(found.sources[0].bars).toMatchObject([{ text: 'shown ← intent → bought' }]);
		expect(found.sources[0].bias).toBeCloseTo(0.5);
	});

	it('uses what is ticked, right or wrong, and shows the path that it opens', () => {
		const found = measured(preset('m', ['query word']));
		expect(reading(found, 'adjusted').with).toBe('given “query word”');
		expect(found.sources[1]).toMatchObject({
			given: ['query word'],
			bars: [{ text: 'shown ← campaign → query word ← season → bought' }]
		});
	});

	it('gives a reason where there is no number', () => {
		const reasons = measured(preset('bow')).readings.map(({ estimate }) =>
			isUndefined(estimate) ? estimate.undefined : ''
		);
		expect(reasons).toEqual([
			'',
			'No set of logged variables works.',
			'No set of logged variables works.',
			'There is no instrument.',
			'There is no front door.'
		]);
		const hidden = reading(measured(preset('interest', ['interest'])), 'adjusted').estimate;
		expect(hidden).toEqual({ undefined: '“interest” is hidden: no log holds it.' });
	});

	it('a cause of the outcome narrows the interval', () => {
		const [plain, precise] = [[], ['season']].map((ticked) =>
			numbers(measured(preset('precision', ticked)), ticked.length > 0 ? 'adjusted' : 'naive')
		);
		expect(precise.standardError).toBeLessThan(plain.standardError / 2);
	});

	it('tells an estimate that is off by chance from one that lies', () => {
		const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
		const unlucky = seeds.map((seed) => measured(preset('front-door'), { seed }));
		const cautions = (id: Reading['id']) =>
			unlucky.filter((found) => /^Off by chance/.test(reading(found, id).caution ?? '')).length;
		// 95 % intervals miss in 5 of 100 studies; more than 14 would be a chance of one in 10 000.
		expect(cautions('front-door')).toBeGreaterThan(0);
		expect(cautions('front-door')).toBeLessThan(15);
		expect(cautions('naive')).toBe(0);
	});

	it('says so when a diagram asks nothing', () => {
		const params = { diagram: JSON.stringify({ nodes: [], edges: [] }), rows: 2000 };
		expect(runNow(run({ params, seed: 1 }))).toHaveProperty('problem');
	});

	it('keeps the luck while strengths change, and draws anew with another seed', () => {
		const { edges, ...rest } = preset('fork');
		const stronger = edges.map((edge) => ({ ...edge, strength: (edge.strength ?? 0) + 1e-9 }));
		const [one, other] = [measured({ ...rest, edges }), measured({ ...rest, edges: stronger })];
		expect(numbers(one, 'naive').estimate).toBeCloseTo(numbers(other, 'naive').estimate, 6);
		const again = measured({ ...rest, edges }, { seed: 2 });
		expect(numbers(again, 'naive').estimate).not.toBe(numbers(one, 'naive').estimate);
		expect(measured({ ...rest, edges })).toEqual(one);
	});

	it.each(presets)(
		'$id: every estimate is within 4 standard errors of its limit',
		({ diagram }) => {
			for (const { id, estimate, limit, caution } of measured(diagram, { rows: 20_000 }).readings) {
				// Where few rows carry the weight, the standard error does not hold.
				if (isUndefined(estimate) || isUndefined(limit) || caution) continue;
				const distance = Math.abs(estimate.estimate - limit) / estimate.standardError;
				expect(distance, id).toBeLessThan(4);
			}
		}
	);

	it('estimates spread around their limits as their standard errors say', () => {
		const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
		const diagrams = {
			instrument: 'instrument',
			'front-door': 'front-door',
			adjusted: 'fork'
		} as const;
		for (const [id, diagram] of Object.entries(diagrams) as ['adjusted', string][]) {
			const within = seeds.filter((seed) => {
				const found = measured(preset(diagram), { rows: 1000, seed });
				const { estimate, standardError } = numbers(found, id);
				return Math.abs(estimate - Number(reading(found, id).limit)) < 3 * standardError;
			});
			// 3 standard errors hold 99.7 %; of 200, fewer than 195 would be a chance of one in 10 000.
			expect(within.length, id).toBeGreaterThanOrEqual(195);
		}
	});
});

group('biasBars', () => {
	it.each(presets)('$id: the bars add up to the bias', ({ diagram }) => {
		for (const { bars, bias } of measured(diagram).sources) {
			const sum = isUndefined(bars) ? NaN : bars.reduce((total, bar) => total + bar.bias, 0);
			expect(sum).toBeCloseTo(bias, 9);
		}
	});

	it('sums up what would be too many bars', () => {
		const hubs = Array.from({ length: 9 }, (_, index) => `c${index}`);
		const model = linearModelOf({
			nodes: ['a', 'r', ...hubs].map((name) => ({ name })),
			edges: hubs.flatMap((from) =>
				['a', 'r'].map((to) => ({ from, to, kind: 'directed' as const, strength: 1 }))
			)
		});
		const parts = pathContributions(model, { exposure: 'a', outcome: 'r' });
		const bars = biasBars(parts);
		if (isUndefined(bars)) throw new Error(bars.undefined);
		expect(bars).toHaveLength(7);
		expect(bars[6]).toMatchObject({ text: '3 other paths' });
		expect(bars.reduce((sum, { bias }) => sum + bias, 0)).toBeCloseTo(0.9);
	});
});

group('the picture', () => {
	it('in words: truth, every way with its error, and the bias', () => {
		const text = describe(measured(preset('fork')));
		expect(text).toMatch(/^2,000 rows\. True effect of shown on bought: 0\.30\./);
		expect(text).toMatch(/Naive, nothing adjusted: 0\.\d\d, \+0\.\d\d off; its interval misses/);
		expect(text).toMatch(/Instrument: There is no instrument\./);
		expect(text).toMatch(/Naive comparison with endless rows: \+0\.50 off\.$/);
	});

	it('in numbers: one row for each way, errors as estimate minus truth', () => {
		const { rows, columns } = tableOf(measured(preset('front-door')));
		expect(rows).toHaveLength(5);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows[4][0]).toBe('Front door, through “page opened”');
		expect(rows[4][5]).toBe('0.30');
	});

	it('has scales that hold all that is drawn', () => {
		for (const { diagram } of presets) {
			const found = measured(diagram);
			const [low, high] = effectScale(found).domain;
			expect(low).toBeLessThanOrEqual(Math.min(0, found.truth));
			expect(high).toBeGreaterThanOrEqual(found.truth);
			for (const { bars } of found.sources) {
				if (isUndefined(bars)) continue;
				for (const { bias } of bars) {
					expect(biasScale(found)(bias)).toBeGreaterThanOrEqual(0);
					expect(biasScale(found)(bias)).toBeLessThanOrEqual(100);
				}
			}
		}
	});

	it('keeps up with the largest loop', () => {
		expect(measured(unrollFeedback(9)).truth).toBeCloseTo(0.3);
	});
});
