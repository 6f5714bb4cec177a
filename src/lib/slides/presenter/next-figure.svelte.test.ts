import { expect, it, vi } from 'vitest';
import type { Figure } from '#lib/content/blocks.ts';
import type { FigureKind } from '#lib/figures/figure-kind.ts';
import { runWhole, type AnySimulation, type State } from '#lib/simulations/simulation.ts';
import type { DeckSlide } from '../deck.ts';
import type { Asking, Desk } from '../desk/desk.ts';
import { NextFigure } from './next-figure.svelte.ts';

function slide(id: string, beta: number, steps: readonly number[] = []): DeckSlide {
	const patch = { beta, rounds: 20 };
	const figure: Figure = {
		type: 'figure',
		id: `${id}-figure`,
		simulation: 'feedback-loop',
		title: id,
		patch,
		seed: 1
	};
	return {
		id,
		title: id,
		minutes: 1,
		blocks: [figure],
		steps: steps.map((beta) => ({ patch: { beta }, show: [], html: '' })),
		notes: []
	};
}
const one = slide('one', 1, [3]);
const two = slide('two', 2);
const bare: DeckSlide = { ...two, id: 'bare', blocks: [] };

/** Answers when the test says so, and counts how often it was asked. */
class SlowDesk implements Desk {
	readonly answers: (() => void)[] = [];
	/** Lines to the desk that are open. */
	lines = 0;
	results({ simulation }: FigureKind, states: readonly State[], { urgent }: Asking) {
		expect(urgent).toBe(false);
		return new Promise<readonly unknown[]>((resolve) => {
			const run = (state: State) => runWhole(simulation as AnySimulation, state).result;
			this.answers.push(() => resolve(states.map(run)));
		});
	}
	port() {
		this.lines++;
		const terminate = () => void this.lines--;
		return { postMessage: () => {}, onmessage: null, onerror: null, terminate };
	}
	close() {}
}

const asked = (desk: SlowDesk, times: number) =>
	vi.waitFor(() => expect(desk.answers).toHaveLength(times));

it('opens the figure of the next step, and within the slide only sets it anew', async () => {
	const desk = new SlowDesk();
	const next = new NextFigure(desk);
	next.show({ slide: one, step: 0 });
	await asked(desk, 1);
	expect(next.of(one)).toBeUndefined();
	desk.answers[0]();
	await vi.waitFor(() => expect(next.of(one)).toBeDefined());
	const before = next.of(one);
	next.show({ slide: one, step: 1 });
	expect(next.of(one)).toBe(before);
	expect(before?.state.params.beta).toBe(3);
	expect(desk.answers).toHaveLength(1);
});

it('shows what was changed live at the place before', async () => {
	const desk = new SlowDesk();
	const next = new NextFigure(desk);
	next.show({ slide: one, step: 1, live: 'one-figure.beta=5' });
	await asked(desk, 1);
	desk.answers[0]();
	await vi.waitFor(() => expect(next.of(one)?.state.params.beta).toBe(5));
});

it('drops what comes too late, and closes its line', async () => {
	const desk = new SlowDesk();
	const next = new NextFigure(desk);
	next.show({ slide: one, step: 1 });
	await asked(desk, 1);
	next.show({ slide: two, step: 0 });
	await asked(desk, 2);
	desk.answers[1]();
	await vi.waitFor(() => expect(next.of(two)).toBeDefined());
	desk.answers[0]();
	await vi.waitFor(() => expect(desk.lines).toBe(0));
	expect(next.of(one)).toBeUndefined();
	expect(next.of(two)?.state.params.beta).toBe(2);
});

it('has nothing for a slide without a figure, and at the end', async () => {
	const desk = new SlowDesk();
	const next = new NextFigure(desk);
	next.show({ slide: one, step: 1 });
	await asked(desk, 1);
	desk.answers[0]();
	await vi.waitFor(() => expect(next.of(one)).toBeDefined());
	expect(desk.lines).toBe(1);
	next.show({ slide: bare, step: 0 });
	expect(next.of(one)).toBeUndefined();
	expect(next.of(bare)).toBeUndefined();
	expect(desk.lines).toBe(0);
	next.close();
	expect(desk.answers).toHaveLength(1);
});
