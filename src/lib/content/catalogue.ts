import { compileLesson, LessonErrors, type CompiledLesson } from './compile.ts';
import { lessonSources, slugOf, writtenLibrary } from './written.ts';

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
	const files = Object.keys(lessonSources).sort();
	const library = writtenLibrary();
	const problems: LessonErrors['problems'][number][] = [];
	const lessons = files.flatMap((file) => {
		try {
			const lesson = compileLesson(lessonSources[file], file.slice(1), library);
			return [[slugOf(file), lesson] as const];
		} catch (error) {
			if (!(error instanceof LessonErrors)) throw error;
			problems.push(...error.problems);
			return [];
		}
	});
	if (problems.length > 0) throw new LessonErrors(problems);
	return new Map(lessons);
}
