import { error } from '@sveltejs/kit';
import { catalogue } from '#lib/content/catalogue.ts';
import { programme } from '#lib/content/programme.ts';
import { simulations } from '#lib/simulations/index.ts';
import { composeDecks } from '#lib/slides/compose.ts';
import type { Deck } from '#lib/slides/deck.ts';

let composed: ReadonlyMap<string, Deck> | undefined;

/** Every deck by id, composed once a build. */
export function decks(): ReadonlyMap<string, Deck> {
	composed ??= composeDecks({
		lessons: [...catalogue().values()].map(({ lesson }) => lesson),
		programme: programme(),
		simulations
	});
	return composed;
}

export function deckNamed(id: string): Deck {
	return decks().get(id) ?? error(404, `There are no slides called “${id}”.`);
}
