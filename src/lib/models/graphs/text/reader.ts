import { DiagramSyntaxError, quoted } from './syntax-error.ts';
import { tokens, type Token } from './tokens.ts';

/** Reads the words of a text one after the other. */
export class Reader {
	readonly #text: string;
	readonly #rest: Iterator<Token, void>;
	/** What has been looked at; the end is the last to come. */
	readonly #tokens: Token[] = [];
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#rest = tokens(text);
	}

	/** The next token, or one further on, without taking it. */
	peek(ahead = 0): Token {
		while (this.#tokens.length <= this.#at + ahead) {
			const { done, value } = this.#rest.next();
			if (done) break;
			this.#tokens.push(value);
		}
		return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
	}

	/** The next token, taken. The end is never passed. */
	take(): Token {
		const token = this.peek();
		this.#at++;
		return token;
	}

	/** Whether a mark comes next, or further on. */
	sees(mark: string, ahead = 0): boolean {
		const { kind, text } = this.peek(ahead);
		return kind === 'mark' && text === mark;
	}

	/** Takes a mark if it comes next, and says so. */
	skips(mark: string): boolean {
		const seen = this.sees(mark);
		if (seen) this.#at++;
		return seen;
	}

	/** @throws DiagramSyntaxError at a token that does not belong where it stands. */
	fail(token: Token, expected: string, hint?: string): never {
		const { offset, end, kind } = token;
		const found = kind === 'end' ? 'the end' : quoted(this.#text.slice(offset, end));
		throw new DiagramSyntaxError(this.#text, { offset, found, expected, hint });
	}
}
