import { expect, test } from 'vitest';
import { BROKEN_KEY, Learner, LEARNER_KEY, type DeviceStorage } from './learner.svelte.ts';
import { readRecord } from './read-record.ts';
import { emptyRecord, exportRecord } from './record.ts';

class FakeStorage implements DeviceStorage {
	readonly texts = new Map<string, string>();
	full = false;
	blocked = false;

	getItem(key: string): string | null {
		if (this.blocked) throw new DOMException('blocked', 'SecurityError');
		return this.texts.get(key) ?? null;
	}

	setItem(key: string, text: string): void {
		if (this.full || this.blocked) throw new DOMException('full', 'QuotaExceededError');
		this.texts.set(key, text);
	}

	removeItem(key: string): void {
		if (this.blocked) throw new DOMException('blocked', 'SecurityError');
		this.texts.delete(key);
	}

	get kept() {
		return readRecord(this.getItem(LEARNER_KEY)).record;
	}
}

/** Svelte runs effects in a microtask. */
function effects(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** A clock that moves on by a minute with every look. */
function clock(start = '2026-01-01T00:00:00.000Z'): () => string {
	let time = Date.parse(start);
	return () => new Date((time += 60_000)).toISOString();
}

function openTab(storage: DeviceStorage, now = clock()): Learner {
	const learner = new Learner(() => storage, now);
	learner.load();
	return learner;
}

test('is empty until loaded, whatever is kept', () => {
	const storage = new FakeStorage();
	openTab(storage).predict('loops/half', 1, 'sure');
	const learner = new Learner(() => storage);
	expect(learner.loaded).toBe(false);
	expect(learner.record).toEqual(emptyRecord());
	learner.load();
	expect(learner.loaded).toBe(true);
	expect(learner.record.predictions['loops/half'].option).toBe(1);
});

test('touches no storage before it is loaded, so that a server can make one', () => {
	const learner = new Learner(() => {
		throw new ReferenceError('localStorage is not defined');
	});
	expect(learner.notice).toBe('');
});

test('keeps predictions, tries, passes and places with their times', () => {
	const storage = new FakeStorage();
	const learner = openTab(storage);
	learner.predict('loops/half', 2, 'rather sure');
	learner.answer('loops/counts', 1);
	learner.answer('loops/counts', 0);
	learner.pass('loops/heal', 'beta=6&seed=3');
	learner.visit('loops', 'the-twin');
	expect(storage.kept).toEqual({
		version: 1,
		predictions: {
			'loops/half': { option: 2, confidence: 'rather sure', at: '2026-01-01T00:01:00.000Z' }
		},
		checks: { 'loops/counts': { chosen: [1, 0] } },
		challenges: { 'loops/heal': { passedAt: '2026-01-01T00:02:00.000Z', state: 'beta=6&seed=3' } },
		places: { loops: { heading: 'the-twin', at: '2026-01-01T00:03:00.000Z' } }
	});
	expect(learner.record).toEqual(storage.kept);
	expect(learner.export()).toBe(exportRecord(storage.kept));
});

test('writes times of its own that it can read back', () => {
	const storage = new FakeStorage();
	new Learner(() => storage).visit('loops', 'start');
	expect(readRecord(storage.getItem(LEARNER_KEY)).problem).toBeUndefined();
	expect(storage.kept.places.loops.heading).toBe('start');
});

// Compiled for the server, Svelte leaves effects out.
test.skipIf(import.meta.env.SSR)('tells the page of changes', async () => {
	const learner = openTab(new FakeStorage());
	const seen: number[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(Object.keys(learner.record.predictions).length);
		});
	});
	await effects();
	learner.predict('loops/half', 0, 'sure');
	await effects();
	learner.forget();
	await effects();
	stop();
	expect(seen).toEqual([0, 1, 0]);
});

test('two tabs lose nothing, though neither hears the other', () => {
	const storage = new FakeStorage();
	const now = clock();
	const [first, second] = [openTab(storage, now), openTab(storage, now)];
	first.predict('loops/half', 1, 'sure');
	second.answer('loops/counts', 0);
	second.predict('loops/half', 2, 'sure');
	first.answer('loops/counts', 3);
	expect(storage.kept.predictions['loops/half'].option).toBe(2);
	expect(storage.kept.checks['loops/counts'].chosen).toEqual([0, 3]);
	expect(first.record).toEqual(storage.kept);
});

test('shows what it hears from another tab', () => {
	const storage = new FakeStorage();
	const [first, second] = [openTab(storage), openTab(storage)];
	first.pass('loops/heal', 'beta=6');
	second.heard(storage.getItem(LEARNER_KEY));
	expect(second.record).toEqual(first.record);
});

test('forgetting deletes everything, in storage and in memory, for good', () => {
	const storage = new FakeStorage();
	storage.texts.set(LEARNER_KEY, 'broken');
	const learner = openTab(storage);
	learner.predict('loops/half', 1, 'sure');
	learner.forget();
	expect(storage.texts.size).toBe(0);
	expect(learner.record).toEqual(emptyRecord());
	expect(learner.notice).toBe('');
	learner.visit('loops', 'start');
	expect(learner.record.predictions).toEqual({});
	expect(storage.kept.predictions).toEqual({});
});

test('a tab that hears of the deletion empties itself', () => {
	const storage = new FakeStorage();
	const [first, second] = [openTab(storage), openTab(storage)];
	second.predict('loops/half', 1, 'sure');
	first.forget();
	second.heard(null);
	expect(second.record).toEqual(emptyRecord());
	second.visit('loops', 'start');
	expect(storage.kept.predictions).toEqual({});
});

test('a tab that slept through the deletion does not bring anything back', () => {
	const storage = new FakeStorage();
	const [first, second] = [openTab(storage), openTab(storage)];
	second.predict('loops/half', 1, 'sure');
	first.forget();
	second.visit('loops', 'start');
	expect(storage.kept.predictions).toEqual({});
	expect(second.record.predictions).toEqual({});
});

test.each(['full', 'blocked'] as const)('a %s storage is announced once; work goes on', (state) => {
	const storage = new FakeStorage();
	const learner = openTab(storage);
	learner.predict('loops/half', 1, 'sure');
	storage[state] = true;
	learner.answer('loops/counts', 2);
	expect(learner.notice).toContain('does not let the page keep anything');
	learner.notice = '';
	learner.answer('loops/counts', 0);
	expect(learner.notice).toBe('');
	expect(learner.record.predictions['loops/half'].option).toBe(1);
	expect(learner.record.checks['loops/counts'].chosen).toEqual([2, 0]);
});

test('what a full storage refused is kept as soon as there is room', () => {
	const storage = new FakeStorage();
	const learner = openTab(storage);
	storage.full = true;
	learner.answer('loops/counts', 2);
	storage.full = false;
	learner.visit('loops', 'start');
	expect(storage.kept.checks['loops/counts'].chosen).toEqual([2]);
});

test('a storage that cannot even be mentioned leaves a working learner', () => {
	const learner = new Learner(() => {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	});
	learner.load();
	learner.predict('loops/half', 1, 'guessing');
	learner.forget();
	learner.predict('loops/half', 2, 'guessing');
	expect(learner.loaded).toBe(true);
	expect(learner.record.predictions['loops/half'].option).toBe(2);
});

test('broken text is put aside, said, and does not come up again', () => {
	const storage = new FakeStorage();
	storage.texts.set(LEARNER_KEY, '{"version": 1, "predic');
	const learner = openTab(storage);
	expect(learner.record).toEqual(emptyRecord());
	expect(learner.notice).toContain('could not be read: it is not JSON');
	expect(storage.texts.get(BROKEN_KEY)).toBe('{"version": 1, "predic');
	learner.notice = '';
	learner.predict('loops/half', 1, 'sure');
	expect(learner.notice).toBe('');
	expect(Object.keys(storage.kept.predictions)).toEqual(['loops/half']);
	expect(storage.texts.get(BROKEN_KEY)).toBe('{"version": 1, "predic');
});

test('a record with one malformed entry is put aside whole, and its good entries stay', () => {
	const storage = new FakeStorage();
	openTab(storage).predict('loops/half', 1, 'sure');
	const raw = storage.texts.get(LEARNER_KEY)!.replace('"places":{}', '"places":{"loops":7}');
	storage.texts.set(LEARNER_KEY, raw);
	const learner = openTab(storage);
	expect(learner.record.predictions['loops/half'].option).toBe(1);
	expect(learner.notice).toContain('loops: expected Object, got 7');
	expect(storage.texts.get(BROKEN_KEY)).toBe(raw);
});

test('another tab does not take broken text for a wish to forget', () => {
	const storage = new FakeStorage();
	storage.texts.set(LEARNER_KEY, 'broken');
	openTab(storage);
	expect(storage.texts.get(LEARNER_KEY)).toBe(JSON.stringify(emptyRecord()));
});
