import { list } from '#lib/simulations/state.ts';

export interface Problem {
	readonly file: string;
	readonly line: number;
	readonly message: string;
}

/** Where a problem stands: a line, or a node of the Markdown tree. */
type Place = number | { readonly position?: { readonly start: { readonly line: number } } };

/** Everything that is wrong with one or more files, in the order of their lines. */
export class LessonErrors extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
		super(sorted.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
		this.name = 'LessonErrors';
		this.problems = sorted;
	}
}

/** The line on which a node starts. */
export function lineOf(place: Place): number {
	return typeof place === 'number' ? place : (place.position?.start.line ?? 1);
}

/** Ends a sentence about an unknown name: "there are a and b", "there is none". */
export function thereAre(names: readonly string[]): string {
	if (names.length === 0) return 'there is none';
	return `there ${names.length === 1 ? 'is' : 'are'} ${list(names, 'and')}`;
}

/** Collects what is wrong with one file, so that an author sees everything at once. */
export class Problems {
	readonly file: string;
	readonly #found: Problem[] = [];

	constructor(file: string) {
		this.file = file;
	}

	get count(): number {
		return this.#found.length;
	}

	get found(): readonly Problem[] {
		return this.#found;
	}

	add(place: Place, message: string): void {
		this.#found.push({ file: this.file, line: lineOf(place), message });
	}

	throwIfAny(): void {
		if (this.#found.length > 0) throw new LessonErrors(this.#found);
	}
}
