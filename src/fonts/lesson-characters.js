import { charactersByFace } from './katex-faces.js';

/**
 * The characters in the formulas of some lessons, by the KaTeX font that draws them.
 *
 * @param {Iterable<import('#lib/content/compile.ts').CompiledLesson>} compiled
 */
export function lessonCharacters(compiled) {
	return charactersByFace([...compiled].flatMap(({ lesson }) => [...strings(lesson)]));
}

/** @param {unknown} value @returns {Generator<string>} */
function* strings(value) {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null) {
		for (const inner of Object.values(value)) yield* strings(inner);
	}
}
