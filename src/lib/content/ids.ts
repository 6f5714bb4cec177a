import type { Heading, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isDirective } from './directives.ts';
import { lineOf, type Problems } from './problems.ts';

/** What an id names: "heading", or the name of a directive; with its line for messages. */
interface Owner {
	readonly kind: string;
	readonly line: number;
	/** Whether it stands on the reading page, and not within a slide or another block. */
	readonly onPage: boolean;
}

export type Ids = ReadonlyMap<string, Owner>;

// Names that prose and claims read values by must not hold a hyphen: "a-b" is a difference.
const readable = /^[a-z][A-Za-z0-9]*$/;
const linkable = /^[a-z][A-Za-z0-9-]*$/;
// Addresses, messages between windows and the programme name slides.
const small = /^[a-z][a-z0-9-]*$/;
const reserved = /^goal$|twin$/i;

/** Collects every id of a lesson; all kinds of things share one namespace. */
export function collectIds(root: Root, problems: Problems): Ids {
	const ids = new Map<string, Owner>();
	visit(root, (node: Nodes, _, parent: Parents | undefined) => {
		const id = idOf(node, root.children);
		if (id === undefined) return;
		const kind = isDirective(node) ? node.name : 'heading';
		const problem = problemOf(id, kind, ids.get(id));
		if (problem) problems.add(node, problem);
		else ids.set(id, { kind, line: lineOf(node), onPage: parent?.type === 'root' });
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
	const { pattern, use } = alphabet(kind);
	if (!pattern.test(id)) return `“${id}” cannot be an id; use ${use}, a small letter first`;
	const read = pattern === readable;
	return read && reserved.test(id) ? `“${id}” has a meaning of its own in braces` : undefined;
}

function alphabet(kind: string): { readonly pattern: RegExp; readonly use: string } {
	if (kind === 'slide') return { pattern: small, use: 'small letters, digits and hyphens' };
	return kind === 'simulation' || kind === 'run'
		? { pattern: readable, use: 'letters and digits' }
		: { pattern: linkable, use: 'letters, digits and hyphens' };
}

/** Whether an id names something of this kind on the reading page. */
export function isOnPage(ids: Ids, kind: string, id: string): boolean {
	const owner = ids.get(id);
	return owner?.kind === kind && owner.onPage;
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
