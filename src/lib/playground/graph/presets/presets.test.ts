import { describe, expect, it } from 'vitest';
import { checkAdjustment } from '#lib/models/graphs/check-adjustment.ts';
import { graphOf, type Diagram } from '#lib/models/graphs/diagram.ts';
import { isUndefined } from '#lib/models/estimate.ts';
import { ivEstimand } from '#lib/models/causal/instrument-estimand.ts';
import { frontDoorEstimand } from '#lib/models/causal/front-door-estimand.ts';
import { regressionCoefficient } from '#lib/models/causal/regression-coefficient.ts';
import { totalEffect } from '#lib/models/causal/total-effect.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import type { Question } from '#lib/models/graphs/question.ts';
import { instruments } from '#lib/models/graphs/instruments.ts';
import { identify } from '#lib/models/graphs/identification/identify.ts';
import { minimalAdjustmentSets } from '#lib/models/graphs/minimal-adjustment.ts';
import { minimalFrontDoorSets } from '#lib/models/graphs/front-door.ts';
import { pathStatus, paths } from '#lib/models/graphs/paths.ts';
import { listOfSets } from '#lib/models/graphs/set-list.ts';
import { linearModelOf } from '../meter/linear-model-of.ts';
import { pathText } from '../open-paths.ts';
import { MOST_DAYS, presets, unrollFeedback } from './presets.ts';

/** What the engine says about one diagram, in the terms of the sentences that are checked. */
function ask(diagram: Diagram) {
	const graph = graphOf(diagram);
	const model = linearModelOf(diagram);
	const question = { exposure: diagram.exposure ?? '', outcome: diagram.outcome ?? '' };
	const { exposure, outcome } = question;
	return {
		sets: listOfSets(minimalAdjustmentSets(graph, question)),
		direct: listOfSets(minimalAdjustmentSets(graph, { ...question, effect: 'direct' })),
		frontDoors: listOfSets(minimalFrontDoorSets(graph, question)),
		instruments: instruments(graph, question).map(({ name, minimalGiven }) => [name, minimalGiven]),
		identifiable: estimandOf(graph, question) !== undefined,
		estimand: estimandOf(graph, question),
		works: (...given: string[]) => checkAdjustment(graph, { ...question, given }).valid,
		/** Open paths that carry no effect. */
		open: (...given: string[]) =>
			paths(graph, exposure, outcome)
				.list.filter((path) => !path.causal && pathStatus(graph, path, given).open)
				.map(pathText),
		/** Where a regression ends with endless rows. */
		slope: (...given: string[]) => regressionCoefficient(model, { outcome, on: exposure, given }),
		viaInstrument: (instrument: string, ...given: string[]) => {
			const value = ivEstimand(model, { instrument, ...question, given });
			return isUndefined(value) ? NaN : value;
		},
		viaFrontDoor: (...mediators: string[]) => frontDoorEstimand(model, { ...question, mediators }),
		truth: totalEffect(model, exposure, outcome)
	};
}

function estimandOf(graph: Graph, { exposure, outcome }: Question) {
	const answer = identify(graph, { do: [exposure], outcome: [outcome] });
	return answer.identifiable ? answer.estimand : undefined;
}

/** By preset, the claims of its sentence and its answer. */
const claims: Readonly<Record<string, (engine: ReturnType<typeof ask>) => void>> = {
	fork: ({ sets, slope, truth }) => {
		expect(sets).toEqual([['intent']]);
		expect(slope()).toBeCloseTo(0.8);
		expect(truth).toBeCloseTo(0.3);
		expect(slope('intent')).toBeCloseTo(0.3);
	},
	chain: ({ sets, works, slope, truth }) => {
		expect(sets).toEqual([[]]);
		expect(works('page opened')).toBe(false);
		expect(truth).toBeCloseTo(0.55);
		expect(slope('page opened')).toBeCloseTo(0.2);
	},
	collider: ({ works, slope, truth }) => {
		expect(works('review')).toBe(false);
		expect(truth).toBeGreaterThan(0);
		expect(slope('review')).toBeLessThan(0);
	},
	'collider-descendant': ({ works, slope, truth }) => {
		expect(works('useful vote')).toBe(false);
		expect(Math.abs(slope('useful vote') - truth)).toBeGreaterThan(0.1);
		expect(Math.abs(slope('useful vote') - truth)).toBeLessThan(Math.abs(slope('review') - truth));
	},
	m: ({ sets, works, open, slope }) => {
		expect(sets).toEqual([[]]);
		expect(works('query word')).toBe(false);
		expect(open('query word')).toEqual(['shown ← campaign → query word ← season → bought']);
		expect(slope()).toBeCloseTo(0.3);
		expect(slope('query word')).toBeLessThan(0.05);
	},
	butterfly: ({ sets, works }) => {
		expect(works('query word')).toBe(false);
		expect(sets).toEqual([
			['campaign', 'query word'],
			['query word', 'season']
		]);
	},
	'front-door': ({ sets, frontDoors, viaFrontDoor, truth, identifiable }) => {
		expect([sets, frontDoors, identifiable]).toEqual([[], [['page opened']], true]);
		expect(viaFrontDoor('page opened')).toBeCloseTo(truth);
	},
	instrument: ({ sets, instruments, viaInstrument, truth, identifiable }) => {
		expect([sets, identifiable]).toEqual([[], false]);
		expect(instruments).toEqual([['banner', [[]]]]);
		expect(viaInstrument('banner')).toBeCloseTo(truth);
	},
	'conditional-instrument': ({ instruments, viaInstrument, truth }) => {
		expect(instruments).toEqual([['early access', [['region']]]]);
		expect(viaInstrument('early access', 'region')).toBeCloseTo(truth);
		expect(viaInstrument('early access')).toBeGreaterThan(truth + 0.2);
	},
	'simpson-cause': ({ sets, slope, truth }) => {
		expect(sets).toEqual([['loyalty']]);
		expect(slope()).toBeLessThan(0);
		expect(slope('loyalty')).toBeCloseTo(truth);
		expect(truth).toBeGreaterThan(0);
	},
	'simpson-mediator': ({ sets, slope, truth }) => {
		expect(sets).toEqual([[]]);
		expect(slope('page views')).toBeLessThan(0);
		expect(slope()).toBeCloseTo(truth);
		expect(truth).toBeGreaterThan(0);
	},
	bow: ({ sets, frontDoors, instruments, identifiable }) => {
		expect([sets, frontDoors, instruments, identifiable]).toEqual([[], [], [], false]);
	},
	napkin: ({ sets, frontDoors, estimand }) => {
		expect([sets, frontDoors]).toEqual([[], []]);
		expect(estimand?.kind).toBe('ratio');
	},
	selection: ({ works, open }) => {
		expect(works()).toBe(true);
		expect(works('came')).toBe(false);
		expect(open('came')).toEqual(['e-mail → came ← love for the brand → bought']);
	},
	'bias-amplification': ({ sets, slope, truth }) => {
		expect(sets).toEqual([]);
		expect(slope('banner') - truth).toBeGreaterThan(2 * (slope() - truth));
		expect(slope() - truth).toBeGreaterThan(0.1);
	},
	precision: ({ sets, works, slope }) => {
		expect(sets).toEqual([[]]);
		expect(works('season')).toBe(true);
		expect(slope('season')).toBeCloseTo(slope());
	},
	'case-control': ({ works, slope, truth }) => {
		expect(works('in the sample')).toBe(false);
		expect(Math.abs(slope('in the sample') - truth)).toBeGreaterThan(0.1);
	},
	'confounded-mediator': ({ sets, direct }) => {
		expect([sets, direct]).toEqual([[[]], []]);
	},
	interest: ({ sets, instruments, identifiable, slope, truth }) => {
		expect([sets, instruments, identifiable]).toEqual([[], [], false]);
		expect(slope()).toBeGreaterThan(truth + 0.4);
	},
	history: ({ sets, slope, truth }) => {
		expect(sets).toEqual([['history']]);
		expect(slope('history')).toBeCloseTo(truth);
	},
	'leaking-stand-in': ({ sets, open, slope, truth }) => {
		expect(sets).toEqual([]);
		expect(open('history')).toEqual(['shown ← search ← interest → clicked']);
		expect(slope('history') - truth).toBeLessThan(slope() - truth);
		expect(slope('history') - truth).toBeGreaterThan(0.05);
	},
	'position-bias': ({ sets, slope, truth }) => {
		expect(sets).toEqual([['score']]);
		expect(slope('score')).toBeCloseTo(truth);
	},
	examination: ({ sets, direct, slope }) => {
		expect([sets, direct]).toEqual([[[]], [['position']]]);
		expect(slope('position')).toBeCloseTo(0.4);
	},
	'trust-bias': ({ sets, works, open }) => {
		expect(works()).toBe(false);
		expect(open()).toEqual(['examined ← position → trust → clicked']);
		expect(sets).toEqual([['position']]);
	},
	popularity: ({ sets }) => expect(sets).toEqual([['popularity']]),
	conformity: ({ sets, instruments, viaInstrument, truth }) => {
		expect(sets).toEqual([]);
		expect(instruments).toEqual([['first vote', [[]]]]);
		expect(viaInstrument('first vote')).toBeCloseTo(truth);
	},
	'ratings-missing': ({ works, open, slope, truth }) => {
		expect(works('rated')).toBe(false);
		expect(open('rated')).toEqual(['recommended → rated ← enjoyment → stars']);
		expect(slope('rated')).toBeLessThan(0);
		expect(truth).toBeGreaterThan(0);
	},
	clickbait: ({ works, open, slope, truth }) => {
		expect(works('clicked')).toBe(false);
		expect(open('clicked')).toEqual(['loud title → clicked ← quality → satisfied']);
		expect(slope('clicked')).toBeLessThan(truth);
	},
	'duration-bias': ({ sets, slope, truth }) => {
		expect(sets).toEqual([['length']]);
		expect(slope()).toBeGreaterThan(truth);
	},
	'exploration-bucket': ({ sets, instruments, viaInstrument, truth }) => {
		expect(sets).toEqual([]);
		expect(instruments).toEqual([['bucket', [[]]]]);
		expect(viaInstrument('bucket')).toBeCloseTo(truth);
	},
	'random-slot': ({ sets, open, slope, truth }) => {
		expect([sets, open()]).toEqual([[[]], []]);
		expect(slope()).toBeCloseTo(truth);
	},
	'click-selection': ({ works, open, slope, truth }) => {
		expect(works('clicked')).toBe(false);
		expect(open('clicked')).toEqual(['discount → clicked ← interest → bought']);
		expect(slope('clicked')).toBeLessThan(truth);
	},
	'notification-fatigue': ({ sets, works, slope, truth }) => {
		expect(sets).toEqual([['engagement']]);
		expect(works('engagement', 'fatigue')).toBe(false);
		expect(slope()).toBeGreaterThan(0);
		expect(slope('engagement')).toBeCloseTo(truth);
		expect(truth).toBeLessThan(0);
	},
	'item-age': ({ sets, works }) => {
		expect(works('past clicks')).toBe(false);
		expect(sets).toEqual([['item age', 'past clicks']]);
	},
	homophily: ({ works, open }) => {
		expect(works('friends')).toBe(false);
		expect(open('friends')).toEqual([
			'friend bought ← friend’s taste → friends ← own taste → bought'
		]);
	},
	viewport: ({ sets, frontDoors, viaFrontDoor, truth }) => {
		expect([sets, frontDoors]).toEqual([[], [['seen']]]);
		expect(viaFrontDoor('seen')).toBeCloseTo(truth);
	},
	'feedback-2': ({ sets, works }) => {
		expect(sets).toEqual([['clicked day 1', 'shown day 1']]);
		expect(works('clicked day 1')).toBe(false);
	}
};

describe('presets', () => {
	it('are at least twenty, each with an id of its own', () => {
		expect(presets.length).toBeGreaterThanOrEqual(20);
		expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
	});

	it.each(presets)('$id builds, fits a page and asks about nodes it has', ({ diagram }) => {
		const { names, latent } = graphOf(diagram);
		expect(diagram.nodes.length).toBeLessThanOrEqual(20);
		for (const end of [diagram.exposure, diagram.outcome]) {
			expect(latent[names.indexOf(end ?? '')]).toBe(false);
		}
	});

	it.each(presets)('$id has a strength on each arrow and no two nodes in one place', (preset) => {
		const { nodes, edges } = preset.diagram;
		for (const { strength } of edges) expect(Math.abs(strength ?? 0)).toBeGreaterThan(0);
		for (const [i, { position: one }] of nodes.entries()) {
			for (const { position: other } of nodes.slice(i + 1)) {
				const [dx, dy] = [Number(one?.x) - Number(other?.x), Number(one?.y) - Number(other?.y)];
				expect(Math.hypot(dx, dy)).toBeGreaterThan(60);
			}
		}
	});

	it.each(presets)('$id: the engine agrees with what is said', ({ id, diagram }) => {
		expect(claims[id], `claims of ${id}`).toBeDefined();
		claims[id](ask(diagram));
	});
});

describe('unrollFeedback', () => {
	const days = Array.from({ length: MOST_DAYS - 1 }, (_, index) => index + 2);

	it.each(days)('over %i days, the day before is enough and its clicks alone are not', (count) => {
		const diagram = unrollFeedback(count);
		expect(diagram.nodes.length).toBeLessThanOrEqual(20);
		const { works, sets } = ask(diagram);
		const [shown, clicked] = [`shown day ${count - 1}`, `clicked day ${count - 1}`];
		expect(sets).toContainEqual([clicked, shown]);
		expect(works(clicked)).toBe(false);
	});

	it('refuses numbers of days that do not fit', () => {
		for (const wrong of [1, 10, 2.5]) expect(() => unrollFeedback(wrong)).toThrow(RangeError);
	});
});
