import { page } from '$app/state';
import { untrack } from 'svelte';
import { AddressWriter } from '#lib/figures/address-writer.ts';
import { FILE, readSetting, writeSetting, type Setting, type SourceName } from './bench-query.ts';
import type { Bench } from './bench-state.svelte.ts';
import type { Slot, Source } from './contract.ts';
import { isSameSource, twinId, twinOf } from './twins.ts';

const slots: readonly Slot[] = ['log', 'second'];

/** The bench in the page's address: which twins, which target, which seed; nothing of a file. */
export class BenchAddress {
	/** What the address asked for and did not get, a sentence each. */
	refusals = $state.raw<readonly string[]>([]);
	private readonly bench: Bench;
	private readonly writer = new AddressWriter();
	/** For Back and Forward; a reload forgets them. */
	private readonly files: Partial<Record<Slot, Source>> = {};

	constructor(bench: Bench) {
		this.bench = bench;
		bench.onchange = (strand) => this.write(strand);
	}

	/** Follows the address: a first visit, Back and Forward, a link to another state. */
	read(): void {
		const { search, searchParams } = page.url;
		// What the reader does on the bench is no reason to read again.
		untrack(() => this.writer.isNews(search) && this.take(search, searchParams));
	}

	/** The full address of the bench as it is. */
	link(): string {
		return `${location.origin}${location.pathname}${this.query()}`;
	}

	/** Writes what waits, at once. */
	flush(): void {
		this.writer.flush();
	}

	private take(search: string, searchParams: URLSearchParams): void {
		this.writer.follow(search);
		const { setting, refusals } = readSetting(searchParams);
		if (this.bench.failure) this.bench.restart();
		this.bench.target = setting.target;
		this.bench.seed = setting.seed;
		const missing = slots.filter((slot) => !this.fill(slot, setting[slot]));
		if (!setting.log) this.bench.shown = undefined;
		this.refusals = [...refusals, ...missing.map(missingFile)];
		this.bench.ask();
	}

	/** Puts into a slot what the address names; says no where that is a file that is not here. */
	private fill(slot: Slot, name: SourceName | undefined): boolean {
		const place = this.bench[slot];
		const source = name === FILE ? this.files[slot] : name && twinOf(name);
		if (!source) place.close();
		else if (!isSameSource(place.source, source)) place.choose(source);
		return name !== FILE || source !== undefined;
	}

	private write(strand: string): void {
		this.refusals = [];
		for (const slot of slots) {
			const { source } = this.bench[slot];
			if (source?.kind === 'file') this.files[slot] = source;
		}
		this.writer.write({ strand, search: this.query() });
	}

	private query(): string {
		const { log, second, target, seed } = this.bench;
		const setting: Setting = {
			log: nameOf(log.source),
			second: nameOf(second.source),
			target,
			seed
		};
		return writeSetting(setting);
	}
}

function nameOf(source: Source | undefined): SourceName | undefined {
	return source && (source.kind === 'file' ? FILE : twinId(source));
}

function missingFile(slot: Slot): string {
	const which = slot === 'log' ? 'log' : 'second file';
	return `The ${which} was a file. The page keeps no files, so please choose it again.`;
}
