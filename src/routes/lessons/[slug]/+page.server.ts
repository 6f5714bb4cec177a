import { error } from '@sveltejs/kit';
import type { Slide } from '#lib/content/blocks.ts';
import { catalogue } from '#lib/content/catalogue.ts';
import type { CompiledLesson } from '#lib/content/compile.ts';
import LessonEnd from '#lib/lesson/LessonEnd.svelte';
import LessonHead from '#lib/lesson/LessonHead.svelte';
import { headingsOf, type SlidesBySection } from '#lib/lesson/sections.ts';
import { render } from 'svelte/server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...catalogue().keys()].map((slug) => ({ slug }));

export const load: PageServerLoad = ({ params }) => {
	const lessons = [...catalogue().values()];
	const index = lessons.findIndex(({ lesson }) => lesson.slug === params.slug);
	if (index < 0) error(404, `There is no lesson called “${params.slug}”.`);
	const { lesson } = lessons[index];
	const { slug, number, title, blocks } = lesson;
	const neighbours = { previous: name(lessons[index - 1]), next: name(lessons[index + 1]) };
	return {
		lesson: { slug, number, title, blocks },
		slides: slidesBySection(lesson.slides),
		results: results(lessons[index]),
		head: written(render(LessonHead, { props: { lesson, headings: headingsOf(blocks) } })),
		end: written(render(LessonEnd, { props: { lesson, neighbours } }))
	};
};

/** The slides of each section that has any, by the section's id. */
function slidesBySection(slides: readonly Slide[]): SlidesBySection {
	const of = (section: string) =>
		slides.flatMap((slide, i) =>
			slide.section === section ? [{ id: slide.id, number: i + 1 }] : []
		);
	return Object.fromEntries(slides.map(({ section }) => [section, of(section)]));
}

/** What each figure shows before anyone touches it, so that the page arrives with its pictures. */
function results({ lesson, runs }: CompiledLesson): Record<string, unknown> {
	const figures = lesson.blocks.filter((block) => block.type === 'figure');
	return Object.fromEntries(figures.map(({ id }) => [id, runs.get(id)?.run.result]));
}

/** HTML without the marks by which a browser would bring it to life. */
function written({ body }: { readonly body: string }): string {
	return body.replaceAll(/<!--.*?-->/g, '');
}

function name(compiled: CompiledLesson | undefined) {
	return compiled && { slug: compiled.lesson.slug, title: compiled.lesson.title };
}
