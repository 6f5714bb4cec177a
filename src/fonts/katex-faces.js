import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {{ family?: string, weight?: string, style?: string }} Font */

const sheet = createRequire(import.meta.url).resolve('katex/dist/katex.css');
const css = readFileSync(sheet, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const FACE = /@font-face\s*\{[^}]*\}/g;

/** KaTeX's fonts as its stylesheet declares them, `file` without the ending. */
export const faces = [...css.matchAll(FACE)].map(([rule]) => ({
	.../** @type {Required<Font>} */ (fontOf(rule)),
	file: /fonts\/([\w-]+)\.woff2/.exec(rule)?.[1] ?? ''
}));

const rules = [...css.replaceAll(FACE, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
	([, selectors, body]) => {
		const font = fontOf(body);
		if (Object.keys(font).length === 0) return [];
		return selectors.split(',').map((selector) => ({ classes: lastClasses(selector), font }));
	}
);

/** @param {string} declarations @returns {Font} */
function fontOf(declarations) {
	const found = declarations.matchAll(/font-(family|weight|style):\s*"?(\w+)/g);
	return Object.fromEntries([...found].map(([, property, value]) => [property, value]));
}

/**
 * A rule for the children of an element counts as one for the element: they would inherit it.
 *
 * @param {string} selector
 */
function lastClasses(selector) {
	const compounds = selector.split(/[\s>]+/).filter((compound) => compound.startsWith('.'));
	return compounds.at(-1)?.split('.').slice(1) ?? [];
}

/**
 * KaTeX's own name of the font file that draws a text inside elements with these classes.
 *
 * @param {readonly (readonly string[])[]} ancestors the classes of each, outermost first
 */
export function faceOf(ancestors) {
	const applied = ancestors.flatMap((own) =>
		rules.filter(({ classes }) => classes.every((name) => own.includes(name)))
	);
	const start = { family: 'KaTeX_Main', weight: 'normal', style: 'normal' };
	const font = Object.assign(start, ...applied.map((rule) => rule.font));
	const family = faces.filter((face) => face.family === font.family);
	const match = family.find(({ weight, style }) => weight === font.weight && style === font.style);
	return (match ?? family[0]).file;
}

const SIGN = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" };

/**
 * The characters that KaTeX's HTML draws, by the font file that draws them.
 *
 * @param {Iterable<string>} pages HTML with or without formulas
 * @returns {Map<string, Set<string>>}
 */
export function charactersByFace(pages) {
	/** @type {Map<string, Set<string>>} */
	const characters = new Map();
	for (const html of pages) {
		for (const { text, ancestors } of formulaTexts(html)) {
			const face = faceOf(ancestors);
			characters.set(face, new Set([...(characters.get(face) ?? []), ...text]));
		}
	}
	return characters;
}

/** @param {string} html */
function* formulaTexts(html) {
	/** @type {string[][]} */
	let ancestors = [];
	for (const [part, closing, attributes = '', empty] of html.matchAll(
		/<(\/?)[a-zA-Z][\w-]*([^>]*?)(\/?)>|[^<]+/g
	)) {
		if (!part.startsWith('<')) {
			const inFormula = ancestors.some((classes) => classes.includes('katex-html'));
			if (inFormula) yield { text: decode(part), ancestors };
		} else if (closing) ancestors = ancestors.slice(0, -1);
		else if (!empty) ancestors = [...ancestors, classesOf(attributes)];
	}
}

/** @param {string} attributes */
function classesOf(attributes) {
	return /\bclass="([^"]*)"/.exec(attributes)?.[1].split(' ') ?? [];
}

/** @param {string} text */
function decode(text) {
	return Object.entries(SIGN).reduce(
		(decoded, [name, sign]) => decoded.replaceAll(name, sign),
		text
	);
}
