/** @typedef {import('./first-visit.js').Transfer} Transfer */

const KB = 1000;

/** Bytes, except `requests`. */
export const limits = {
	script: 75 * KB,
	aim: 60 * KB,
	withoutFonts: 140 * KB,
	textFace: 40 * KB,
	formulaFont: 15 * KB,
	requests: 15
};

/** A page that is all editor: its code is the page, so only that and the fonts are limited. */
export const playgroundLimits = {
	...limits,
	script: 130 * KB,
	withoutFonts: Infinity,
	requests: Infinity
};

/** A deck holds many lessons: its text may be long, and a figure is fetched when its slide is near. */
export const deckLimits = {
	...limits,
	script: 95 * KB,
	withoutFonts: Infinity,
	requests: Infinity
};

/** @param {number} bytes */
export const kb = (bytes) => (bytes / KB).toFixed(1);

/** @param {readonly Transfer[]} transfers @param {string} host the site's own */
export function total(transfers, host) {
	const of = (/** @type {string} */ kind) => transfers.filter((transfer) => transfer.kind === kind);
	return {
		script: sum(of('JavaScript')),
		styles: sum(of('styles')),
		page: sum(of('page')),
		withoutFonts: sum(transfers.filter(({ kind }) => kind !== 'fonts')),
		fonts: sum(of('fonts')),
		faces: of('fonts'),
		requests: transfers.length,
		strangers: [...new Set(transfers.map(({ url }) => url.host))].filter((name) => name !== host)
	};
}

/**
 * One phrase for each limit that is exceeded.
 *
 * @param {ReturnType<typeof total>} totals
 * @param {typeof limits} allowed
 * @returns {string[]}
 */
export function excesses({ script, withoutFonts, faces, requests, strangers }, allowed = limits) {
	const formulas = faces.filter((face) => fileName(face).startsWith('katex-'));
	const text = faces.filter((face) => !formulas.includes(face));
	const families = [...new Set(text.map((face) => fileName(face).split('-')[0]))];
	const heavy = formulas.filter(({ bytes }) => bytes > allowed.formulaFont);
	return [
		script > allowed.script && `JavaScript is ${kb(script)} KB of ${kb(allowed.script)}`,
		withoutFonts > allowed.withoutFonts &&
			`everything without fonts is ${kb(withoutFonts)} KB of ${kb(allowed.withoutFonts)}`,
		requests > allowed.requests && `${requests} requests of ${allowed.requests}`,
		families.length > 1 && `more than one text face: ${families.join(', ')}`,
		sum(text) > allowed.textFace &&
			`the text face is ${kb(sum(text))} KB of ${kb(allowed.textFace)}`,
		...heavy.map(
			(font) => `${fileName(font)} is ${kb(font.bytes)} KB of ${kb(allowed.formulaFont)}`
		),
		strangers.length > 0 && `requests to other hosts: ${strangers.join(', ')}`
	].filter((phrase) => phrase !== false);
}

/** @param {readonly Transfer[]} transfers */
function sum(transfers) {
	return transfers.reduce((bytes, transfer) => bytes + transfer.bytes, 0);
}

/** @param {Transfer} transfer */
function fileName({ url }) {
	return url.pathname.split('/').at(-1) ?? '';
}
