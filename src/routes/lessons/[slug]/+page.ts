import { browser } from '$app/environment';
import type { Block } from '#lib/content/blocks.ts';
import { loadKinds } from '#lib/figures/figure-kind.ts';
import type { PageLoad } from './$types';

/**
 * Loads what the page's figures are made of. A picture that arrived with the page can wait until its
 * reader comes near, unless a link speaks of it or a challenge is judged by it.
 */
export const load: PageLoad = async ({ data, url, untrack }) => {
	const { blocks } = data.lesson;
	const query = browser ? untrack(() => [...url.searchParams.keys()]) : [];
	const needed = blocks
		.filter((block) => block.type === 'figure')
		.filter(
			({ id }, i) =>
				i === 0 ||
				!browser ||
				!document.getElementById(id) ||
				isChallenged(blocks, id) ||
				query.some((key) => key.startsWith(`${id}.`))
		);
	return { ...data, kinds: await loadKinds(needed.map(({ simulation }) => simulation)) };
};

function isChallenged(blocks: readonly Block[], id: string): boolean {
	return blocks.some((block) => block.type === 'challenge' && block.figure === id);
}
