import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { runnerImport } from 'vite';
import { faces } from './katex-faces.js';
import { lessonCharacters } from './lesson-characters.js';

// Cuts KaTeX's fonts down to the characters of our formulas. A font is made once a formula needs it;
// then it also gets the characters of `SPARE`, so that a new formula rarely needs a new font.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DELIMITERS = '()[]{}|∣∥';
// With ι, ο and the capitals Linux takes the measure of Greek, to fit all of it to the pixels.
const GREEK = 'αβγδεζηθικλμνξοπρστφχψωϕΓΔΘΞΩ';

/** @type {Readonly<Record<string, string>>} */
const SPARE = {
	'KaTeX_AMS-Regular': 'EPR',
	'KaTeX_Main-Bold': '01',
	'KaTeX_Main-Regular': `${LETTERS}0123456789!'()*+,-./:;=?[]{|}ˆˉ˜′−±×⋅→←≤≥≠≈∼∝∈∣∞⟨⟩⊥…⋯ℓ`,
	'KaTeX_Math-Italic': `${LETTERS}${GREEK}`,
	'KaTeX_Size1-Regular': `${DELIMITERS}∑`,
	'KaTeX_Size2-Regular': `${DELIMITERS}∑∏∫`,
	'KaTeX_Size3-Regular': DELIMITERS,
	'KaTeX_Size4-Regular': DELIMITERS
};

const NOTE = `/*
 * Made by “npm run fonts”: KaTeX's own @font-face rules are left out of its stylesheet, so a page with
 * formulas imports this one beside it.
 */`;

// Spaces and joiners that nobody would see in the record.
const UNSEEN = /[\p{Cf}\u00a0]/gu;

const require = createRequire(import.meta.url);
/** @param {string} name */
const here = (name) => new URL(name, import.meta.url);

/** @type {{ module: typeof import('#lib/content/catalogue.ts') }} */
const { module: content } = await runnerImport('./src/lib/content/catalogue.ts');
const used = lessonCharacters(content.catalogue().values());

const cuts = faces.flatMap((face) => {
	const characters = used.get(face.file);
	if (!characters) return [];
	const text = [...new Set([...characters, ...(SPARE[face.file] ?? '')])].sort().join('');
	return [{ ...face, text, name: `${face.file.toLowerCase().replace('_', '-')}.woff2` }];
});

const old = readdirSync(here('./')).filter((name) => /^katex-.*\.woff2$/.test(name));
old.forEach((name) => rmSync(here(name)));

for (const { file, text, name } of cuts) {
	const font = await subset(file, text);
	writeFileSync(here(name), font);
	process.stdout.write(`${name} ${(font.length / 1000).toFixed(1)} KB\n`);
}
writeFileSync(here('katex.css'), `${NOTE}\n${cuts.map(fontFace).join('')}`);
const record = Object.fromEntries(cuts.map(({ file, text }) => [file, text]));
writeFileSync(
	here('katex.json'),
	`${JSON.stringify(record, null, '\t').replaceAll(UNSEEN, escaped)}\n`
);

/**
 * Without hinting, two thirds of a font this small: Chromium draws the same pixels with and without.
 * The licence reserves the name for the whole font, so the cut one gets another.
 *
 * @param {string} file @param {string} text
 */
async function subset(file, text) {
	const whole = readFileSync(require.resolve(`katex/dist/fonts/${file}.woff2`));
	const options = { targetFormat: /** @type {const} */ ('sfnt'), noHinting: true };
	const cut = await subsetFont(whole, text, options);
	const renamed = cut.toString('latin1').replaceAll(utf16('KaTeX_'), utf16('Subset'));
	return subsetFont(Buffer.from(renamed, 'latin1'), text, { targetFormat: 'woff2' });
}

/** @param {string} text ASCII, as a font's table of names spells it */
function utf16(text) {
	return [...text].map((character) => `\0${character}`).join('');
}

/** @param {typeof cuts[number]} cut */
function fontFace({ family, weight, style, name }) {
	return `
@font-face {
	font-family: ${family};
	font-style: ${style};
	font-weight: ${weight};
	src: url('./${name}') format('woff2');
	font-display: block;
}
`;
}

/** @param {string} character */
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
