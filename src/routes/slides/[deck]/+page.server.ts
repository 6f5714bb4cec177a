import { deckNamed, decks } from '../../decks.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [...decks().keys()].map((deck) => ({ deck }));

export const load: PageServerLoad = ({ params }) => ({ deck: deckNamed(params.deck) });
