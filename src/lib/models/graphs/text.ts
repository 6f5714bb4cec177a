import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { Drawing } from './text/drawing.ts';
import { isInLines, parseLines } from './text/lines.ts';
import { Reader } from './text/reader.ts';
import { statements } from './text/statements.ts';
import type { Token } from './text/tokens.ts';

export { DiagramSyntaxError } from './text/syntax-error.ts';
export { LONGEST_NAME, MOST_NODES } from './text/drawing.ts';

/**
 * Reads a diagram from text: dagitty’s `dag { … }` and what of DOT goes with it.
 *
 * Nodes are bare names of letters, digits, “_” and “.”, or stand in quotes. Attributes of nodes:
 * exposure (e), outcome (o), latent (l, unobserved, u), adjusted (a), randomised, pos="x,y"; of
 * arrows: beta=0.3. Others are read over. Arrows are ->, <- and <->, in chains and to groups:
 * `X -> {A B} -> Y`. Comments are //, # and slash-star. The header may be missing; dagitty’s old
 * form, one line for each node, is read too. A node `selected` counts as adjusted for.
 *
 * Circles are drawn as they stand: `graphOf` refuses them by name.
 *
 * @throws DiagramSyntaxError, and nothing else, if the text is no such diagram: with line and column,
 * what was found and what was expected
 * @example parseDiagram('dag { X [exposure] A [outcome] U [latent] X -> A X <- U -> A }')
 */
export function parseDiagram(text: string): Diagram {
	if (isInLines(text)) return parseLines(text);
	const reader = new Reader(text);
	const drawing = new Drawing(reader);
	const hasHeader = header(reader);
	statements({ reader, drawing, depth: 0 });
	if (hasHeader && !reader.skips('}')) {
		reader.fail(reader.peek(), '“}”', 'The brace after “dag” is open.');
	}
	const rest = reader.peek();
	if (rest.kind !== 'end') reader.fail(rest, hasHeader ? 'the end' : 'a node or the end');
	return drawing.diagram();
}

/** Reads `dag {`, `dag name {`, or nothing; says whether it did. */
function header(reader: Reader): boolean {
	const start = /^strict$/i.test(reader.peek().text) && isType(reader.peek(1)) ? 1 : 0;
	const type = reader.peek(start);
	if (type.kind !== 'name' || type.text === 'subgraph') return false;
	const brace = start + (reader.peek(start + 1).kind === 'mark' ? 1 : 2);
	if (!reader.sees('{', brace) || reader.peek(brace - 1).kind === 'arrow') return false;
	if (!isType(type)) {
		const hint = 'Only graphs whose arrows have directions are read, written dag { X -> Y }.';
		reader.fail(type, '“dag”', hint);
	}
	for (let taken = 0; taken <= brace; taken++) reader.take();
	return true;
}

function isType({ kind, text }: Token): boolean {
	return kind === 'name' && /^(dag|digraph)$/i.test(text);
}

/**
 * Writes a diagram as text that `parseDiagram` reads back as the same diagram, and that dagitty reads
 * too (which has no use for `randomised`). A line break within a name becomes a space.
 *
 * @example writeDiagram(diagram) // 'dag {\nX [exposure]\nA [outcome]\nX -> A\n}'
 */
export function writeDiagram({ nodes, edges, exposure, outcome }: Diagram): string {
	const lines = [
		...nodes.map((node) => nodeLine(node, { exposure, outcome })),
		...edges.map(edgeLine)
	];
	return ['dag {', ...lines, '}'].join('\n');
}

function nodeLine(
	{ name, latent, adjusted, randomised, position }: DiagramNode,
	{ exposure, outcome }: Pick<Diagram, 'exposure' | 'outcome'>
): string {
	const attributes = [
		name === exposure && 'exposure',
		name === outcome && 'outcome',
		latent && 'latent',
		adjusted && 'adjusted',
		randomised && 'randomised',
		position && `pos="${position.x},${position.y}"`
	].filter(Boolean);
	return attributes.length > 0 ? `${written(name)} [${attributes.join(',')}]` : written(name);
}

function edgeLine({ from, to, kind, strength }: DiagramEdge): string {
	const arrow = kind === 'directed' ? '->' : '<->';
	const edge = `${written(from)} ${arrow} ${written(to)}`;
	return strength === undefined ? edge : `${edge} [beta=${strength}]`;
}

/** Words that mean something before a bracket or a brace. */
const RESERVED = /^(strict|dag|digraph|graph|node|edge|subgraph|pdag|mag|pag)$/i;

function written(name: string): string {
	if (/^[\w.]+$/.test(name) && !RESERVED.test(name)) return name;
	return `"${name.replaceAll(/[\n\r]/g, ' ').replaceAll(/["\\]/g, '\\$&')}"`;
}
