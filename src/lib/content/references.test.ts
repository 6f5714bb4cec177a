import { describe, expect, it } from 'vitest';
import shelf from '../../../lessons/references.json';
import { formatReference, parseReferences } from './references.ts';

const works = parseReferences(shelf, 'lessons/references.json');

function reference(id: string) {
	const work = works.find((each) => each.id === id);
	if (!work) throw new Error(`references.json has no “${id}”`);
	return formatReference(work);
}

describe('formatReference', () => {
	it('prints a paper with its authors, venue, pages and DOI', () => {
		expect(reference('chaney2018')).toEqual({
			id: 'chaney2018',
			html:
				'Chaney, A. J. B., Stewart, B. M., &amp; Engelhardt, B. E. (2018). ' +
				'How Algorithmic Confounding in Recommendation Systems Increases Homogeneity and ' +
				'Decreases Utility. <em>RecSys 2018</em>, 224–232.',
			url: 'https://doi.org/10.1145/3240323.3240370'
		});
	});

	it('prints volume and issue of a journal', () => {
		expect(reference('salganik2006').html).toMatch(/<em>Science<\/em>, 311\(5762\), 854–856\.$/);
	});

	it('prints a book by its publisher, with its title emphasised', () => {
		expect(reference('pearl2009')).toEqual({
			id: 'pearl2009',
			html: 'Pearl, J. (2009). <em>Causality</em> (2nd ed.). Cambridge University Press.'
		});
	});

	it('links to arXiv where there is no DOI, and names it where there is no venue', () => {
		expect(reference('nie2018').url).toBe('https://arxiv.org/abs/1708.01977');
		expect(reference('bajari2021').html).toBe(
			'Bajari, P., et al. (2021). Multiple Randomization Designs. arXiv 2112.13495.'
		);
	});

	it('adds no full stop to a title that ends in a question mark', () => {
		const [work] = works;
		expect(formatReference({ ...work, title: 'Why?' }).html).toContain('Why? <em>');
	});

	it('escapes what HTML would read as markup', () => {
		const [work] = works;
		expect(formatReference({ ...work, title: 'A < B & C' }).html).toContain('A &lt; B &amp; C.');
	});
});

describe('parseReferences', () => {
	it('names the entry and the field that are unsound', () => {
		const unsound = [works[0], { ...works[1], title: 7 }];
		expect(() => parseReferences(unsound, 'r.json')).toThrow(/^r\.json: 1\.title: .*7/);
	});

	it('refuses fields it would not print', () => {
		expect(() => parseReferences([{ ...works[0], note: 'x' }], 'r.json')).toThrow('note');
	});

	it('refuses two entries with one id', () => {
		expect(() => parseReferences([works[0], works[0]], 'r.json')).toThrow(`“${works[0].id}”`);
	});
});
