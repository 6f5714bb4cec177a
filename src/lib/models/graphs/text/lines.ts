import type { Diagram } from '../diagram.ts';
import { Drawing } from './drawing.ts';
import { DiagramSyntaxError, quoted } from './syntax-error.ts';
import type { Token } from './tokens.ts';

const FIRST_LINE = /^\s*\S+[ \t]+[1EOUA]+[ \t]+@/;
const NODE_LINE =
	/^(\S+)[ \t]+([1EOUA]+)[ \t]+@[ \t]*([-+]?\d*\.?\d+)[ \t]*,[ \t]*([-+]?\d*\.?\d+)$/;

/** Whether a text is in the old form of dagitty: a line for each node, then one for its effects. */
export function isInLines(text: string): boolean {
	return FIRST_LINE.test(text);
}

/**
 * Reads the old form of dagitty: lines `name letters @x,y`, with E for the exposure, O for the
 * outcome, U for latent, A for adjusted and 1 for nothing of that; then lines `cause effect effect …`.
 * Names are percent-encoded.
 *
 * @throws DiagramSyntaxError at a line that is neither
 */
export function parseLines(text: string): Diagram {
	const fail = ({ text: name, offset }: Token, expected: string, hint?: string): never => {
		throw new DiagramSyntaxError(text, { offset, found: quoted(name), expected, hint });
	};
	const drawing = new Drawing({ fail });
	const known = new Set<string>();
	for (const line of linesOf(text)) {
		const [, name, letters, ...place] = NODE_LINE.exec(line.text) ?? [];
		if (name) {
			known.add(name);
			drawNode(drawing, { ...line, text: name }, { letters, place: place.map(Number) });
			continue;
		}
		const words = wordsOf(line);
		const stranger = words.find((word) => !known.has(word.text));
		if (stranger) fail(stranger, 'a node that has a line above', 'Its line reads: X 1 @0,0');
		const [cause, ...effects] = words;
		for (const effect of effects) {
			const ends = { from: decoded(cause.text), to: decoded(effect.text) };
			drawing.edge({ ...ends, kind: 'directed' }, effect);
		}
	}
	return drawing.diagram();
}

function drawNode(
	drawing: Drawing,
	token: Token,
	{ letters, place: [x, y] }: { letters: string; place: number[] }
): void {
	const node = drawing.node({ ...token, text: decoded(token.text) });
	node.position = { x: x + 0, y: y + 0 };
	if (letters.includes('U')) node.latent = true;
	if (letters.includes('A')) node.adjusted = true;
	if (letters.includes('E')) drawing.assign('exposure', node.name, token);
	if (letters.includes('O')) drawing.assign('outcome', node.name, token);
}

function linesOf(text: string): Token[] {
	return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) => {
		const offset = index + line.length - line.trimStart().length;
		return line.trim() ? tokenFor(line.trim(), offset) : [];
	});
}

function wordsOf({ text, offset }: Token): Token[] {
	return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => tokenFor(word, offset + index));
}

function tokenFor(text: string, offset: number): Token {
	return { kind: 'name', text, offset, end: offset + text.length };
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		// Not encoded: a percent sign of its own.
		return name;
	}
}
