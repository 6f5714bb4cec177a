import type { ElementContent } from 'hast';
import type { Link, Nodes, Paragraph, PhrasingContent, Table, Text } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { defaultHandlers, type Options } from 'remark-rehype';
import { scrollable, typeset } from './formulas.ts';
import { lineOf, type Problems } from './problems.ts';

/** How the text of one place becomes HTML. */
export interface Rendering {
	readonly source: string;
	readonly problems: Problems;
	/** In a slide, a label, a heading or a link there is no room for (more) links. */
	readonly plain: boolean;
	/** What stands for a name in braces. */
	readonly number: (name: string, line: number, rendering: Rendering) => ElementContent;
	readonly link: (link: Link, content: ElementContent[], rendering: Rendering) => ElementContent[];
}

type Handlers = NonNullable<Options['handlers']>;
type Inline = (nodes: readonly PhrasingContent[], rendering: Rendering) => ElementContent[];

const refusals = {
	html: 'raw HTML is not part of the dialect',
	heading: 'a heading cannot stand here; sections open with ## or ### at the top level',
	image: 'a lesson holds no images; draw a figure',
	imageReference: 'a lesson holds no images; draw a figure',
	definition: 'write the address into the link itself',
	footnoteDefinition: 'a lesson holds no footnotes',
	footnoteReference: 'a lesson holds no footnotes'
};

/** How each kind of Markdown node turns into HTML; whatever is not named here as usual. */
export function handlers(rendering: Rendering, inline: Inline): Handlers {
	const { problems } = rendering;
	const refuse = (_state: unknown, node: Nodes) => {
		problems.add(node, refusals[node.type as keyof typeof refusals]);
		return undefined;
	};
	return {
		text: (_state, node: Text) => numbersIn(node, rendering),
		link: (_state, node: Link) =>
			rendering.link(node, inline(node.children, { ...rendering, plain: true }), rendering),
		math: (_state, node: Math) => formula(node, true, problems),
		inlineMath: (_state, node: InlineMath) => {
			if (isDisplay(node, rendering)) {
				problems.add(node, 'a formula in $$…$$ stands alone in its paragraph');
			}
			return formula(node, false, problems);
		},
		paragraph: (state, node: Paragraph) => {
			const [only] = node.children;
			const alone = node.position && node.children.length === 1 && only.type === 'inlineMath';
			if (alone && isDisplay(only, rendering)) return formula(only, true, problems);
			return defaultHandlers.paragraph(state, node);
		},
		table: (state, node: Table) => ({
			type: 'element',
			tagName: 'div',
			properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'table' },
			children: [defaultHandlers.table(state, node)]
		}),
		...Object.fromEntries(Object.keys(refusals).map((type) => [type, refuse]))
	};
}

/** `$$…$$` on one line parses as a formula within a line; its author meant one on its own. */
function isDisplay(node: InlineMath, { source }: Rendering): boolean {
	return source.startsWith('$$', node.position?.start.offset);
}

function formula(node: Math | InlineMath, display: boolean, problems: Problems): ElementContent {
	const { html, problems: found } = typeset(node.value, display);
	for (const message of found) problems.add(node, `formula “${node.value}”: ${message}`);
	return { type: 'raw', value: display ? scrollable(html) : html };
}

/** Text with its names in braces replaced: every second part is a name. */
function numbersIn(node: Text, rendering: Rendering): ElementContent[] {
	let line = lineOf(node);
	return node.value.split(/\{([^{}]*)\}/).flatMap((part, index) => {
		const start = line;
		line += part.split('\n').length - 1;
		if (index % 2 === 1) return rendering.number(part, start, rendering);
		if (/[{}]/.test(part)) {
			rendering.problems.add(start, `a brace without its pair in “${part.trim()}”`);
		}
		return part === '' ? [] : { type: 'text', value: part };
	});
}
