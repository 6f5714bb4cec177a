import type { Diagram, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { list } from '#lib/simulations/state.ts';
import type { Change } from './checks.ts';
import { withNode } from './node-commands.ts';

export type Mark = 'exposure' | 'outcome' | 'latent' | 'adjusted' | 'randomised';

export interface MarkWords {
	readonly label: string;
	/** The key that sets it, when a node has the focus. */
	readonly key: string;
	readonly on: (name: string) => string;
	readonly off: (name: string) => string;
}

export const marks: Readonly<Record<Mark, MarkWords>> = {
	exposure: {
		label: 'Exposure',
		key: 'E',
		on: (name) => `${name} is the exposure.`,
		off: (name) => `${name} is no longer the exposure.`
	},
	outcome: {
		label: 'Outcome',
		key: 'O',
		on: (name) => `${name} is the outcome.`,
		off: (name) => `${name} is no longer the outcome.`
	},
	latent: {
		label: 'Hidden',
		key: 'L',
		on: (name) => `${name} is hidden: it is not in the log.`,
		off: (name) => `${name} is in the log.`
	},
	adjusted: {
		label: 'Adjusted',
		key: 'A',
		on: (name) => `${name} is adjusted for.`,
		off: (name) => `${name} is not adjusted for.`
	},
	randomised: {
		label: 'Randomised',
		key: 'X',
		on: (name) => `${name} is set by lot: arrows into it have no effect.`,
		off: (name) => `${name} is not set by lot.`
	}
};

export const markNames = Object.keys(marks) as readonly Mark[];

export function hasMark(diagram: Diagram, node: DiagramNode, mark: Mark): boolean {
	if (mark === 'exposure' || mark === 'outcome') return diagram[mark] === node.name;
	return node[mark] === true;
}

/** Sets a mark or takes it away; what it contradicts gives way, or refuses where it is the question. */
export function toggleMark(diagram: Diagram, node: DiagramNode, mark: Mark): Change {
	const { name } = node;
	const on = !hasMark(diagram, node, mark);
	const said = on ? marks[mark].on(name) : marks[mark].off(name);
	if (mark === 'exposure' || mark === 'outcome') {
		return { diagram: on ? asking(diagram, name, mark) : without(diagram, mark), said };
	}
	if (on && mark === 'adjusted') {
		const problem = adjustmentProblem(diagram, node);
		if (problem) return { refusal: problem };
	}
	// What nobody observes, nobody can adjust for.
	const patch =
		mark === 'latent' && on ? { latent: true, adjusted: undefined } : { [mark]: on || undefined };
	return { diagram: tidy(withNode(diagram, name, patch)), said };
}

/** Adjusts for these nodes and no others. */
export function adjustFor(diagram: Diagram, names: readonly string[]): Change {
	const nodes = diagram.nodes.map((node) => ({
		...node,
		adjusted: names.includes(node.name) || undefined
	}));
	const said =
		names.length === 0 ? 'Nothing is adjusted for.' : `Adjusted for ${list(names, 'and')}.`;
	return { diagram: tidy({ ...diagram, nodes }), said };
}

function asking(diagram: Diagram, name: string, mark: 'exposure' | 'outcome'): Diagram {
	const other = mark === 'exposure' ? 'outcome' : 'exposure';
	const kept = diagram[other] === name ? without(diagram, other) : diagram;
	return tidy({ ...withNode(kept, name, { adjusted: undefined }), [mark]: name });
}

function adjustmentProblem(diagram: Diagram, { name, latent }: DiagramNode): string | undefined {
	if (latent) return `${name} is hidden. Nobody can adjust for what the log does not hold.`;
	if (name === diagram.exposure || name === diagram.outcome) {
		const role = name === diagram.exposure ? 'exposure' : 'outcome';
		return `${name} is the ${role}. Holding it fixed would leave nothing to ask.`;
	}
}

function without(diagram: Diagram, mark: 'exposure' | 'outcome'): Diagram {
	const { [mark]: _gone, ...rest } = diagram;
	return rest;
}

/** Leaves out what is not so: two diagrams that say the same are equal. */
function tidy(diagram: Diagram): Diagram {
	return {
		...diagram,
		nodes: diagram.nodes.map(
			(node) =>
				Object.fromEntries(
					Object.entries(node).filter(([, value]) => value !== undefined)
				) as unknown as DiagramNode
		)
	};
}
