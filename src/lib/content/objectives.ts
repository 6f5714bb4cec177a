import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { InlineHtml } from './blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import { renderInline } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';

/** An objective is one line of Markdown in the front matter. */
export function compileObjective(
	{ markdown, line }: FrontMatter['objectives'][number],
	scope: Scope
): InlineHtml {
	const root = parseMarkdown(markdown);
	placeAt(root, line);
	const [paragraph, more] = root.children;
	if (paragraph?.type !== 'paragraph' || more) {
		scope.problems.add(line, 'an objective is one line of text');
		return '';
	}
	const rendering = { ...renderingIn(scope, { plain: true }), source: markdown };
	return renderInline(paragraph.children, rendering);
}

/** Positions in an objective start at 1; problems are to name the line of the lesson. */
function placeAt(root: Root, line: number): void {
	visit(root, (node) => {
		if (node.position) node.position.start.line = line;
	});
}
