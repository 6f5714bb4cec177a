/** Where a text stops making sense, and how. */
export interface SyntaxFault {
	/** Where in the text, counted in UTF-16 units from 0, as selections in text fields are. */
	readonly offset: number;
	readonly found: string;
	readonly expected: string;
	/** A sentence on how to say it. */
	readonly hint?: string;
}

/** A text that describes no diagram: the only thing that `parseDiagram` throws. */
export class DiagramSyntaxError extends Error {
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in characters. */
	readonly column: number;
	readonly offset: number;
	readonly found: string;
	readonly expected: string;
	readonly hint: string | undefined;

	constructor(text: string, { offset, found, expected, hint }: SyntaxFault) {
		const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
		const line = lines.length;
		const column = [...lines[line - 1]].length + 1;
		const place = `Line ${line}, column ${column}`;
		const sentence = `${place}: found ${found}, expected ${expected}.`;
		super(hint ? `${sentence} ${hint}` : sentence);
		this.name = 'DiagramSyntaxError';
		this.line = line;
		this.column = column;
		this.offset = offset;
		this.found = found;
		this.expected = expected;
		this.hint = hint;
	}
}

/** A piece of the text in a message; long ones are cut. */
export function quoted(piece: string): string {
	const characters = [...piece];
	return characters.length > 40 ? `“${characters.slice(0, 40).join('')}…”` : `“${piece}”`;
}
