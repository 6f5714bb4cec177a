import type { ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html, InlineHtml } from './blocks.ts';
import { handlers, type Rendering } from './handlers.ts';

// Raw HTML comes from KaTeX alone: the handlers refuse what an author writes.
const stringifier = unified().use(rehypeStringify, {
	allowDangerousHtml: true,
	characterReferences: { useNamedReferences: true }
});

/** Paragraphs, lists, tables and formulas as HTML. */
export function renderBlocks(nodes: readonly RootContent[], rendering: Rendering): Html {
	return stringify(toElements(nodes, rendering));
}

/** Words within a line as HTML, without a paragraph around them. */
export function renderInline(nodes: readonly PhrasingContent[], rendering: Rendering): InlineHtml {
	return stringify(toInlineElements(nodes, rendering));
}

function stringify(children: ElementContent[]): Html {
	return stringifier.stringify({ type: 'root', children });
}

function toElements(nodes: readonly RootContent[], rendering: Rendering): ElementContent[] {
	const processor = unified().use(remarkRehype, {
		handlers: handlers(rendering, toInlineElements)
	});
	const root = processor.runSync({ type: 'root', children: [...nodes] });
	return root.children.filter((child) => child.type !== 'doctype');
}

function toInlineElements(
	nodes: readonly PhrasingContent[],
	rendering: Rendering
): ElementContent[] {
	const [element] = toElements([{ type: 'paragraph', children: [...nodes] }], rendering);
	return element?.type === 'element' ? element.children : [];
}
