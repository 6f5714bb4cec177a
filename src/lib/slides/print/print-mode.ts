/** Ways to print a deck, with what each is called on the screen. */
export const PRINT_NAMES = {
	slides: 'Slides',
	steps: 'Every step',
	notes: 'Slides with notes',
	'hand-out': 'Hand-out'
} as const;

export type PrintName = keyof typeof PRINT_NAMES;

/** What a query asks to print. */
export interface PrintMode {
	readonly name: PrintName;
	/** A sentence about what was asked for and does not exist; else empty. */
	readonly refusal: string;
}

/** Reads `?print`, `?print=steps`, …; undefined for a query that does not ask to print. */
export function readPrintMode(query: URLSearchParams): PrintMode | undefined {
	const asked = query.get('print');
	if (asked === null) return undefined;
	if (isPrintName(asked)) return { name: asked, refusal: '' };
	const refusal =
		asked === ''
			? ''
			: `There is no way to print called “${asked}”, only ${list(Object.keys(PRINT_NAMES))}. These are the slides.`;
	return { name: 'slides', refusal };
}

/** The query that asks for a way to print. */
export function printQuery(name: PrintName): string {
	return name === 'slides' ? '?print' : `?print=${name}`;
}

function isPrintName(name: string): name is PrintName {
	return Object.hasOwn(PRINT_NAMES, name);
}

function list(words: readonly string[]): string {
	return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
