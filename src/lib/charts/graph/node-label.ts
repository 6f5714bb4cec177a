/** Sizes of type in a graph's drawing, in its own units. */
export const FONT_SIZE = 15;
export const LINE_HEIGHT = 18;

/** A line of a label holds about this many letters before it breaks. */
const LINE_WIDTH = 8.2 * FONT_SIZE;

const NARROW = /[iljtfrI.,:;'’!|()[\]\s-]/u;
const WIDE = /[mwMWQO@%—]/u;
const CAPITAL = /[\p{Lu}\d_]/u;
/** Scripts and signs as wide as they are high. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u;

/**
 * About how wide a text is in the interface's type. Server and browser must draw the same, so nothing
 * is measured; the widths are those of common system faces, rounded up.
 */
export function textWidth(text: string): number {
	return [...text].reduce((sum, letter) => sum + FONT_SIZE * emsOf(letter), 0);
}

function emsOf(letter: string): number {
	if (SQUARE.test(letter)) return 1.05;
	if (NARROW.test(letter)) return 0.36;
	if (WIDE.test(letter)) return 0.9;
	return CAPITAL.test(letter) ? 0.68 : 0.58;
}

/** A node's name in lines: broken between words, and within a word that alone is too long. */
export function labelLines(name: string): readonly string[] {
	const lines: string[] = [];
	for (const word of name.split(/\s+/u).flatMap(pieces)) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(joined) <= LINE_WIDTH) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

function pieces(word: string): string[] {
	const parts = [''];
	for (const letter of word) {
		if (textWidth(parts[parts.length - 1] + letter) > LINE_WIDTH) parts.push('');
		parts[parts.length - 1] += letter;
	}
	return parts;
}
