import { beforeAll, describe, expect, it } from 'vitest';
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import type { SlideStep } from '#lib/content/blocks.ts';
import { buildFigures } from '../build-figures.ts';
import type { DeckSlide, SlideBlock } from '../deck.ts';
import type { OpenFigure } from '../open-figure.ts';
import { isWide } from './drawing-shape.ts';
import { sayHighlighted } from './highlighted.ts';
import Slide from './Slide.svelte';

const step = (html: string, rest: Partial<SlideStep> = {}): SlideStep => ({
	patch: {},
	show: [],
	html,
	...rest
});

const slideOf = (blocks: readonly SlideBlock[], steps: readonly SlideStep[] = []): DeckSlide => ({
	id: 'one',
	title: 'The page decides',
	minutes: 1,
	blocks,
	steps,
	notes: []
});

const bet: SlideBlock = {
	type: 'question',
	question: '<p>How often?</p>',
	options: [
		{ html: '95 of 100', correct: false, why: '' },
		{ html: '55 of 100', correct: true, why: '' }
	],
	answer: '<p><a href="?loop.beta=3#loop">57</a> of 100.</p><p>The rest.</p>'
};

const check: SlideBlock = {
	...bet,
	options: [{ html: 'By showings', correct: true, why: '<p>Then either may win.</p>' }],
	answer: ''
};

const figure: SlideBlock = {
	type: 'figure',
	id: 'one-figure',
	simulation: 'feedback-loop',
	title: 'The loop',
	patch: { reruns: 1 },
	seed: 1
};

type Props = ComponentProps<typeof Slide>;
const html = (options: { readonly props: Props }) => render(Slide, options).body;

describe('a slide', () => {
	it('has every text of its steps, and marks the one of its step', () => {
		const slide = slideOf(
			[{ type: 'prose', html: '<p>Text</p>' }],
			[step('<p>First</p>'), step('<p>Second</p>')]
		);
		const body = html({ props: { slide, step: 2 } });
		expect(body).toMatch(/class="text"[^>]*>(<!--.*?-->)?<p>First/);
		expect(body).toMatch(/class="text shown"[^>]*>(<!--.*?-->)?<p>Second/);
	});

	it('says how many items of its lists stand there', () => {
		const list: SlideBlock = { type: 'prose', html: '<ul><li>A</li><li>B</li></ul>' };
		const slide = slideOf([list], [step('', { reveal: 1 }), step('', { reveal: 2 })]);
		expect(html({ props: { slide, step: 0 } })).toContain('data-revealed="0"');
		expect(html({ props: { slide, step: 2 } })).toContain('data-revealed="2"');
		expect(html({ props: { slide: slideOf([list]), step: 0 } })).not.toContain('data-revealed');
	});

	it('marks what happens by words, once its question is answered', () => {
		const slide = slideOf([bet], [step('')]);
		expect(html({ props: { slide, step: 0 } })).not.toContain('answered');
		const body = html({ props: { slide, step: 1 } });
		expect(body).toMatch(/class="question[^"]*answered/);
		expect(body).toMatch(/55 of 100.*what happens/s);
	});

	it('tells for a check why the right option holds', () => {
		const body = html({ props: { slide: slideOf([check], [step('')]), step: 1 } });
		expect(body).toContain('Then either may win.');
		expect(body).toContain('right</strong>');
	});

	it('is out of reach of keys and ears when it is still', () => {
		expect(html({ props: { slide: slideOf([bet]), step: 0, still: true } })).toContain('inert');
		expect(html({ props: { slide: slideOf([bet]), step: 0 } })).not.toContain('inert');
	});
});

describe('a figure on a slide, at build', () => {
	const slide = slideOf([figure], [step('', { patch: { reruns: 100 } })]);
	let opened: OpenFigure | undefined;

	beforeAll(async () => {
		opened = (await buildFigures([slide])).get('one');
	});

	it('stands there for browsers without JavaScript, with numbers and without controls', () => {
		const body = html({ props: { slide, step: 0, figure: opened } });
		const picture = /<noscript>(.*?)<\/noscript>/s.exec(body)?.[1] ?? '';
		expect(picture).toContain('<svg');
		expect(picture).toContain('data-readout="pBest"');
		expect(picture).not.toMatch(/<input|type="range"/);
	});

	it('is left out where there is none', () => {
		expect(html({ props: { slide, step: 0 } })).not.toContain('<noscript>');
	});

	it('says why it did not load', () => {
		const body = html({ props: { slide, step: 0, failure: 'offline' } });
		expect(body).toContain('The figure did not load: offline');
	});
});

describe('sayHighlighted', () => {
	it('names a part, a readout or a parameter, and nothing that does not exist', async () => {
		const { simulation } = await import('#lib/simulations/feedback-loop.ts');
		expect(sayHighlighted(simulation, 'winners')).toBe('Highlighted: the winners.');
		expect(sayHighlighted(simulation, 'pBest')).toBe('Highlighted: best item wins.');
		expect(sayHighlighted(simulation, 'beta')).toBe('Highlighted: sharpness.');
		expect(sayHighlighted(simulation, 'nothing')).toBe('');
		expect(sayHighlighted(simulation, undefined)).toBe('');
	});
});

describe('isWide', () => {
	it('tells a strip from a picture by the viewBox', () => {
		expect(isWide('<svg role="img" viewBox="0 0 720 220">')).toBe(true);
		expect(isWide('<svg role="img" viewBox="0 0 560 300">')).toBe(false);
		expect(isWide('<svg role="img">')).toBe(false);
	});
});
