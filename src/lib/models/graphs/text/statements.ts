import { attributes, describeNode, strengthIn, valueOf } from './attributes.ts';
import type { Drawing } from './drawing.ts';
import type { Reader } from './reader.ts';
import { ARROW_EXPECTED, type Token } from './tokens.ts';

/** What is read, and what it draws. */
export interface Reading {
	readonly reader: Reader;
	readonly drawing: Drawing;
	/** How many groups in braces are open. */
	readonly depth: number;
}

const DEEPEST = 20;
/** DOT gives defaults to all that follows with these words. */
const DEFAULTS = new Set(['node', 'edge', 'graph']);

/** Reads statements up to a closing brace or the end, and returns the nodes they name. */
export function statements(reading: Reading): Token[] {
	const { reader } = reading;
	const named = new Map<string, Token>();
	while (reader.peek().kind !== 'end' && !reader.sees('}')) {
		if (reader.skips(';')) continue;
		for (const token of statement(reading)) named.set(token.text, token);
	}
	return [...named.values()];
}

function statement(reading: Reading): Token[] {
	const { reader } = reading;
	const { kind, text } = reader.peek();
	if (kind === 'name' && reader.sees('=', 1)) {
		reader.take();
		reader.take();
		valueOf(reader);
		return [];
	}
	if (kind === 'name' && DEFAULTS.has(text) && reader.sees('[', 1)) {
		reader.take();
		attributes(reader);
		return [];
	}
	const isGroup = opensGroup(reader);
	const first = operand(reading);
	if (!isGroup && reader.sees('[')) {
		describeNode(reading, first[0], attributes(reader));
		if (reader.peek().kind === 'arrow') {
			const hint = `Write what is said of “${first[0].text}” and its arrows one after the other.`;
			reader.fail(reader.peek(), 'a new statement', hint);
		}
		return first;
	}
	return chain(reading, first);
}

/** Reads `-> B <- {C D} [beta=0.3]` after its first nodes; what brackets say holds for each arrow. */
function chain({ reader, drawing, depth }: Reading, first: Token[]): Token[] {
	const all = [...first];
	const links: { from: Token[]; arrow: Token; to: Token[] }[] = [];
	for (let from = first; reader.peek().kind === 'arrow';) {
		const arrow = reader.take();
		const to = operand({ reader, drawing, depth });
		links.push({ from, arrow, to });
		all.push(...to);
		from = to;
	}
	if (reader.sees('[') && links.length === 0) reader.fail(reader.peek(), ARROW_EXPECTED);
	const strength = strengthIn(reader, attributes(reader));
	for (const { from, arrow, to } of links) {
		const [causes, effects] = arrow.text === '<-' ? [to, from] : [from, to];
		for (const cause of causes) {
			for (const effect of effects) {
				const kind = arrow.text === '<->' ? 'bidirected' : 'directed';
				const ends = { from: cause.text, to: effect.text, kind } as const;
				drawing.edge(strength === undefined ? ends : { ...ends, strength }, arrow);
			}
		}
	}
	return all;
}

/** Reads one node, or a group of nodes in braces. */
function operand({ reader, drawing, depth }: Reading): Token[] {
	if (!opensGroup(reader)) {
		const token = reader.take();
		if (token.kind !== 'name' && token.kind !== 'quoted') {
			reader.fail(token, 'a node or “{”', hintFor(token));
		}
		drawing.node(token);
		return [token];
	}
	while (!reader.sees('{')) reader.take();
	const brace = reader.take();
	if (depth >= DEEPEST) reader.fail(brace, `at most ${DEEPEST} braces within one another`);
	const named = statements({ reader, drawing, depth: depth + 1 });
	if (!reader.skips('}')) reader.fail(reader.peek(), '“}”');
	return named;
}

/** DOT may put “subgraph” and a name before a brace. */
function opensGroup(reader: Reader): boolean {
	const { kind, text } = reader.peek();
	if (kind !== 'name' || text !== 'subgraph') return reader.sees('{');
	const isNamed = reader.peek(1).kind === 'name' || reader.peek(1).kind === 'quoted';
	return reader.sees('{', isNamed ? 2 : 1);
}

function hintFor({ kind, text }: Token): string | undefined {
	if (kind === 'mark' && text === ',') return 'Nodes are parted by spaces, “;” or new lines.';
	return kind === 'arrow' ? 'An arrow stands between two nodes.' : undefined;
}
