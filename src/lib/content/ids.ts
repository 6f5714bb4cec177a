import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isDirective } from './directives.ts';
import { lineOf, type Problems } from './problems.ts';

/** What an id names: "heading", or the name of a directive; with its line for messages. */
interface Owner {
	readonly kind: string;
	readonly line: number;
}

export type Ids = ReadonlyMap<string, Owner>;

// Names that prose and claims read values by must not hold a hyphen: "a-b" is a difference.
const readable = /^[a-z][A-Za-z0-9]*$/;
const linkable = /^[a-z][A-Za-z0-9-]*$/;
const reserved = /^goal$|twin$/i;

/** Collects every id of a lesson; all kinds of things share one namespace. */
export function collectIds(root: Root, problems: Problems): Ids {
	const ids = new Map<string, Owner>();
	visit(root, (node: Nodes) => {
		const id = idOf(node, root.children);
		if (id === undefined) return;
		const kind = isDirective(node) ? node.name : 'heading';
		const problem = problemOf(id, kind, ids.get(id));
		if (problem) problems.add(node, problem);
		else ids.set(id, { kind, line: lineOf(node) });
	});
	return ids;
}

function idOf(node: Nodes, sections: readonly RootContent[]): string | undefined {
	if (isDirective(node)) return attribute(node, 'id') || undefined;
	if (node.type !== 'heading' || !sections.includes(node)) return undefined;
	return readHeading(node).id;
}

function problemOf(id: string, kind: string, owner: Owner | undefined): string | undefined {
	if (owner) return `the id “${id}” is taken by the ${owner.kind} in line ${owner.line}`;
	const read = kind === 'simulation' || kind === 'run';
	if (!(read ? readable : linkable).test(id)) {
		const letters = read ? 'letters and digits' : 'letters, digits and hyphens';
		return `“${id}” cannot be an id; use ${letters}, a small letter first`;
	}
	return read && reserved.test(id) ? `“${id}” has a meaning of its own in braces` : undefined;
}

/** A heading's id, written as `{#id}` at its end or made from its words, and its content. */
export function readHeading(node: Heading): { id: string; content: PhrasingContent[] } {
	const content = [...node.children];
	const last = content.at(-1);
	const written = last?.type === 'text' ? /\s*\{#([^{}]*)\}\s*$/.exec(last.value) : null;
	if (last?.type !== 'text' || !written) return { id: slugOf(toString(node)), content };
	content[content.length - 1] = { ...last, value: last.value.slice(0, written.index) };
	return { id: written[1], content };
}

function slugOf(text: string): string {
	const plain = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '');
	return plain
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
