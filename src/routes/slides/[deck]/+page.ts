import { browser } from '$app/environment';
import type { PageLoad } from './$types';

/** At build the page gets the pictures that it shows without JavaScript; a browser computes its own. */
export const load: PageLoad = async ({ data }) => {
	if (browser) return { ...data, figures: undefined };
	const { buildFigures } = await import('#lib/slides/build-figures.ts');
	return { ...data, figures: await buildFigures(data.deck.slides) };
};
