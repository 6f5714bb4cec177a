import { page } from '$app/state';
import { untrack } from 'svelte';
import { AddressWriter } from '#lib/figures/address-writer.ts';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { checkSeed, quote } from '#lib/simulations/state.ts';
import { DEFAULT_SAMPLE, type GraphEditor, type Sample } from './graph-editor.svelte.ts';
import { LONGEST, queryValue, readGraph, writeGraph, type Read } from './graph-query.ts';

const [FEWEST_ROWS, MOST_ROWS] = [200, 20_000];

/** Drawings that have a name in the address. */
export interface NamedDrawing {
	readonly id: string;
	readonly diagram: Diagram;
}

/**
 * The drawing in the page's address: `?g=…`, or `?preset=m` where it is one of ours as it was. One
 * entry of the browser's history for each of the editor's, so that Back undoes one command.
 */
export class GraphAddress {
	/** What a link asked for and did not get, a sentence each. */
	refusals = $state.raw<readonly string[]>([]);
	/** Why the drawing is not in the address. */
	tooLong = $state('');
	private readonly editor: GraphEditor;
	private readonly named: readonly NamedDrawing[];
	/** Names by what they stand for in the address. */
	private readonly names: ReadonlyMap<string, string>;
	private readonly first: string;
	private readonly writer = new AddressWriter((search) => this.fits(search));

	/** The first of the named drawings is the one that the bare address shows. */
	constructor(editor: GraphEditor, named: readonly NamedDrawing[]) {
		this.editor = editor;
		this.named = named;
		this.names = new Map(named.map(({ id, diagram }) => [writeGraph(diagram), id]));
		this.first = writeGraph(named[0].diagram);
		editor.onchange = () => this.write();
	}

	/** Follows the address: a first visit, Back and Forward, a link to another state. */
	read(): void {
		const { search, searchParams } = page.url;
		// What the reader does to the drawing is no reason to read again.
		untrack(() => this.writer.isNews(search) && this.take(search, searchParams));
	}

	private take(search: string, searchParams: URLSearchParams): void {
		this.writer.follow(search);
		const drawn = this.drawingIn(searchParams);
		const { sample, problems } = sampleIn(searchParams);
		this.refusals = 'problem' in drawn ? [drawn.problem, ...problems] : problems;
		this.editor.sample = sample;
		// A link that cannot be read leaves what is there.
		if (!('problem' in drawn)) this.editor.follow(drawn.diagram);
	}

	/** The full address of the drawing as it is. */
	link(): string {
		return `${location.origin}${location.pathname}${this.query()}`;
	}

	/** Writes what waits, at once. */
	flush(): void {
		this.writer.flush();
	}

	private write(): void {
		this.refusals = [];
		this.writer.write({ strand: this.editor.step, search: this.query() });
	}

	private fits(search: string): boolean {
		this.tooLong =
			search.length > LONGEST
				? `The drawing is too large for a link: ${search.length} characters, and ${LONGEST} is the most. Save its text instead.`
				: '';
		return !this.tooLong;
	}

	private query(): string {
		const { diagram, sample } = this.editor;
		const written = writeGraph(diagram);
		const name = this.names.get(written);
		const pairs = [
			...(written === this.first ? [] : name ? [`preset=${name}`] : [`g=${queryValue(written)}`]),
			...(sample.rows === DEFAULT_SAMPLE.rows ? [] : [`rows=${sample.rows}`]),
			...(sample.seed === DEFAULT_SAMPLE.seed ? [] : [`seed=${sample.seed}`])
		];
		return pairs.length > 0 ? `?${pairs.join('&')}` : '';
	}

	private drawingIn(query: URLSearchParams): Read {
		const [graph, id] = [query.get('g'), query.get('preset')];
		if (graph !== null) return readGraph(graph);
		if (id === null) return { diagram: this.named[0].diagram };
		const preset = this.named.find((one) => one.id === id);
		return preset ?? { problem: `There is no preset called ${quote(id)}.` };
	}
}

function sampleIn(query: URLSearchParams): { sample: Sample; problems: string[] } {
	const [rows, seed] = [query.get('rows'), query.get('seed')];
	const problems: string[] = [];
	let sample = DEFAULT_SAMPLE;
	if (rows !== null) {
		if (/^\d{3,5}$/.test(rows) && Number(rows) >= FEWEST_ROWS && Number(rows) <= MOST_ROWS)
			sample = { ...sample, rows: Number(rows) };
		else
			problems.push(
				`The log cannot have ${quote(rows)} rows; it can have ${FEWEST_ROWS} to ${MOST_ROWS}.`
			);
	}
	if (seed !== null) {
		const checked = checkSeed(seed);
		if ('value' in checked) sample = { ...sample, seed: checked.value };
		else problems.push(`The ${checked.problem}.`);
	}
	return { sample, problems };
}
