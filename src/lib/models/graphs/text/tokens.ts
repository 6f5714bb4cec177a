import { DiagramSyntaxError, quoted, type SyntaxFault } from './syntax-error.ts';

/** A word of the language. */
export interface Token {
	/** `name` is bare, `quoted` stood in quotes; `mark` is one of { } [ ] = , ; */
	readonly kind: 'name' | 'quoted' | 'arrow' | 'mark' | 'end';
	/** What it says: a quoted name without quotes and escapes, an arrow in ASCII. */
	readonly text: string;
	/** Where it begins in the text, and where what follows begins. */
	readonly offset: number;
	readonly end: number;
}

export const ARROW_EXPECTED = '“->”, “<-” or “<->”';

const SPACE = /\s+/y;
const LINE_COMMENT = /(?:\/\/|#)[^\n\r]*/y;
const NAME = /[\p{L}\p{N}\p{M}_.]+/uy;
/** Within brackets, numbers have signs. */
const VALUE = /(?:[+-]?[\p{L}\p{N}\p{M}_.])+/uy;
const MARK = /[{}[\]=,;]/y;
const ARROW = /[-<>@]+|[→←↔]/y;
const HYPHENATED = /[\p{L}\p{N}\p{M}_.]*-[\p{L}\p{N}\p{M}_.]+(?:-[\p{L}\p{N}\p{M}_.]+)*/uy;
const ARROWS = new Map([
	['->', '->'],
	['<-', '<-'],
	['<->', '<->'],
	['→', '->'],
	['←', '<-'],
	['↔', '<->']
]);

/**
 * Splits a text into words, one at a time: what stands behind a mistake is not looked at.
 *
 * @returns at least one token; the last one is the end
 * @throws DiagramSyntaxError at a character that begins no word
 */
export function* tokens(text: string): Generator<Token, void, undefined> {
	let inBrackets = false;
	let before: Token | undefined;
	for (let at = afterSpace(text, 0); at < text.length;) {
		const token = tokenAt(text, at, { inBrackets, before });
		if (token.kind === 'mark') {
			inBrackets = token.text === '[' || (inBrackets && token.text !== ']');
		}
		yield token;
		before = token;
		at = afterSpace(text, token.end);
	}
	yield { kind: 'end', text: '', offset: text.length, end: text.length };
}

/** Skips white space and comments. */
function afterSpace(text: string, offset: number): number {
	for (let at = offset; ;) {
		const skipped = match(SPACE, text, at) ?? match(LINE_COMMENT, text, at);
		if (skipped !== undefined) {
			at += skipped.length;
		} else if (text.startsWith('/*', at)) {
			const end = text.indexOf('*/', at + 2);
			if (end < 0) {
				const fault = { found: 'the start of a comment', expected: '“*/” at its end' };
				throw new DiagramSyntaxError(text, { offset: at, ...fault });
			}
			at = end + 2;
		} else {
			return at;
		}
	}
}

function tokenAt(
	text: string,
	offset: number,
	{ inBrackets, before }: { inBrackets: boolean; before: Token | undefined }
): Token {
	if (text[offset] === '"') return quotedName(text, offset);
	const name = match(inBrackets ? VALUE : NAME, text, offset);
	if (name) return { kind: 'name', text: name, offset, end: offset + name.length };
	const mark = match(MARK, text, offset);
	if (mark) return { kind: 'mark', text: mark, offset, end: offset + 1 };
	const drawn = match(ARROW, text, offset);
	if (!drawn) throw new DiagramSyntaxError(text, strange(text, offset));
	const arrow = ARROWS.get(drawn);
	if (arrow) return { kind: 'arrow', text: arrow, offset, end: offset + drawn.length };
	throw new DiagramSyntaxError(text, noArrow(text, drawn, { offset, before }));
}

/** `\"` and `\\` stand for a quote and a backslash; other backslashes for themselves. */
function quotedName(text: string, offset: number): Token {
	let name = '';
	let at = offset + 1;
	while (at < text.length && text[at] !== '"' && text[at] !== '\n' && text[at] !== '\r') {
		if (text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')) at++;
		name += text[at++];
	}
	if (text[at] === '"') return { kind: 'quoted', text: name, offset, end: at + 1 };
	const found = `a quote before ${quoted(name)}`;
	throw new DiagramSyntaxError(text, { offset, found, expected: 'a second quote on its line' });
}

function strange(text: string, offset: number): SyntaxFault {
	return {
		offset,
		found: quoted(String.fromCodePoint(text.codePointAt(offset) as number)),
		expected: 'a node, an arrow or “}”',
		hint: 'A name with signs or spaces stands in quotes: "User interest".'
	};
}

/** Dashes and tips that make no arrow: a hyphen in a name, or an arrow of another language. */
function noArrow(
	text: string,
	drawn: string,
	{ offset, before }: { offset: number; before: Token | undefined }
): SyntaxFault {
	const start = before?.kind === 'name' && before.end === offset ? before.offset : offset;
	const name = drawn.startsWith('-') ? match(HYPHENATED, text, start) : undefined;
	if (name && !drawn.startsWith('--')) {
		const hint = `A name with a hyphen stands in quotes: "${name}".`;
		return { offset: start, found: quoted(name), expected: 'a name', hint };
	}
	const hint = /--|@/.test(drawn)
		? 'Each arrow needs one direction, or two tips for a hidden common cause.'
		: undefined;
	return { offset, found: quoted(drawn), expected: ARROW_EXPECTED, hint };
}

/** What a sticky pattern matches at an offset. */
function match(pattern: RegExp, text: string, offset: number): string | undefined {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0];
}
