import type { Programme } from './blocks.ts';
import { catalogue } from './catalogue.ts';

/** The opening, the close and the cuts. */
export function programme(): Programme {
	const lessons = [...catalogue().values()].map(({ lesson }) => lesson);
	return {
		slides: [],
		decks: [
			{
				id: 'tutorial',
				title: 'The whole tutorial',
				questions: 0,
				slides: lessons.flatMap(({ slides }) => slides.map(({ id }) => id))
			}
		]
	};
}
