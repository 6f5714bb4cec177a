import type { Arrows } from './reach.ts';

/**
 * What is left of a graph when arrows out of one node are cut; shares what it does not change.
 *
 * @param from place of the node
 * @param cut says of each effect of the node whether the arrow to it goes; all go by default
 */
export function withoutArrowsOut(
	{ parents, children }: Arrows,
	from: number,
	cut: (to: number) => boolean = () => true
): Arrows {
	const kept = { parents: [...parents], children: [...children] };
	kept.children[from] = children[from].filter((to) => !cut(to));
	for (const to of children[from]) {
		if (cut(to)) kept.parents[to] = parents[to].filter((place) => place !== from);
	}
	return kept;
}

/** What is left of a graph when all arrows out of the marked nodes are cut. */
export function withoutArrowsOutOf({ parents, children }: Arrows, marked: Uint8Array): Arrows {
	return {
		parents: parents.map((list) => list.filter((place) => !marked[place])),
		children: children.map((list, place) => (marked[place] ? [] : list))
	};
}
