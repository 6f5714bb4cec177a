import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import {
	forbiddenIn,
	isBackdoorSet,
	isCausal,
	isOpen,
	isValidAdjustment,
	observedBeside,
	sortedNames,
	subsets
} from './by-definition.ts';
import { canonicalAdjustment, checkAdjustment, satisfiesBackdoor } from './check-adjustment.ts';
import { graph } from './graph.ts';
import { printPath } from './paths.ts';
import { forbiddenNodes } from './question.ts';

const question = { exposure: 'X', outcome: 'Y' };
const built = graph({
	nodes: ['X', 'M', 'Y', 'C', 'U', 'D', 'E'],
	edges: [
		['X', 'M'],
		['M', 'Y'],
		['C', 'X'],
		['C', 'Y'],
		['U', 'C'],
		['M', 'D'],
		['D', 'E']
	],
	latents: ['U']
});
const check = (...given: string[]) => checkAdjustment(built, { ...question, given });

describe('checkAdjustment', () => {
	it('says yes, or names an open path', () => {
		expect(check('C')).toEqual({ valid: true });
		const answer = check();
		if (answer.valid || !('openPath' in answer.fault)) throw new Error('No path named.');
		expect(printPath(answer.fault.openPath)).toBe('X ← C → Y');
	});

	it('names a node that may not be used, and why', () => {
		const fault = (name: string) => {
			const answer = check('C', name);
			return answer.valid ? undefined : answer.fault;
		};
		expect(fault('U')).toEqual({ latent: 'U' });
		expect(fault('M')).toEqual({ forbidden: 'M', because: 'on-causal-path' });
		expect(fault('E')).toEqual({ forbidden: 'E', because: { follows: 'M' } });
		expect(fault('X')).toEqual({ forbidden: 'X', because: 'exposure' });
		expect(fault('Y')).toEqual({ forbidden: 'Y', because: 'outcome' });
		expect(() => fault('Z')).toThrow('no node “Z”');
	});

	it('agrees with the definition on every set, and each fault holds', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 6 }), (drawn) => {
				const { edges, exposure, outcome, nodes, latents } = drawn;
				for (const given of subsets(nodes)) {
					const answer = checkAdjustment(graph(drawn), { exposure, outcome, given });
					expect(answer.valid).toBe(isValidAdjustment(drawn, given));
					if (answer.valid) continue;
					const { fault } = answer;
					if ('openPath' in fault) {
						expect(isOpen(edges, fault.openPath.nodes, given)).toBe(true);
						expect(isCausal(edges, fault.openPath.nodes)).toBe(false);
						expect(fault.openPath.nodes.at(0)).toBe(exposure);
						expect(fault.openPath.nodes.at(-1)).toBe(outcome);
					} else if ('latent' in fault) {
						expect(latents).toContain(fault.latent);
					} else {
						expect([exposure, outcome, ...forbiddenIn(drawn)]).toContain(fault.forbidden);
					}
				}
			}),
			{ seed: 1, numRuns: 60 }
		);
	});
});

describe('satisfiesBackdoor', () => {
	it('refuses a harmless descendant of the exposure that adjustment allows', () => {
		const side = graph({
			nodes: ['X', 'Y', 'S'],
			edges: [
				['X', 'Y'],
				['X', 'S']
			]
		});
		expect(satisfiesBackdoor(side, { ...question, given: ['S'] })).toBe(false);
		expect(checkAdjustment(side, { ...question, given: ['S'] })).toEqual({ valid: true });
	});

	it('agrees with the definition on every set', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 6 }), (drawn) => {
				const { exposure, outcome } = drawn;
				for (const given of subsets(drawn.nodes)) {
					const ours = satisfiesBackdoor(graph(drawn), { exposure, outcome, given });
					expect(ours).toBe(isBackdoorSet(drawn, given));
				}
			}),
			{ seed: 2, numRuns: 60 }
		);
	});
});

describe('forbiddenNodes', () => {
	it('are the causal nodes and what follows them', () => {
		expect(forbiddenNodes(built, question)).toEqual(['D', 'E', 'M', 'Y']);
		fc.assert(
			fc.property(arbitraryGraph(), (drawn) => {
				expect(forbiddenNodes(graph(drawn), drawn)).toEqual(sortedNames(forbiddenIn(drawn)));
			}),
			{ seed: 3 }
		);
	});
});

describe('canonicalAdjustment', () => {
	it('is valid whenever any set is', () => {
		fc.assert(
			fc.property(arbitraryGraph(), (drawn) => {
				const candidates = observedBeside(drawn, drawn.exposure, drawn.outcome);
				const any = subsets(candidates).some((set) => isValidAdjustment(drawn, set));
				const canonical = canonicalAdjustment(graph(drawn), drawn);
				expect(canonical !== undefined).toBe(any);
				if (canonical) expect(isValidAdjustment(drawn, canonical)).toBe(true);
			}),
			{ seed: 4 }
		);
	});

	it('holds all observed causes of the two that are not forbidden', () => {
		expect(canonicalAdjustment(built, question)).toEqual(['C']);
	});
});
