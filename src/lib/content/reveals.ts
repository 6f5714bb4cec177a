import type { RootContent } from 'mdast';
import { attribute, type Directive } from './directives.ts';
import type { Problems } from './problems.ts';

/** `reveal=2`: the first two items of the slide's lists stand there from this step on. */
export function readReveal(
	node: Directive,
	content: readonly RootContent[],
	problems: Problems
): number | undefined {
	const written = attribute(node, 'reveal');
	if (written === '') return undefined;
	const items = listItems(content);
	if (/^[1-9]\d*$/.test(written) && Number(written) <= items) return Number(written);
	const problem =
		items === 0
			? 'this step reveals something, and the slide has no list'
			: `reveal cannot be “${written}”; it can be 1 to ${items}`;
	problems.add(node, problem);
	return undefined;
}

function listItems(content: readonly RootContent[]): number {
	return content.reduce((sum, node) => sum + (node.type === 'list' ? node.children.length : 0), 0);
}
