import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/content/blocks.ts';
import { sections } from './sections.ts';

const heading = (id: string): Block => ({ type: 'heading', id, level: 2, html: id });
const prose: Block = { type: 'prose', html: '' };
const figure = (beside?: string): Block => ({
	type: 'figure',
	id: 'loop',
	simulation: 'feedback-loop',
	title: '',
	patch: {},
	seed: 1,
	beside
});

const shape = (blocks: Block[]) =>
	sections(blocks).map(({ figure, blocks }) => [
		figure ? 'beside' : 'column',
		...blocks.map((block) => (block.type === 'heading' ? block.id : block.type))
	]);

describe('sections', () => {
	it('sets a figure beside the text up to the end of the section it names', () => {
		expect(
			shape([
				heading('a'),
				figure('c'),
				prose,
				heading('b'),
				prose,
				heading('c'),
				prose,
				heading('d')
			])
		).toEqual([
			['column', 'a'],
			['beside', 'prose', 'b', 'prose', 'c', 'prose'],
			['column', 'd']
		]);
	});

	it('ends with the section that the figure itself stands in, if it names that', () => {
		expect(shape([heading('a'), prose, figure('a'), prose, heading('b'), prose])).toEqual([
			['column', 'a', 'prose'],
			['beside', 'prose'],
			['column', 'b', 'prose']
		]);
	});

	it('leaves a figure without such a section in the column', () => {
		expect(shape([prose, figure(), prose])).toEqual([['column', 'prose', 'figure', 'prose']]);
	});
});
