import { describe, expect, it } from 'vitest';
import { graphOf } from '#lib/models/graphs/diagram.ts';
import { presets } from '../presets/presets.ts';
import { answers, type Answers } from './answers.ts';
import { questionOf } from './question-of.ts';
import {
	avoidSentence,
	identificationSentence,
	independenceSentence,
	instrumentSentence,
	named,
	othersSentence,
	presentSentence,
	setsSentence
} from './sentences.ts';

function answersOf(id: string, ticked?: readonly string[]): Answers {
	const preset = presets.find((candidate) => candidate.id === id);
	if (!preset) throw new Error(`There is no preset ${id}.`);
	const question = questionOf(preset.diagram);
	if ('problem' in question) throw new Error(question.problem);
	const adjusted = ticked ?? question.adjusted;
	return answers(graphOf(preset.diagram), { ...question, adjusted });
}

describe('sentences', () => {
	it('“No set works” and “Nothing needs adjusting” are different sentences', () => {
		expect(setsSentence(answersOf('bow').total, 'total')).toMatch(
			/^No set of logged variables works/
		);
		expect(setsSentence(answersOf('m').total, 'total')).toMatch(/^Nothing needs adjusting/);
	});

	it.each([
		['m', undefined, 'You adjust for nothing, and nothing is needed: every open path is causal.'],
		[
			'fork',
			undefined,
			'You adjust for nothing, and a path is open that carries no part of the effect.'
		],
		[
			'm',
			['query word'],
			'Adjusting for “query word” does not work: a path is open that carries no part of the effect.'
		],
		[
			'chain',
			['page opened'],
			'“page opened” passes the effect on. Adjusting for it takes a part of the effect away.'
		],
		['bow', ['shown'], 'shown is the exposure. Do not adjust for it.'],
		[
			'case-control',
			undefined,
			'“in the sample” follows from the outcome, bought. Adjusting for it biases the effect.'
		],
		[
			'interest',
			['interest'],
			'interest is hidden. It stands in no log, so nobody can adjust for it.'
		]
	])('%s given %j: %s', (id, ticked, sentence) => {
		expect(presentSentence(answersOf(id, ticked))).toBe(sentence);
	});

	it('names the collider that a node tells about', () => {
		const { avoid, question } = answersOf('collider-descendant');
		expect(avoid.map((avoided) => avoidSentence(avoided, question))).toEqual([
			'review follows from the outcome, bought.',
			'“useful vote” follows from the outcome, bought.'
		]);
	});

	it('“not identifiable” is not the end where there is an instrument', () => {
		expect(identificationSentence(answersOf('instrument'))).toMatch(
			/^Not without further assumptions\..* if effects are linear, banner still gives the effect/
		);
		expect(identificationSentence(answersOf('bow'))).not.toMatch(/instrument/);
		expect(identificationSentence(answersOf('napkin'))).toMatch(/^Yes/);
	});

	it('says with what an instrument works', () => {
		const [instrument] = answersOf('conditional-instrument').instruments;
		expect(instrumentSentence(instrument)).toBe('“early access”, given region.');
	});

	it('reads an independence aloud, and what was left out', () => {
		expect(independenceSentence({ a: 'x', b: 'y z', given: ['c', 'd'] })).toBe(
			'x and “y z” are unrelated once c and d are known.'
		);
		expect(othersSentence({ first: [], others: 3, uncounted: false })).toBe('And 3 more.');
		expect(othersSentence({ first: [], others: 0, uncounted: false })).toBe('');
	});

	it('quotes names of several words', () => {
		expect([named('shown'), named('page opened')]).toEqual(['shown', '“page opened”']);
	});
});

describe('questionOf', () => {
	const node = (name: string, latent = false) => ({ name, latent });

	it.each([
		[{ nodes: [], edges: [] }, /^Nothing is drawn/],
		[{ nodes: [node('X')], edges: [] }, /^Mark one node as the exposure and another/],
		[{ nodes: [node('X')], edges: [], outcome: 'X' }, /^Mark a node as the exposure/],
		[{ nodes: [node('X')], edges: [], exposure: 'X' }, /^Mark a node as the outcome/],
		[{ nodes: [node('X')], edges: [], exposure: 'X', outcome: 'X' }, /two different nodes/],
		[
			{ nodes: [node('X', true), node('Y')], edges: [], exposure: 'X', outcome: 'Y' },
			/^“X” is hidden\./
		],
		[
			{
				nodes: [node('X'), node('Y')],
				edges: [
					{ from: 'X', to: 'Y', kind: 'directed' as const },
					{ from: 'Y', to: 'X', kind: 'directed' as const }
				],
				exposure: 'X',
				outcome: 'Y'
			},
			/circle: (X → Y → X|Y → X → Y)\. Reverse or delete one of them\.$/
		]
	])('says what to do about %j', (diagram, sentence) => {
		const question = questionOf(diagram);
		expect('problem' in question && question.problem).toMatch(sentence);
	});
});
