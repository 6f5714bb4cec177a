import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';

/** A graph worth knowing, with a story and a question. */
export interface Preset {
	readonly id: string;
	readonly title: string;
	readonly group: 'classic' | 'recommender';
	readonly sentence: string;
	readonly question: string;
	readonly answer?: string;
	readonly diagram: Diagram;
}

type Mark = 'hidden' | 'adjusted' | 'randomised';

/** A diagram in short: places on a grid, arrows with their strengths. */
export interface Sketch {
	/** The action whose effect is asked for, and the outcome. */
	readonly effect: readonly [exposure: string, outcome: string];
	/** Column from the left, row from the top. */
	readonly nodes: Readonly<Record<string, readonly [column: number, row: number, mark?: Mark]>>;
	readonly arrows: readonly (readonly [from: string, to: string, strength: number])[];
	/** Two-headed arrows: hidden common causes that nobody drew. */
	readonly shared?: readonly (readonly [one: string, other: string, strength: number])[];
}

/** From one column, and one row, to the next, in the drawing’s own units. */
const COLUMN = 160;
const ROW = 110;

export function diagram({ effect, nodes, arrows, shared = [] }: Sketch): Diagram {
	return {
		nodes: Object.entries(nodes).map(([name, [column, row, mark]]): DiagramNode => ({
			name,
			...(mark === 'hidden' && { latent: true }),
			...(mark === 'adjusted' && { adjusted: true }),
			...(mark === 'randomised' && { randomised: true }),
			position: { x: column * COLUMN, y: row * ROW }
		})),
		edges: [
			...arrows.map(([from, to, strength]): DiagramEdge => ({
				from,
				to,
				kind: 'directed',
				strength
			})),
			...shared.map(([from, to, strength]): DiagramEdge => ({
				from,
				to,
				kind: 'bidirected',
				strength
			}))
		],
		exposure: effect[0],
		outcome: effect[1]
	};
}
