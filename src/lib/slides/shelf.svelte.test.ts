import { describe, expect, it, vi } from 'vitest';
import type { FigureKind } from '#lib/figures/figure-kind.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { toySlide } from '../../../tests/fixtures/slides/toy-deck.ts';
import type { Asking, Desk } from './desk/desk.ts';
import { LocalDesk } from './desk/local-desk.ts';
import { Shelf } from './shelf.svelte.ts';

/** A busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

const slides = ['a', 'b', 'c', 'd', 'e'].map((id, i) => toySlide(id, i === 3 ? 0 : 2, i !== 3));

/** A desk that computes when it is told to, and says what it was asked for. */
class SlowDesk implements Desk {
	private readonly desk = new LocalDesk();
	readonly asked: { beta: number; urgent: boolean; signal?: AbortSignal }[] = [];
	private held: (() => void)[] = [];
	isHeld = false;
	broken = false;

	port = (kind: FigureKind, urgent: boolean) => this.desk.port(kind, urgent);
	close = () => this.desk.close();

	async results(kind: FigureKind, states: readonly State[], asking: Asking) {
		this.asked.push({ beta: Number(states[0].params.beta), ...asking });
		if (this.broken) throw new Error('offline');
		if (this.isHeld) await new Promise<void>((resolve) => this.held.push(resolve));
		return this.desk.results(kind, states, asking);
	}

	release(all = true) {
		this.isHeld = !all;
		for (const go of this.held.splice(0)) go();
	}
}

function openShelf() {
	const desk = new SlowDesk();
	const shelf = new Shelf(slides, desk);
	const betas = () =>
		Object.fromEntries([...shelf.open].map(([id, { state }]) => [id, state.shown.run.params.beta]));
	const settled = (open: object) => soon(() => expect(betas()).toEqual(open));
	return { desk, shelf, betas, settled };
}

describe('Shelf', () => {
	it('opens the figure in sight, then its neighbours as the talk enters them, then computes ahead', async () => {
		const { desk, shelf, settled } = openShelf();
		shelf.keepNear({ index: 1, step: 1 });
		await settled({ b: 3, c: 2, a: 4 });
		await soon(() => expect(desk.asked).toHaveLength(5));
		expect(desk.asked.map(({ beta, urgent }) => [beta, urgent])).toEqual([
			[3, true],
			[2, false],
			[4, false],
			[4, false],
			[2, false]
		]);
	});

	it('closes what is not near any more', async () => {
		const { shelf, settled } = openShelf();
		shelf.keepNear({ index: 0, step: 0 });
		await settled({ a: 2, b: 2 });
		const close = vi.spyOn(shelf.open.get('a')!.state, 'close');
		shelf.keepNear({ index: 2, step: 0 });
		await settled({ b: 2, c: 2 });
		expect(close).toHaveBeenCalledOnce();
		shelf.close();
		expect(shelf.open.size).toBe(0);
	});

	it('never shows a figure at another step than the talk’s, though it was asked for that first', async () => {
		const { desk, shelf, settled } = openShelf();
		desk.isHeld = true;
		shelf.keepNear({ index: 1, step: 1 });
		await soon(() => expect(desk.asked).toHaveLength(1));
		shelf.keepNear({ index: 1, step: 2 });
		await soon(() => expect(desk.asked).toHaveLength(2));
		expect(desk.asked[0].signal?.aborted).toBe(true);
		desk.release();
		await soon(() => expect(shelf.open.has('b')).toBe(true));
		expect(shelf.open.get('b')?.state.shown.run.params.beta).toBe(4);
		await settled({ b: 4, c: 2, a: 4 });
	});

	it('opens a figure with the live change that was made there', async () => {
		const { shelf, settled } = openShelf();
		shelf.keepNear({ index: 4, step: 1 }, 'e-figure.beta=7');
		await settled({ e: 7 });
		expect(shelf.open.get('e')?.state.setting.patch).toEqual({ beta: 7 });
	});

	it('hurries what was opened ahead when the talk gets there', async () => {
		const { desk, shelf, settled } = openShelf();
		desk.isHeld = true;
		shelf.keepNear({ index: 0, step: 0 });
		await soon(() => expect(desk.asked).toHaveLength(1));
		desk.release(false);
		await soon(() => expect(desk.asked.at(-1)).toMatchObject({ urgent: false }));
		expect(shelf.open.has('b')).toBe(false);
		shelf.keepNear({ index: 1, step: 0 });
		await soon(() => expect(desk.asked.at(-1)).toMatchObject({ beta: 2, urgent: true }));
		desk.release();
		await settled({ b: 2, a: 2, c: 2 });
	});

	it('opens nothing that is left before it is there', async () => {
		const { desk, shelf } = openShelf();
		desk.isHeld = true;
		shelf.keepNear({ index: 1, step: 0 });
		await soon(() => expect(desk.asked).toHaveLength(1));
		shelf.close();
		desk.release();
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect([shelf.open.size, shelf.failures.size, desk.asked.length]).toEqual([0, 0, 1]);
	});

	it('says what could not be fetched, and fetches it when there is a network again', async () => {
		const window = new EventTarget();
		vi.stubGlobal('window', window);
		const { desk, shelf, settled } = openShelf();
		desk.broken = true;
		shelf.keepNear({ index: 4, step: 0 });
		await soon(() => expect(shelf.failures.get('e')).toBe('offline'));
		desk.broken = false;
		window.dispatchEvent(new Event('online'));
		await settled({ e: 2 });
		expect(shelf.failures.size).toBe(0);
		vi.unstubAllGlobals();
	});
});
