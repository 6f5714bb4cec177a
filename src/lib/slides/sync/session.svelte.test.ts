import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToyAir } from '../../../../tests/fixtures/slides/toy-broadcast.ts';
import { toyDeck } from '../../../../tests/fixtures/slides/toy-deck.ts';
import { isLater } from '../talk.svelte.ts';
import type { PageEvents } from './page-life.ts';
import { Session, type Role, type SessionOptions } from './session.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Tab {
	readonly kept = new Map<string, string>();

	constructor(from?: Tab) {
		for (const [key, value] of from?.kept ?? []) this.kept.set(key, value);
	}

	readonly storage = () => ({
		getItem: (key: string) => this.kept.get(key) ?? null,
		setItem: (key: string, value: string) => void this.kept.set(key, value)
	});
}

type Given = Partial<SessionOptions & SessionOptions['surroundings']> & { tab?: Tab };

/** A window of a talk, with its page's events at hand. */
function openWindow(air: ToyAir, given: Given = {}) {
	const { tab = new Tab(), openChannel = air.open, storage = tab.storage, ...options } = given;
	const { letIn = (goOn) => goOn() } = given;
	const onswap = vi.fn<(to: Role, id: string) => void>();
	let page: PageEvents | undefined;
	const watch = (events: PageEvents) => {
		page = events;
		return () => {};
	};
	const surroundings = { openChannel, storage, watch, letIn };
	const session = new Session({ deck: toyDeck, role: 'stage', onswap, surroundings, ...options });
	session.open();
	const { talk } = session;
	// A window opens later than the one before.
	vi.advanceTimersByTime(1);
	return { session, talk, tab, onswap, page: page as PageEvents };
}

/** A stage, and a presenter window that found it. */
function openTwo(air = new ToyAir()) {
	const stage = openWindow(air);
	const presenter = openWindow(air, { role: 'presenter', id: stage.session.id });
	air.deliverAll();
	return { air, stage, presenter };
}

describe('Session', () => {
	it('shares each change with the other windows of its talk, both ways', () => {
		const { air, stage, presenter } = openTwo();
		stage.talk.next();
		air.deliverAll();
		expect(presenter.talk.state.place).toBe('one.1');
		presenter.talk.setLive('one-figure.beta=7');
		presenter.talk.toggle('blank');
		air.deliverAll();
		expect(stage.talk.state).toEqual(presenter.talk.state);
		expect(stage.talk.live).toBe('one-figure.beta=7');
		expect(stage.session.others).toEqual(['presenter']);
		expect(presenter.session.others).toEqual(['stage']);
	});

	it('brings a window that opens late to where the talk is', () => {
		const { air, stage } = openTwo();
		for (let i = 0; i < 4; i++) stage.talk.next();
		const late = openWindow(air, { role: 'presenter', id: stage.session.id });
		air.deliverAll();
		expect(late.talk.state).toEqual(stage.talk.state);
		expect(late.talk.stamp).toEqual(stage.talk.stamp);
	});

	it('takes the talk up again after a reload, alone, both at once, or with bad content kept', () => {
		const { air, stage, presenter } = openTwo();
		stage.talk.last();
		air.deliverAll();
		stage.session.close();
		presenter.session.close();
		const again = openWindow(air, { tab: stage.tab });
		expect(again.session.id).toBe(stage.session.id);
		expect(again.talk.state.place).toBe('three');
		expect(again.session.isLost).toBe(false);
		const other = openWindow(air, { tab: presenter.tab, role: 'presenter' });
		air.deliverAll();
		expect(other.talk.state).toEqual(again.talk.state);
		const gone = { ...again.talk.state, place: 'a-slide-of-old' };
		for (const junk of [
			...['', '{', 'null', '7', '{"id":"x"}', '{"id":"abcdef","stamp":{}}'],
			JSON.stringify({ id: 'abcdef', stamp: again.talk.stamp, state: gone })
		]) {
			const tab = new Tab();
			tab.kept.set('consequences.talk.toys', junk);
			const { talk, session } = openWindow(air, { tab });
			expect(talk.state.place).toBe('one');
			expect(session.isLost, junk).toBe(true);
		}
		expect(openWindow(air).session.isLost).toBe(false);
	});

	it('goes on where nothing can be kept and no channel opens', () => {
		const blocked = () => {
			throw new Error('blocked');
		};
		const { session, talk } = openWindow(new ToyAir(), { storage: blocked, openChannel: blocked });
		talk.next();
		expect(talk.state.place).toBe('one.1');
		expect(session.connected).toBe(false);
		expect(session.id).toMatch(/^[a-z0-9]{12}$/);
		session.swap();
		session.point({ x: 0, y: 0 });
		session.close();
	});

	it('finds, as a presenter window without a link, the talk that goes on', () => {
		const air = new ToyAir();
		const [idle, busy] = [openWindow(air), openWindow(air)];
		busy.talk.next();
		busy.talk.next();
		air.deliverAll();
		const presenter = openWindow(air, { role: 'presenter' });
		air.deliverAll();
		expect(presenter.session.id).toBe('');
		vi.advanceTimersByTime(300);
		air.deliverAll();
		expect(presenter.session.id).toBe(busy.session.id);
		expect(presenter.talk.state.place).toBe('one.2');
		expect(idle.session.others).toEqual([]);
		expect(busy.session.others).toEqual(['presenter']);
	});

	it('begins a talk of its own where none is open', () => {
		const { session } = openWindow(new ToyAir(), { role: 'presenter' });
		vi.advanceTimersByTime(300);
		expect(session.id).toMatch(/^[a-z0-9]{12}$/);
	});

	it('keeps two talks of one deck apart, and two decks in one tab', () => {
		const air = new ToyAir();
		const tab = new Tab();
		const [a, b] = [openWindow(air, { tab }), openWindow(air)];
		const c = openWindow(air, { tab, deck: { ...toyDeck, id: 'others' } });
		a.talk.next();
		air.deliverAll();
		expect([b, c].map(({ talk }) => talk.state.place)).toEqual(['one', 'one']);
		expect(new Set([a, b, c].map(({ session }) => session.id)).size).toBe(3);
		expect(tab.kept.size).toBe(2);
	});

	it('does not take what another talk kept in the tab when a link names one', () => {
		const air = new ToyAir();
		const { talk, tab } = openWindow(air);
		talk.last();
		const other = openWindow(air, { tab: new Tab(tab), id: 'othertalk1' });
		expect(other.session.id).toBe('othertalk1');
		expect(other.talk.state.place).toBe('one');
	});

	it('mirrors the talk in a duplicated tab', () => {
		const { air, stage, presenter } = openTwo();
		stage.talk.next();
		const copy = openWindow(air, { tab: new Tab(stage.tab) });
		air.deliverAll();
		copy.talk.next();
		air.deliverAll();
		expect([stage, presenter].map(({ talk }) => talk.state.place)).toEqual(['one.2', 'one.2']);
		expect(presenter.session.others.toSorted()).toEqual(['stage', 'stage']);
	});

	it('knows when another window closes, comes back, or is gone without a word', () => {
		const { air, stage, presenter } = openTwo();
		presenter.session.point({ x: 0.2, y: 0.4 });
		air.deliverAll();
		expect(stage.session.pointer).toEqual({ x: 0.2, y: 0.4 });
		presenter.page.onhide();
		air.deliverAll();
		expect(stage.session.others).toEqual([]);
		expect(stage.session.pointer).toBeUndefined();
		presenter.page.onshow();
		air.deliverAll();
		expect(stage.session.others).toEqual(['presenter']);
		vi.advanceTimersByTime(2000);
		stage.page.onbeat();
		air.deliverAll();
		vi.advanceTimersByTime(2000);
		expect(stage.session.others).toEqual(['presenter']);
		air.windows.clear();
		stage.page.onbeat();
		vi.advanceTimersByTime(2000);
		expect(stage.session.others).toEqual([]);
	});

	it('tells a window that missed a change at the next occasion', () => {
		const { air, stage, presenter } = openTwo();
		stage.talk.next();
		air.step(0, 'lose');
		presenter.page.onbeat();
		air.deliverAll();
		expect(presenter.talk.state).toEqual(stage.talk.state);
	});

	it('draws the latest only of the changes that came in while it was busy', () => {
		const air = new ToyAir();
		const stage = openWindow(air);
		let goOn = () => {};
		const letIn = (after: () => void) => void (goOn = after);
		const { talk } = openWindow(air, { role: 'presenter', id: stage.session.id, letIn });
		air.deliverAll();
		const receive = vi.spyOn(talk, 'receive');
		for (let beta = 3; beta < 8; beta++) stage.talk.setLive(`one-figure.beta=${beta}`);
		air.deliverAll();
		expect(receive).not.toHaveBeenCalled();
		goOn();
		expect(receive).toHaveBeenCalledOnce();
		expect(talk.state).toEqual(stage.talk.state);
	});

	it('takes the pointer away again', () => {
		const { air, stage, presenter } = openTwo();
		presenter.session.point({ x: 0, y: 1 });
		presenter.session.point(undefined);
		air.deliverAll();
		expect(stage.session.pointer).toBeUndefined();
	});

	it('has both windows change places', () => {
		const { air, stage, presenter } = openTwo();
		presenter.session.swap();
		air.deliverAll();
		expect(presenter.onswap.mock.calls).toEqual([['stage', stage.session.id]]);
		expect(stage.onswap.mock.calls).toEqual([['presenter', stage.session.id]]);
	});

	it('ignores whatever is no message of its talk', () => {
		const { air, stage } = openTwo();
		stage.talk.next();
		air.deliverAll();
		const { state, stamp } = stage.talk;
		const foreign = air.open();
		const later = { count: 99, by: 'zzz' };
		const envelope = { deck: 'toys', talk: stage.session.id, from: 'zzz', role: 'stage' };
		const say = (message: unknown) => {
			foreign.postMessage(message);
			air.deliverAll();
			expect(stage.talk.state).toBe(state);
			expect(stage.talk.stamp).toBe(stamp);
			expect(stage.onswap).not.toHaveBeenCalled();
		};
		say({ ...envelope, talk: 'othertalk1', type: 'state', state, stamp: later });
		say({ ...envelope, deck: 'others', type: 'swap' });
		say({ ...envelope, type: 'state', state: { ...state, place: 'none' }, stamp: later });
		say({ ...envelope, type: 'state', state: { ...state, more: 1 }, stamp: later });
		say({ ...envelope, to: 'someone', type: 'swap' });
		fc.assert(
			fc.property(fc.anything({ withDate: true, withMap: true }), (junk) => {
				let copy: unknown;
				try {
					copy = structuredClone(junk);
				} catch {
					return;
				}
				say(copy);
				say({ ...envelope, type: copy });
				say({ ...envelope, type: 'state', state: copy, stamp: later });
				say({ ...envelope, type: 'run', port: 1, id: 1, simulation: copy, states: copy });
				say({ ...envelope, type: 'pointer', pointer: { x: copy, y: 0 } });
				say({ ...envelope, type: 'reply', port: 1, id: 1, outcome: copy });
			})
		);
	});
});

describe('windows that miss, repeat and mix up messages', () => {
	const changes = [
		(talk: Session['talk']) => talk.next(),
		(talk: Session['talk']) => talk.previous(),
		(talk: Session['talk']) => talk.toggle('blank'),
		(talk: Session['talk']) => talk.setLive(`${talk.slide.id}-figure.beta=${talk.stamp.count + 1}`),
		(talk: Session['talk']) => talk.change({ stage: [800 + talk.stamp.count, 600] })
	];
	const act = fc.oneof(
		fc.record({ window: fc.nat(2), change: fc.nat(changes.length - 1) }),
		fc.record({
			pair: fc.nat(5),
			what: fc.constantFrom(
				'deliver' as const,
				'deliver' as const,
				'lose' as const,
				'double' as const
			)
		}),
		fc.record({ reload: fc.nat(2) })
	);

	it('have the same state in the end, that of the last change', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
				const air = new ToyAir();
				const role = (i: number): Role => (i === 0 ? 'stage' : 'presenter');
				const open = (i: number, tab?: Tab) =>
					openWindow(air, { role: role(i), id: 'talk01', tab });
				const windows = [0, 1, 2].map((i) => open(i));
				for (const one of acts) {
					if ('window' in one) {
						const { talk } = windows[one.window];
						const { count } = talk.stamp;
						changes[one.change](talk);
						expect([count, count + 1]).toContain(talk.stamp.count);
					} else if ('reload' in one) {
						const { session, tab, talk } = windows[one.reload];
						session.close();
						windows[one.reload] = open(one.reload, tab);
						expect(windows[one.reload].talk.state).toEqual(talk.state);
					} else if (air.pairs > 0) air.step(one.pair % air.pairs, one.what);
				}
				const latest = windows
					.map(({ talk: { state, stamp } }) => ({ state, stamp }))
					.reduce((a, b) => (isLater(b.stamp, a.stamp) ? b : a));
				for (const { page } of windows) page.onshow();
				air.deliverAll();
				for (const { talk } of windows) {
					expect(talk.state).toEqual(latest.state);
					expect(talk.stamp).toEqual(latest.stamp);
				}
				for (const { session } of windows) session.close();
			})
		);
	});
});
