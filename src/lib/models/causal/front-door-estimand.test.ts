import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalFrontDoorSets } from '../graphs/front-door.ts';
import { listOfSets } from '../graphs/set-list.ts';
import { linearModels, questions } from './arbitrary-models.ts';
import { doorway, modelOf } from './example-models.ts';
import { frontDoorEstimand } from './front-door-estimand.ts';
import { totalEffect } from './total-effect.ts';

describe('frontDoorEstimand', () => {
	const question = { exposure: 'a', mediators: ['d'], outcome: 'r' };

	it('is the effect in the front-door graph', () => {
		expect(frontDoorEstimand(doorway, question)).toBeCloseTo(0.3, 12);
	});

	it('is .85 × .722 once the hidden cause reaches the mediator', () => {
		const broken = modelOf(
			['u', 'a', 1],
			['u', 'r', 1],
			['u', 'd', 0.5],
			['a', 'd', 0.6],
			['d', 'r', 0.5]
		);
		expect(frontDoorEstimand(broken, question)).toBeCloseTo(0.614, 3);
	});

	it('is the total effect for every front-door set that the graph allows', () => {
		const anywhere = linearModels(6).chain((model) =>
			questions(model.graph.names).map((ends) => ({ model, ...ends }))
		);
		let sets = 0;
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome }) => {
				const answer = minimalFrontDoorSets(model.graph, { exposure, outcome });
				for (const mediators of listOfSets(answer)) {
					sets++;
					const value = frontDoorEstimand(model, { exposure, mediators, outcome });
					expect(value).toBeCloseTo(totalEffect(model, exposure, outcome), 7);
				}
			}),
			{ seed: 3, numRuns: 1000 }
		);
		expect(sets).toBeGreaterThan(40);
	});
});
