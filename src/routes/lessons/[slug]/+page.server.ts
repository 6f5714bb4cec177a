import { error } from '@sveltejs/kit';
import type { Slide } from '#lib/content/blocks.ts';
import { catalogue } from '#lib/content/catalogue.ts';
import type { CompiledLesson } from '#lib/content/compile.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...catalogue().keys()].map((slug) => ({ slug }));

export const load: PageServerLoad = ({ params }) => {
	const lessons = [...catalogue().values()];
	const index = lessons.findIndex(({ lesson }) => lesson.slug === params.slug);
	if (index < 0) error(404, `There is no lesson called “${params.slug}”.`);
	const { slides, ...lesson } = lessons[index].lesson;
	return {
		lesson,
		slides: slidesBySection(slides),
		results: results(lessons[index]),
		neighbours: { previous: name(lessons[index - 1]), next: name(lessons[index + 1]) }
	};
};

/** The first slide of each section that has one, by the section's id. */
function slidesBySection(slides: readonly Slide[]): Record<string, string> {
	return Object.fromEntries(slides.toReversed().map(({ section, id }) => [section, id]));
}

/** What each figure shows before anyone touches it, so that the page arrives with its pictures. */
function results({ lesson, runs }: CompiledLesson): Record<string, unknown> {
	const figures = lesson.blocks.filter((block) => block.type === 'figure');
	return Object.fromEntries(figures.map(({ id }) => [id, runs.get(id)?.run.result]));
}

function name(compiled: CompiledLesson | undefined) {
	return compiled && { slug: compiled.lesson.slug, title: compiled.lesson.title };
}
