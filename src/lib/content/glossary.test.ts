import { describe, expect, it } from 'vitest';
import source from '../../../lessons/glossary.md?raw';
import { parseGlossary } from './glossary.ts';

describe('parseGlossary', () => {
	it('reads name, id and definition of each term', () => {
		const markdown =
			'# Glossary\n\n## Gini coefficient {#gini}\n\nFrom *0* to\n1.\n\n## Odds\n\nA ratio.\n';
		expect(parseGlossary(markdown, 'glossary.md')).toEqual([
			{ id: 'gini', name: 'Gini coefficient', definition: 'From <em>0</em> to\n1.' },
			{ id: 'odds', name: 'Odds', definition: 'A ratio.' }
		]);
	});

	it('typesets formulas', () => {
		expect(parseGlossary('## A\n\nIf $a<b$.\n', 'g.md')[0].definition).toContain('class="katex"');
	});

	it.each([
		['a term without a definition', '## A\n\n## B\n\nText.\n', 'g.md:1: “A” needs a paragraph'],
		['a second paragraph', '## A\n\nText.\n\nMore.\n', 'g.md:5: a glossary holds one title'],
		['one id twice', '## A\n\nText.\n\n## a\n\nText.\n', 'g.md:5: the id “a” is taken'],
		['a link', '## A\n\n[B](term:b).\n', 'g.md:3: “term:b”: a definition holds no links'],
		['a number of a run', '## A\n\n{pBest}.\n', 'g.md:3: {pBest}: a definition holds no numbers']
	])('refuses %s', (_, markdown, message) => {
		expect(() => parseGlossary(markdown, 'g.md')).toThrow(message);
	});
});

describe('the glossary', () => {
	const terms = parseGlossary(source, 'lessons/glossary.md');

	it('stands in alphabetical order', () => {
		const names = terms.map(({ name }) => name);
		expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
	});

	it('defines each term in two sentences at most', () => {
		const long = terms.filter(({ definition }) => definition.split(/\. (?=[A-Z])/).length > 2);
		expect(long).toEqual([]);
	});
});
