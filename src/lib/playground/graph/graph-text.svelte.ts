import { withPositions } from '#lib/charts/graph/positions.ts';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { DiagramSyntaxError, parseDiagram, writeDiagram } from '#lib/models/graphs/text.ts';
import { diagramProblem } from './checks.ts';
import type { GraphEditor } from './graph-editor.svelte.ts';

interface Problem {
	readonly message: string;
	/** Where in the text; a problem of the whole drawing has no place. */
	readonly line?: number;
	readonly column?: number;
}

interface Draft {
	readonly text: string;
	readonly problem?: Problem;
	/** The drawing that the text became. */
	readonly made?: Diagram;
}

/** Longer than any drawing of 20 nodes. */
const LONGEST_TEXT = 50_000;

/** The text form beside the drawing: what was typed stays, and becomes the drawing when it can. */
export class GraphText {
	private readonly editor: GraphEditor;
	private draft = $state.raw<Draft>();

	readonly problem = $derived.by(() => this.draft?.problem);
	/** What the field shows: the drawing's text, unless a draft of it is under way. */
	readonly text = $derived.by(() => {
		const { draft } = this;
		const { diagram } = this.editor;
		return draft && (draft.problem || draft.made === diagram) ? draft.text : writeDiagram(diagram);
	});

	constructor(editor: GraphEditor) {
		this.editor = editor;
	}

	/** Takes what was typed, or opened from a file; the last good drawing stays if it cannot. */
	type(text: string): boolean {
		const read = readText(text);
		if ('problem' in read) {
			this.draft = { text, problem: read.problem };
			return false;
		}
		const diagram = withPositions(keepingPlaces(read.diagram, this.editor.diagram));
		this.editor.apply({ diagram, said: 'The drawing follows the text.' }, 'text');
		this.draft = { text, made: this.editor.diagram };
		return true;
	}

	/** Gives up the draft for the text of the drawing. */
	takeDrawing(): void {
		this.draft = undefined;
	}
}

function readText(text: string): { diagram: Diagram } | { problem: Problem } {
	if (text.length > LONGEST_TEXT) {
		const message = `The text has ${text.length} characters; ${LONGEST_TEXT} is the most.`;
		return { problem: { message } };
	}
	try {
		const diagram = parseDiagram(text);
		const message = diagramProblem(diagram);
		return message ? { problem: { message } } : { diagram };
	} catch (error) {
		if (!(error instanceof DiagramSyntaxError)) throw error;
		const { message, line, column } = error;
		return { problem: { message, line, column } };
	}
}

/**
 * Nodes that the text gives no place stay where they stand. Numbers are kept as exactly as a link
 * keeps them.
 */
function keepingPlaces(read: Diagram, shown: Diagram): Diagram {
	const places = new Map(shown.nodes.map(({ name, position }) => [name, position]));
	return {
		...read,
		edges: read.edges.map((edge) =>
			edge.strength === undefined
				? edge
				: { ...edge, strength: Math.round(edge.strength * 100) / 100 }
		),
		nodes: read.nodes.map((node) => {
			const position = node.position ?? places.get(node.name);
			return position ? { ...node, position } : node;
		})
	};
}
