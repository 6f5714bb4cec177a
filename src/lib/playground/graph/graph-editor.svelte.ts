import { untrack } from 'svelte';
import { drawing, shapesKey, shapesOf } from '#lib/charts/graph/drawing.ts';
import { tidied } from '#lib/charts/graph/positions.ts';
import {
	graphOf,
	type Diagram,
	type DiagramEdge,
	type DiagramNode
} from '#lib/models/graphs/diagram.ts';
import { edgeKey, type Change } from './checks.ts';
import { meaningKey, structureKey } from './graph-keys.ts';
import { writeGraph } from './graph-query.ts';
import { judgedPaths, pathChanges, type JudgedPath } from './open-paths.ts';

export type Selection =
	| { readonly kind: 'node'; readonly name: string }
	| { readonly kind: 'edge'; readonly key: string };

export type Mode =
	| { readonly kind: 'rest' }
	/** A node is moved with the arrow keys. */
	| { readonly kind: 'move'; readonly name: string }
	/** An arrow is being drawn: from a node, to the one chosen next. */
	| {
			readonly kind: 'connect';
			readonly from?: string;
			readonly to?: string;
			readonly arrow: DiagramEdge['kind'];
			/** After one arrow comes the next. */
			readonly again: boolean;
	  };

export interface Sample {
	readonly rows: number;
	readonly seed: number;
}

export const REST: Mode = { kind: 'rest' };
export const DEFAULT_SAMPLE: Sample = { rows: 2000, seed: 1 };
const REMEMBERED = 200;

/** A drawing under edit: every change passes `apply`, which remembers, announces and hands it on. */
export class GraphEditor {
	diagram = $state.raw<Diagram>({ nodes: [], edges: [] });
	sample = $state.raw<Sample>(DEFAULT_SAMPLE);
	selection = $state.raw<Selection>();
	mode = $state.raw<Mode>(REST);
	/** The last change in words, for a live region. */
	said = $state('');
	/** Why the last command was refused. */
	refusal = $state('');
	/** The path that is looked at, as text, and the one that the pointer is over. */
	lookedAt = $state<string>();
	glimpsed = $state<string>();
	/** Counts the entries of the history that readers go back through. */
	step = 0;
	/** Counts drawings that arrived as a whole: the canvas fits itself to each. */
	arrivals = $state(0);
	onchange: () => void = () => {};
	private past = $state.raw<readonly Diagram[]>([]);
	private future = $state.raw<readonly Diagram[]>([]);
	/** The gesture that is under way: a drag, a slider, typing. It is one entry of the history. */
	private strand = '';

	private readonly shapesKey = $derived(shapesKey(this.diagram));
	private readonly shapes = $derived.by(() => shapesOf(this.once(this.shapesKey)));
	readonly drawing = $derived(drawing(this.diagram, this.shapes));
	private readonly structureKey = $derived(structureKey(this.diagram));
	private readonly meaningKey = $derived(meaningKey(this.diagram));
	/** The diagram, new only when nodes, marks or arrows change: what graph answers depend on. */
	readonly structure = $derived.by(() => this.once(this.structureKey));
	/** The diagram, new only when those or a strength change: what simulated logs depend on. */
	readonly meaning = $derived.by(() => this.once(this.meaningKey));
	readonly graph = $derived(graphOf(this.structure));
	readonly paths = $derived(judgedPaths(this.structure, this.graph));
	readonly path = $derived<JudgedPath | undefined>(
		this.paths.list.find(({ text }) => text === (this.glimpsed ?? this.lookedAt))
	);
	readonly node = $derived<DiagramNode | undefined>(
		this.diagram.nodes.find(
			({ name }) => this.selection?.kind === 'node' && this.selection.name === name
		)
	);
	readonly edge = $derived<DiagramEdge | undefined>(
		this.diagram.edges.find(
			(edge) => this.selection?.kind === 'edge' && this.selection.key === edgeKey(edge)
		)
	);
	readonly canUndo = $derived(this.past.length > 0);
	readonly canRedo = $derived(this.future.length > 0);

	constructor(diagram: Diagram) {
		this.diagram = diagram;
	}

	/** Makes a change, or says why not. Changes of one strand in a row are undone together. */
	apply(change: Change, strand = ''): boolean {
		if ('refusal' in change) {
			this.refuse(change.refusal);
			return false;
		}
		this.refusal = '';
		if (writeGraph(change.diagram) === writeGraph(this.diagram)) return true;
		const continues = strand !== '' && strand === this.strand;
		if (!continues) this.remember();
		this.strand = strand;
		this.show(change.diagram, change.said);
		return true;
	}

	/** The gesture is over: the next change is an entry of its own. */
	settle(): void {
		this.strand = '';
	}

	/** Takes back what the gesture under way has done. */
	giveUp(strand: string, said: string): void {
		const before = this.past.at(-1);
		if (this.strand !== strand || !before) return;
		this.past = this.past.slice(0, -1);
		this.settle();
		this.show(before, said);
	}

	undo(): void {
		const before = this.past.at(-1);
		if (!before) return void (this.said = 'There is nothing to undo.');
		this.past = this.past.slice(0, -1);
		this.future = [this.diagram, ...this.future];
		this.travel(before, 'Undone.');
	}

	redo(): void {
		const [next, ...future] = this.future;
		if (!next) return void (this.said = 'There is nothing to redo.');
		this.past = [...this.past, this.diagram];
		this.future = future;
		this.travel(next, 'Redone.');
	}

	tidy(): void {
		this.apply({ diagram: tidied(this.diagram), said: 'The drawing is tidied up.' });
		this.arrivals++;
	}

	/** Another drawing as a whole: a preset, a text, a link. Undo brings the old one back. */
	open(diagram: Diagram, said: string): void {
		this.apply({ diagram, said });
		this.mode = REST;
		this.arrivals++;
	}

	/** What the address says now. It is there already, so nothing is handed on. */
	follow(diagram: Diagram): void {
		if (!this.canUndo && !this.canRedo) {
			// A link is where this visit begins: there is nothing before it.
			this.diagram = diagram;
			this.arrivals++;
			return;
		}
		const { onchange } = this;
		this.onchange = () => {};
		this.open(diagram, 'The drawing of this address.');
		this.onchange = onchange;
	}

	/** Another log of the same drawing. It is no edit: Back undoes it, and Undo does not. */
	draw(sample: Sample): void {
		if (this.strand !== 'sample') this.step++;
		this.strand = 'sample';
		this.sample = sample;
		this.onchange();
	}

	refuse(why: string): void {
		this.refusal = this.said = why;
	}

	select(selection: Selection | undefined): void {
		this.selection = selection;
		this.refusal = '';
	}

	private travel(diagram: Diagram, said: string): void {
		this.settle();
		this.step++;
		this.refusal = '';
		this.mode = REST;
		this.show(diagram, said);
	}

	private remember(): void {
		this.past = [...this.past, this.diagram].slice(-REMEMBERED);
		this.future = [];
		this.step++;
	}

	private show(diagram: Diagram, said: string): void {
		const before = this.paths;
		this.diagram = diagram;
		this.said = [said, ...pathChanges(before, this.paths)].join(' ');
		this.onchange();
	}

	/** The diagram as it is now, read anew only when the key is another. */
	private once(key: string): Diagram {
		void key;
		return untrack(() => this.diagram);
	}
}
