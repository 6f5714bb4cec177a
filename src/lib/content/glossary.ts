import type { Heading, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Term } from './blocks.ts';
import type { Rendering } from './handlers.ts';
import { renderInline } from './html.ts';
import { readHeading } from './ids.ts';
import { parseMarkdown } from './markdown.ts';
import { Problems } from './problems.ts';

/**
 * Reads the glossary: each term is `## Name {#id}` and one paragraph.
 *
 * A definition stands on pages of its own choosing, so it holds neither links nor numbers of runs.
 *
 * @throws {LessonErrors} with every problem, each with file and line
 */
export function parseGlossary(markdown: string, file: string): Term[] {
	const problems = new Problems(file);
	const rendering = definitionRendering(markdown, problems);
	const { children } = parseMarkdown(markdown);
	const terms: Term[] = [];
	children.forEach((node, index) => {
		if (isTerm(node)) terms.push(readTerm(node, children[index + 1], rendering));
		else checkDefinition(node, children[index - 1], problems);
	});
	checkIds(terms, children.filter(isTerm), problems);
	problems.throwIfAny();
	return terms;
}

function isTerm(node: RootContent): node is Heading {
	return node.type === 'heading' && node.depth === 2;
}

function readTerm(node: Heading, next: RootContent | undefined, rendering: Rendering): Term {
	const { id, content } = readHeading(node);
	const name = toString(content);
	if (next?.type !== 'paragraph') {
		rendering.problems.add(node, `“${name}” needs a paragraph that defines it`);
	}
	const definition = next?.type === 'paragraph' ? renderInline(next.children, rendering) : '';
	return { id, name, definition };
}

function checkDefinition(node: RootContent, before: RootContent | undefined, problems: Problems) {
	const defines = node.type === 'paragraph' && before && isTerm(before);
	const title = node.type === 'heading' && node.depth === 1 && !before;
	if (!defines && !title) {
		problems.add(node, 'a glossary holds one title, and terms with one paragraph each');
	}
}

function checkIds(terms: readonly Term[], nodes: readonly Heading[], problems: Problems): void {
	const ids = terms.map(({ id }) => id);
	ids.forEach((id, index) => {
		if (ids.indexOf(id) !== index) problems.add(nodes[index], `the id “${id}” is taken`);
	});
}

function definitionRendering(source: string, problems: Problems): Rendering {
	return {
		source,
		problems,
		plain: true,
		number: (name, line) => {
			problems.add(line, `{${name}}: a definition holds no numbers of runs`);
			return { type: 'text', value: '' };
		},
		link: (link, content) => {
			problems.add(link, `“${link.url}”: a definition holds no links`);
			return content;
		}
	};
}
