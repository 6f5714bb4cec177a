import * as v from 'valibot';
import type { Lesson, Slide } from './blocks.ts';
import type { Library } from './library.ts';
import { thereAre } from './problems.ts';
import { keys, minutes, sentence } from './yaml.ts';

/** A slide’s id; a lesson, with the minutes that it may take; or all lessons. */
export const entry = v.union(
	[
		sentence,
		v.strictObject({ lesson: sentence, minutes: v.optional(minutes) }, keys),
		v.strictObject({ lessons: v.literal('all') }, keys)
	],
	'Expected a slide’s id, “lesson: slug” or “lessons: all”'
);

type Entry = v.InferOutput<typeof entry>;

/** What entries may name. */
export interface KnownSlides extends Pick<Library, 'syllabus'> {
	/** The programme's own. */
	readonly slides: readonly Slide[];
	readonly lessons: readonly Lesson[];
}

/** What one entry brings into a deck. */
export interface Share {
	readonly slides: readonly Slide[];
	/** Those of its slides, or those that are kept for a lesson. */
	readonly minutes: number;
}

type Report = (message: string) => void;

/** The slides that an entry names; a lesson that is planned but not written brings none yet. */
export function readEntry(entry: Entry, known: KnownSlides, report: Report): Share {
	if (typeof entry === 'string') return ofSlide(entry, known, report);
	if ('lesson' in entry) return ofLesson(entry, known, report);
	return share(known.lessons.flatMap(({ slides }) => slides));
}

function share(slides: readonly Slide[]): Share {
	return { slides, minutes: slides.reduce((sum, slide) => sum + slide.minutes, 0) };
}

function ofSlide(id: string, { slides, lessons, syllabus }: KnownSlides, report: Report): Share {
	const all = [...slides, ...lessons.flatMap((lesson) => lesson.slides)];
	const found = all.filter((slide) => slide.id === id).slice(0, 1);
	if (found.length === 0) {
		const lesson = syllabus.some(({ slug }) => slug === id);
		report(`no slide has the id “${id}”${lesson ? `; for the lesson, write “lesson: ${id}”` : ''}`);
	}
	return share(found);
}

function ofLesson(
	{ lesson: slug, minutes: kept }: Extract<Entry, { lesson: string }>,
	{ lessons, syllabus }: KnownSlides,
	report: Report
): Share {
	const slugs = syllabus.map((each) => each.slug);
	if (!slugs.includes(slug)) {
		report(`no lesson is called “${slug}”; ${thereAre(slugs)}`);
	}
	const { slides, minutes } = share(lessons.find((each) => each.slug === slug)?.slides ?? []);
	if (kept !== undefined && minutes > kept) {
		report(`the slides of “${slug}” take ${minutes} minutes, and this deck keeps ${kept} for them`);
	}
	return { slides, minutes: Math.max(minutes, kept ?? 0) };
}
