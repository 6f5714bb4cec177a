import { simulations } from '#lib/simulations/index.ts';
import glossary from '../../../lessons/glossary.md?raw';
import references from '../../../lessons/references.json';
import { compileLesson, LessonErrors, type CompiledLesson } from './compile.ts';
import { parseGlossary } from './glossary.ts';
import type { Library } from './library.ts';
import { parseReferences } from './references.ts';
import { syllabus } from './syllabus.ts';

const sources: Record<string, string> = import.meta.glob('/lessons/*/index.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

const drawings: Record<string, string> = import.meta.glob('/lessons/*/*.svg', {
	query: '?raw',
	import: 'default',
	eager: true
});

let compiled: ReadonlyMap<string, CompiledLesson> | undefined;

/**
 * Every lesson by slug, in reading order, compiled once a build.
 *
 * @throws LessonErrors with the problems of all lessons, so that one build shows them all
 */
export function catalogue(): ReadonlyMap<string, CompiledLesson> {
	compiled ??= compileAll();
	return compiled;
}

function compileAll(): ReadonlyMap<string, CompiledLesson> {
	const files = Object.keys(sources).sort();
	const library: Library = {
		simulations,
		references: parseReferences(references, 'lessons/references.json'),
		glossary: parseGlossary(glossary, 'lessons/glossary.md'),
		syllabus,
		drawings: Object.fromEntries(
			Object.entries(drawings).map(([path, svg]) => [path.slice(1), svg])
		),
		written: new Set(files.map(slugOf))
	};
	const problems: LessonErrors['problems'][number][] = [];
	const lessons = files.flatMap((file) => {
		try {
			return [[slugOf(file), compileLesson(sources[file], file.slice(1), library)] as const];
		} catch (error) {
			if (!(error instanceof LessonErrors)) throw error;
			problems.push(...error.problems);
			return [];
		}
	});
	if (problems.length > 0) throw new LessonErrors(problems);
	return new Map(lessons);
}

/** "/lessons/02-feedback-loops/index.md" is the lesson "feedback-loops". */
function slugOf(file: string): string {
	return file.split('/')[2].replace(/^\d+-/, '');
}
