import { loadKinds } from '#lib/figures/figure-kind.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	const figures = data.lesson.blocks.filter((block) => block.type === 'figure');
	return { ...data, kinds: await loadKinds(figures.map(({ simulation }) => simulation)) };
};
