import katex from 'katex';
import { expect, test } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import cut from '../src/fonts/katex.json';
import { charactersByFace } from '../src/fonts/katex-faces.js';
import { lessonCharacters } from '../src/fonts/lesson-characters.js';

function drawn(tex: string, displayMode = false) {
	const characters = charactersByFace([
		`<p>a<br>${katex.renderToString(tex, { displayMode })}b</p>`
	]);
	return Object.fromEntries([...characters].map(([face, signs]) => [face, [...signs].join('')]));
}

test('each character of a formula is counted for the font that KaTeX’s stylesheet picks', () => {
	expect(drawn('x')).toEqual({ 'KaTeX_Math-Italic': 'x' });
	expect(drawn('2<3')).toEqual({ 'KaTeX_Main-Regular': '2<3' });
	expect(drawn('\\mathbf{1}\\mathbb{E}\\mathcal{D}')).toEqual({
		'KaTeX_Main-Bold': '1',
		'KaTeX_AMS-Regular': 'E',
		'KaTeX_Caligraphic-Regular': 'D'
	});
	expect(drawn('\\text{a \\textit{b}}')).toMatchObject({
		'KaTeX_Main-Regular': 'a\u00a0',
		'KaTeX_Main-Italic': 'b'
	});
	expect(drawn('\\sum')).toMatchObject({ 'KaTeX_Size1-Regular': '∑' });
	expect(drawn('\\sum', true)).toMatchObject({ 'KaTeX_Size2-Regular': '∑' });
	expect(drawn('\\Bigg[')).toMatchObject({ 'KaTeX_Size4-Regular': '[' });
});

test('every formula of every lesson finds its characters in our cut of KaTeX’s fonts', () => {
	const record: Readonly<Record<string, string>> = cut;
	const missing = [...lessonCharacters(catalogue().values())].flatMap(([face, signs]) =>
		[...signs].filter((sign) => !record[face]?.includes(sign)).map((sign) => `${sign} of ${face}`)
	);
	expect(missing, 'run “npm run fonts”').toEqual([]);
});
