import type { Root } from 'mdast';
import type { DeckPlan, Programme, Slide } from './blocks.ts';
import { checkClaims } from './claims.ts';
import { checkDirectives } from './check-directives.ts';
import type { CompiledLesson } from './compile.ts';
import { compileDecks, readDecks } from './decks.ts';
import { declare } from './declare.ts';
import { attribute, isContainer, takeOut } from './directives.ts';
import type { Library } from './library.ts';
import { parseMarkdown } from './markdown.ts';
import { LessonErrors, Problems, type Problem } from './problems.ts';
import type { Scope } from './scope.ts';
import { compileSlide, linesOf } from './slides.ts';

/** Where the programme stands, from the project's root. */
const FILE = 'lessons/programme.md';

/**
 * Compiles the programme: decks in the front matter, then the slides that open and close a talk.
 *
 * @throws {LessonErrors} with every problem, each with file and line
 */
export function compileProgramme(
	source: string,
	library: Library,
	lessons: readonly CompiledLesson[]
): Programme {
	const problems = new Problems(FILE);
	const root = parseMarkdown(source);
	checkDirectives(root, source, problems);
	const read = readDecks(root, problems);
	const claims = takeOut(root, 'claim');
	const scope = declare(root, source, library, problems);
	const slides = compileSlides(root, scope);
	checkClaims(claims, scope);
	const known = {
		slides,
		lessons: lessons.map(({ lesson }) => lesson),
		syllabus: library.syllabus
	};
	const decks = compileDecks(read, known, problems);
	const own = { file: FILE, slideLines: linesOf(slides, scope) };
	if (read) reportForgotten(own.slideLines, decks, problems);
	const found = [...problems.found, ...clashes([...lessons, own])];
	if (found.length > 0) throw new LessonErrors(found);
	return { slides, decks };
}

function compileSlides(root: Root, scope: Scope): Slide[] {
	return root.children.flatMap((node) => {
		if (node.type === 'yaml') return [];
		if (!isContainer(node, 'slide')) {
			scope.problems.add(node, 'the programme holds slides, and nothing between them');
			return [];
		}
		if (attribute(node, 'section') !== '') {
			scope.problems.add(node, 'a slide of the programme has no section');
		}
		return compileSlide(node, scope);
	});
}

/** A slide of a lesson is in the lesson's own deck; one of the programme may be in none. */
function reportForgotten(
	slideLines: ReadonlyMap<string, number>,
	decks: readonly DeckPlan[],
	problems: Problems
): void {
	for (const [id, line] of slideLines) {
		const shown = decks.some(({ slides }) => slides.includes(id));
		if (!shown) problems.add(line, `no deck holds the slide “${id}”`);
	}
}

/** Slides of two files with one id: a link to a slide holds in every deck. */
function clashes(files: readonly Pick<CompiledLesson, 'file' | 'slideLines'>[]): Problem[] {
	const taken = new Map<string, string>();
	return files.flatMap(({ file, slideLines }) =>
		[...slideLines].flatMap(([id, line]) => {
			const owner = taken.get(id);
			taken.set(id, owner ?? `${file}:${line}`);
			return owner ? [{ file, line, message: `the slide id “${id}” is taken in ${owner}` }] : [];
		})
	);
}
