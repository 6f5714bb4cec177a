import type { Root } from 'mdast';
import * as v from 'valibot';
import type { DeckPlan, Slide } from './blocks.ts';
import { entry, readEntry, type KnownSlides, type Share } from './deck-entries.ts';
import type { Problems } from './problems.ts';
import { keys, minutes, readYaml, sentence, type FrontMatterOf } from './yaml.ts';

const deck = v.strictObject(
	{
		id: sentence,
		title: sentence,
		slot: v.optional(minutes),
		questions: v.optional(minutes, 0),
		slides: v.pipe(v.array(entry), v.minLength(1, 'a deck needs slides'))
	},
	keys
);

const schema = v.strictObject({ decks: v.array(deck) }, keys);

type WrittenDeck = v.InferOutput<typeof deck>;
type Report = (message: string, ...path: readonly (string | number)[]) => void;

/** Reads which decks the programme declares. */
export function readDecks(
	root: Root,
	problems: Problems
): FrontMatterOf<v.InferOutput<typeof schema>> | undefined {
	return readYaml(root, { schema, holds: 'decks' }, problems);
}

/** Turns entries into ids of slides, and holds every deck against its slot. */
export function compileDecks(
	read: ReturnType<typeof readDecks>,
	known: KnownSlides,
	problems: Problems
): DeckPlan[] {
	if (!read) return [];
	const { decks } = read.value;
	return decks.map((written, index) => {
		const report: Report = (message, ...path) =>
			problems.add(read.lineAt(['decks', index, ...path]), message);
		checkId(written.id, known, report);
		if (decks.findIndex(({ id }) => id === written.id) < index) {
			report(`two decks have the id “${written.id}”`, 'id');
		}
		return compileDeck(written, known, report);
	});
}

function checkId(id: string, { syllabus }: KnownSlides, report: Report): void {
	if (!/^[a-z0-9-]+$/.test(id)) {
		report(`“${id}” cannot be the id of a deck; use small letters, digits and hyphens`, 'id');
	} else if (syllabus.some(({ slug }) => slug === id)) {
		report(`“${id}” is the deck of a lesson already`, 'id');
	}
}

function compileDeck(
	{ slides: entries, ...written }: WrittenDeck,
	known: KnownSlides,
	report: Report
): DeckPlan {
	const shares = entries.map((each, index) =>
		readEntry(each, known, (message) => report(message, 'slides', index))
	);
	reportTwice(shares, report);
	reportOvertime(written, shares, report);
	return { ...written, slides: shares.flatMap(({ slides }) => slides.map(({ id }) => id)) };
}

function reportTwice(shares: readonly Share[], report: Report): void {
	const seen = new Set<Slide>();
	shares.forEach(({ slides }, index) => {
		for (const slide of slides) {
			if (seen.has(slide)) report(`the slide “${slide.id}” is in this deck twice`, 'slides', index);
			seen.add(slide);
		}
	});
}

function reportOvertime(
	{ id, slot = Infinity, questions }: Pick<WrittenDeck, 'id' | 'slot' | 'questions'>,
	shares: readonly Share[],
	report: Report
): void {
	const planned = shares.reduce((sum, share) => sum + share.minutes, 0);
	if (planned + questions <= slot) return;
	const plan = `“${id}” plans ${planned} minutes and ${questions} for questions`;
	report(`${plan}; its slot has ${slot}`, 'slot');
}
