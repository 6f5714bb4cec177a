import type { Handle } from '@sveltejs/kit';

/** Asks for the upright text face at once; the italic comes when a page needs it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && path.includes('literata-normal'))
	});
