import type { RootContent } from 'mdast';
import type { Prose } from './blocks.ts';
import type { Rendering } from './handlers.ts';
import { renderBlocks } from './html.ts';

/** What a node becomes: a block, nothing here, or part of the prose around it. */
type Compiled<B> = B | undefined | 'prose';

/** Compiles nodes in order; ordinary nodes in a row become one block of prose. */
export function compileSequence<B>(
	nodes: readonly RootContent[],
	rendering: Rendering,
	compile: (node: RootContent) => Compiled<B>
): (B | Prose)[] {
	const blocks: (B | Prose)[] = [];
	let ordinary: RootContent[] = [];
	const flush = () => {
		if (ordinary.length > 0)
			blocks.push({ type: 'prose', html: renderBlocks(ordinary, rendering) });
		ordinary = [];
	};
	for (const node of nodes) {
		const compiled = compile(node);
		if (compiled === 'prose') {
			ordinary.push(node);
			continue;
		}
		flush();
		if (compiled !== undefined) blocks.push(compiled);
	}
	flush();
	return blocks;
}
