import { error } from '@sveltejs/kit';
import { catalogue } from '#lib/content/catalogue.ts';
import type { CompiledLesson } from '#lib/content/compile.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...catalogue().keys()].map((slug) => ({ slug }));

export const load: PageServerLoad = ({ params }) => {
	const lessons = [...catalogue().values()];
	const index = lessons.findIndex(({ lesson }) => lesson.slug === params.slug);
	if (index < 0) error(404, `There is no lesson called “${params.slug}”.`);
	const { slides: _, ...lesson } = lessons[index].lesson;
	return {
		lesson,
		results: results(lessons[index]),
		neighbours: { previous: name(lessons[index - 1]), next: name(lessons[index + 1]) }
	};
};

/** What each figure shows before anyone touches it, so that the page arrives with its pictures. */
function results({ lesson, runs }: CompiledLesson): Record<string, unknown> {
	const figures = lesson.blocks.filter((block) => block.type === 'figure');
	return Object.fromEntries(figures.map(({ id }) => [id, runs.get(id)?.run.result]));
}

function name(compiled: CompiledLesson | undefined) {
	return compiled && { slug: compiled.lesson.slug, title: compiled.lesson.title };
}
