import type { Root } from 'mdast';
import type { InlineHtml, Lesson } from './blocks.ts';
import { compileBlocks, compileSlides } from './body.ts';
import { checkClaims } from './claims.ts';
import { checkDirectives } from './check-directives.ts';
import { declare } from './declare.ts';
import { takeOut } from './directives.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { Library } from './library.ts';
import { parseMarkdown } from './markdown.ts';
import { compileObjective } from './objectives.ts';
import { placeInSyllabus } from './place.ts';
import { Problems } from './problems.ts';
import { formatReference } from './references.ts';
import type { NamedRun } from './runs.ts';
import type { Scope } from './scope.ts';
import { linesOf } from './slides.ts';

export type { Library } from './library.ts';
export { LessonErrors, type Problem } from './problems.ts';
export type { NamedRun } from './runs.ts';

export interface CompiledLesson {
	readonly lesson: Lesson;
	/** The path from the project's root. */
	readonly file: string;
	/** The line of each slide, for messages about the slides of several files. */
	readonly slideLines: ReadonlyMap<string, number>;
	/** Each figure's own run, each twin's and each `::run`; they run when first read. */
	readonly runs: ReadonlyMap<string, NamedRun>;
}

/**
 * Compiles a lesson's Markdown into typed blocks with finished HTML.
 *
 * @param file the path from the project's root, "lessons/02-feedback-loops/index.md"; the lesson's
 *   number and slug come from it
 * @throws {LessonErrors} with every problem of the lesson, each with file and line
 */
export function compileLesson(source: string, file: string, library: Library): CompiledLesson {
	const problems = new Problems(file);
	const place = placeInSyllabus(file, library, problems);
	const root = parseMarkdown(source);
	checkDirectives(root, source, problems);
	const front = readFrontMatter(root, problems);
	const claims = takeOut(root, 'claim');
	const scope = declare(root, source, library, problems);
	const content = compileContent(root, front, scope);
	checkClaims(claims, scope);
	problems.throwIfAny();
	const { title, minutes } = front;
	const lesson = { ...place, title, minutes, ...content, ...usedEntries(scope) };
	return { lesson, file, slideLines: linesOf(content.slides, scope), runs: soundRuns(scope) };
}

interface Content extends Pick<Lesson, 'blocks' | 'slides'> {
	readonly objectives: readonly InlineHtml[];
}

/** In the order of the page, since works and terms are listed in order of first use. */
function compileContent(root: Root, front: FrontMatter, scope: Scope): Content {
	return {
		objectives: front.objectives.map((objective) => compileObjective(objective, scope)),
		blocks: compileBlocks(root, scope),
		slides: compileSlides(root, scope)
	};
}

function usedEntries({ library, cited, terms }: Scope): Pick<Lesson, 'references' | 'terms'> {
	return {
		references: [...cited].flatMap((id) =>
			library.references.filter((entry) => entry.id === id).map(formatReference)
		),
		terms: [...terms].flatMap((id) => library.glossary.filter((term) => term.id === id))
	};
}

function soundRuns({ runs }: Scope): Map<string, NamedRun> {
	return new Map([...runs].flatMap(([name, run]) => (run ? [[name, run] as const] : [])));
}
