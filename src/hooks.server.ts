import type { Handle } from '@sveltejs/kit';

/** A formula that gets its face late takes another line on a phone, and moves the text below it. */
const FACES = /literata-normal|katex-main-regular|katex-math-italic/;

/** Asks for the faces of text and formulas at once; the italic comes when a page needs it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && FACES.test(path))
	});
