import { mergeRecords } from './merge-records.ts';
import { readRecord } from './read-record.ts';
import { emptyRecord, exportRecord, type Confidence, type LearnerRecord } from './record.ts';

/** Where the record is kept; also the key of the `storage` event that {@link Learner.heard} needs. */
export const LEARNER_KEY = 'consequences.learner';
/** Where text that could not be read is put aside. */
export const BROKEN_KEY = 'consequences.learner.broken';

const NOT_KEPT =
	'This browser does not let the page keep anything, so your answers last until you close it.';

/** The part of `Storage` that a learner needs. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What this reader has done, kept on the device and nowhere else.
 *
 * The storage is the truth: each change is laid over what the storage holds at that moment, so that
 * two tabs lose nothing, and what one tab deletes another does not bring back. Only changes that the
 * storage refused live on in memory, and are tried again with the next one.
 *
 * @example
 * const learner = new Learner(() => localStorage);
 * onMount(() => learner.load());
 */
export class Learner {
	record: LearnerRecord = $state.raw(emptyRecord());
	/** A sentence for the reader, or ''; whoever shows it may clear it. */
	notice = $state('');
	loaded = $state(false);

	#unsaved = emptyRecord();
	#warned = false;
	readonly #open: () => DeviceStorage;
	readonly #now: () => string;

	/**
	 * @param open gives the storage; a function, because a browser that blocks storage throws on the
	 * mere mention of `localStorage`, and the server has none
	 * @param now the time, as an ISO string
	 */
	constructor(open: () => DeviceStorage, now: () => string = () => new Date().toISOString()) {
		this.#open = open;
		this.#now = now;
	}

	/** Reads what is kept. Until then all is empty, so that server and client agree. */
	load(): void {
		this.record = this.#read();
		this.loaded = true;
	}

	/** Locks a prediction; `id` is 'lesson-slug/block-id', `option` counts from 0. */
	predict(id: string, option: number, confidence: Confidence): void {
		this.#keep({ predictions: { [id]: { option, confidence, at: this.#now() } } });
	}

	/** Adds a try at a check. */
	answer(id: string, option: number): void {
		this.#keep({ checks: { [id]: { chosen: [option] } } });
	}

	/** Notes that a challenge was passed, and in which state. */
	pass(id: string, state: string): void {
		this.#keep({ challenges: { [id]: { passedAt: this.#now(), state } } });
	}

	/** Notes how far into a lesson the reader is. */
	visit(slug: string, heading: string): void {
		this.#keep({ places: { [slug]: { heading, at: this.#now() } } });
	}

	/** All that is kept, as JSON for the reader to save. */
	export(): string {
		return exportRecord(this.record);
	}

	/** Deletes all that is kept, text put aside included. */
	forget(): void {
		this.record = this.#unsaved = emptyRecord();
		this.notice = '';
		this.#attempt((storage) => {
			storage.removeItem(LEARNER_KEY);
			storage.removeItem(BROKEN_KEY);
		});
	}

	/** Takes over what another tab wrote under {@link LEARNER_KEY}; null if it deleted all. */
	heard(raw: string | null): void {
		if (raw === null) this.#unsaved = emptyRecord();
		this.record = mergeRecords(this.#understand(raw), this.#unsaved);
	}

	#keep(change: Partial<LearnerRecord>): void {
		this.#unsaved = mergeRecords(this.#unsaved, { ...emptyRecord(), ...change });
		this.record = mergeRecords(this.#read(), this.#unsaved);
		if (this.#write(LEARNER_KEY, JSON.stringify(this.record))) this.#unsaved = emptyRecord();
	}

	#read(): LearnerRecord {
		let raw: string | null = null;
		const readable = this.#attempt((storage) => (raw = storage.getItem(LEARNER_KEY)));
		return readable ? this.#understand(raw) : this.record;
	}

	#understand(raw: string | null): LearnerRecord {
		const { record, problem } = readRecord(raw);
		if (raw !== null && problem !== undefined) {
			this.notice = problem;
			// Replaced, not removed: other tabs take a removal for the reader's wish to forget.
			if (this.#write(BROKEN_KEY, raw)) this.#write(LEARNER_KEY, JSON.stringify(record));
		}
		return record;
	}

	#write(key: string, text: string): boolean {
		return this.#attempt((storage) => storage.setItem(key, text));
	}

	/** A storage may be blocked or full; the reader is told so once, and the page goes on. */
	#attempt(act: (storage: DeviceStorage) => void): boolean {
		try {
			act(this.#open());
			return true;
		} catch {
			if (!this.#warned) this.notice = NOT_KEPT;
			this.#warned = true;
			return false;
		}
	}
}
