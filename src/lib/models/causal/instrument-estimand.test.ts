import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments } from '../graphs/instruments.ts';
import { linearModels, questions } from './arbitrary-models.ts';
import { conditionalCovariance } from './covariance.ts';
import { instrumented, modelOf } from './example-models.ts';
import { ivEstimand } from './instrument-estimand.ts';
import { totalEffect } from './total-effect.ts';

describe('ivEstimand', () => {
	const question = { instrument: 'z', exposure: 'a', outcome: 'r' };

	it('is the effect when the covariate is given, and not without it', () => {
		expect(ivEstimand(instrumented, { ...question, given: ['c'] })).toBeCloseTo(0.3, 12);
		// By hand: Var(z) = 1.25, Cov(z, a) = .8 · 1.25 + .4 · .5, Cov(z, r) = .3 · 1.2 + .7 · .5.
		expect(ivEstimand(instrumented, question)).toBeCloseTo((0.3 * 1.2 + 0.35) / 1.2, 12);
	});

	it('says so when the instrument does not move the exposure', () => {
		const model = modelOf(['z', 'r', 1], ['a', 'r', 1]);
		expect(ivEstimand(model, question)).toEqual({
			undefined: '“z” does not move “a”: there is nothing to divide by.'
		});
	});

	it('is the total effect for every instrument that the graph allows', () => {
		const anywhere = linearModels(5).chain((model) =>
			questions(model.graph.names).map((ends) => ({ model, ...ends }))
		);
		let asked = 0;
		fc.assert(
			fc.property(anywhere, ({ model, exposure, outcome }) => {
				for (const { name, minimalGiven } of instruments(model.graph, { exposure, outcome })) {
					for (const given of minimalGiven) {
						const of = [name, exposure, outcome];
						const cov = conditionalCovariance(model, { of, given });
						const scale = Math.sqrt(cov(name, name) * cov(exposure, exposure));
						if (Math.abs(cov(name, exposure)) < 1e-3 * scale) continue;
						asked++;
						const value = ivEstimand(model, { instrument: name, exposure, outcome, given });
						expect(value).toBeCloseTo(totalEffect(model, exposure, outcome), 7);
					}
				}
			}),
			{ seed: 3, numRuns: 300 }
		);
		expect(asked).toBeGreaterThan(100);
	});
});
