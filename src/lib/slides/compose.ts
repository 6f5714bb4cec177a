import { overlay } from '#lib/simulations/state.ts';
import type {
	Block,
	Check,
	DeckPlan,
	Figure,
	Lesson,
	Predict,
	Programme,
	Slide,
	SlidePart,
	SlideStep
} from '#lib/content/blocks.ts';
import type { AnyDeclaration } from '#lib/simulations/simulation.ts';
import type { Deck, DeckSlide, SlideBlock, SlideQuestion, SlideSource } from './deck.ts';

/** What decks are made from: all that the build has compiled. */
export interface Sources {
	readonly lessons: readonly Lesson[];
	readonly programme: Programme;
	readonly simulations: Readonly<Record<string, AnyDeclaration>>;
}

/** Every deck by id: one for each lesson with slides, then those of the programme that hold any yet. */
export function composeDecks(sources: Sources): ReadonlyMap<string, Deck> {
	const { lessons, programme } = sources;
	const slides = allSlides(sources);
	const plans = [...lessons.map(lessonDeck), ...programme.decks];
	const decks = plans
		.filter((plan) => plan.slides.length > 0)
		.map((plan) => composeDeck(plan, slides));
	return new Map(decks.map((deck) => [deck.id, deck]));
}

function lessonDeck({ slug, title, slides }: Lesson): DeckPlan {
	return { id: slug, title, questions: 0, slides: slides.map(({ id }) => id) };
}

function composeDeck(plan: DeckPlan, slides: ReadonlyMap<string, DeckSlide>): Deck {
	return {
		...plan,
		slides: plan.slides.map((id) => {
			const slide = slides.get(id);
			if (!slide) throw new Error(`deck ${plan.id}: no slide is called “${id}”`);
			return slide;
		})
	};
}

function allSlides({ lessons, programme, simulations }: Sources): Map<string, DeckSlide> {
	const ofProgramme = programme.slides.map((slide) => composeSlide(slide, [], simulations));
	const ofLessons = lessons.flatMap(({ slug, number, title, blocks, slides }) =>
		slides.map((slide) => ({
			...composeSlide(slide, blocks, simulations),
			source: { slug, number, title, section: slide.section } satisfies SlideSource
		}))
	);
	return new Map([...ofProgramme, ...ofLessons].map((slide) => [slide.id, slide]));
}

function composeSlide(
	{ id, title, minutes, blocks, steps, notes }: Slide,
	lesson: readonly Block[],
	simulations: Sources['simulations']
): DeckSlide {
	const parts = blocks.map((part) => composePart(part, id, lesson, simulations));
	const asks = parts.some(({ type }) => type === 'question');
	return {
		id,
		title,
		minutes,
		blocks: parts,
		steps: asks && steps.length === 0 ? [answerStep] : steps,
		notes
	};
}

/** A slide that asks has a step on which it answers. */
const answerStep: SlideStep = { patch: {}, show: [], html: '' };

function composePart(
	part: SlidePart,
	slide: string,
	lesson: readonly Block[],
	simulations: Sources['simulations']
): SlideBlock {
	switch (part.type) {
		case 'prose':
		case 'drawing':
			return part;
		case 'figure':
			return onSlide(part, slide);
		case 'figure-reference': {
			const figure = named(lesson, 'figure', part.figure);
			const patch = overlay(simulations[figure.simulation], figure.patch, part.patch);
			return onSlide({ ...figure, patch }, slide);
		}
		case 'predict-reference':
			return question(named(lesson, 'predict', part.predict));
		case 'check-reference':
			return question(named(lesson, 'check', part.check));
		case 'drawing-reference':
			return named(lesson, 'drawing', part.drawing);
	}
}

/** Two slides may show the same figure: each has its own place in the page. */
function onSlide({ sealed: _, beside: __, ...figure }: Figure, slide: string): Figure {
	return { ...figure, id: `${slide}-figure` };
}

function question(block: Predict | Check): SlideQuestion {
	const options = block.options.map(({ html, correct, why }) => ({
		html: unlinked(html),
		correct,
		why: unlinked(why)
	}));
	const answer = block.type === 'predict' ? unlinked(opening(block.reveal)) : '';
	return { type: 'question', question: unlinked(block.question), options, answer };
}

/** The number from the run opens a reveal, in a paragraph of its own. The rest the speaker says. */
function opening(reveal: string): string {
	return /^<p>.*?<\/p>/s.exec(reveal)?.[0] ?? reveal;
}

/** On the reading page numbers lead to runs of its figures; from a slide there is nowhere to go. */
function unlinked(html: string): string {
	return html.replaceAll(/<\/?a\b[^>]*>/g, '');
}

type Named = Extract<Block, { id: string }>;

function named<T extends Named['type']>(
	blocks: readonly Block[],
	type: T,
	id: string
): Extract<Named, { type: T }> {
	const found = blocks.find(
		(block): block is Extract<Named, { type: T }> =>
			block.type === type && 'id' in block && block.id === id
	);
	if (!found) throw new Error(`the lesson has no ${type} “${id}”`);
	return found;
}
