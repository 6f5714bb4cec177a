import { catalogue } from '#lib/content/catalogue.ts';
import { programme } from '#lib/content/programme.ts';
import { syllabus } from '#lib/content/syllabus.ts';
import { plannedMinutes, type Deck } from '#lib/slides/deck.ts';
import { decks } from './decks.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	lessons: [...catalogue().values()].map(({ lesson }) => ({
		slug: lesson.slug,
		number: lesson.number,
		title: lesson.title,
		minutes: lesson.minutes.self,
		hasSlides: decks().has(lesson.slug),
		objectives: lesson.objectives,
		headings: Object.fromEntries(
			lesson.blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, block.html]] : []))
		),
		/** Right options of the predictions, for the summary of bets. */
		right: Object.fromEntries(
			lesson.blocks.flatMap((block) =>
				block.type === 'predict'
					? [[`${lesson.slug}/${block.id}`, block.options.findIndex(({ correct }) => correct)]]
					: []
			)
		)
	})),
	planned: syllabus.length,
	decks: programme().decks.flatMap(({ id }) => {
		const deck = decks().get(id);
		return deck ? [summaryOf(deck)] : [];
	})
});

function summaryOf({ id, title, slides, questions }: Deck) {
	return { id, title, questions, slides: slides.length, minutes: plannedMinutes(slides) };
}
