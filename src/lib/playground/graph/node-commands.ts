import type { Point } from '#lib/charts/graph/geometry.ts';
import { FARTHEST, freePlace } from '#lib/charts/graph/positions.ts';
import type { Diagram, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { checked, MAX_NODES, tidyName, type Change } from './checks.ts';

/** A new node, at the free place nearest to a point; without a name it takes the next free letter. */
export function addNode(diagram: Diagram, near: Point, name = nextName(diagram)): Change {
	if (diagram.nodes.length >= MAX_NODES) {
		return { refusal: `${MAX_NODES} nodes is the most a drawing can have. Delete one first.` };
	}
	const tidy = tidyName(name);
	const position = freePlace(diagram.nodes, near, tidy);
	const nodes = [...diagram.nodes, { name: tidy, position }];
	return checked({ ...diagram, nodes }, `Node ${tidy} added.`);
}

/** A, B, … Z, then A2, B2, …: the first that no node has. */
export function nextName({ nodes }: Diagram): string {
	const taken = new Set(nodes.map(({ name }) => name));
	for (let i = 0; ; i++) {
		const letter = String.fromCharCode(65 + (i % 26));
		const name = i < 26 ? letter : `${letter}${Math.floor(i / 26) + 1}`;
		if (!taken.has(name)) return name;
	}
}

export function renameNode(diagram: Diagram, from: string, raw: string): Change {
	const to = tidyName(raw);
	const renamed = (name: string) => (name === from ? to : name);
	return checked(
		{
			nodes: diagram.nodes.map((node) => ({ ...node, name: renamed(node.name) })),
			edges: diagram.edges.map((edge) => ({
				...edge,
				from: renamed(edge.from),
				to: renamed(edge.to)
			})),
			...asked(diagram, renamed)
		},
		`${from} is now called ${to}.`
	);
}

export function moveNode(diagram: Diagram, name: string, { x, y }: Point): Change {
	const within = (value: number) => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)));
	const position = { x: within(x), y: within(y) };
	return { diagram: withNode(diagram, name, { position }), said: `${name} moved.` };
}

/** Removes a node with all its arrows. */
export function deleteNode(diagram: Diagram, name: string): Change {
	const edges = diagram.edges.filter(({ from, to }) => from !== name && to !== name);
	const gone = diagram.edges.length - edges.length;
	const arrows = gone === 0 ? '' : gone === 1 ? ' with its arrow' : ` with its ${gone} arrows`;
	return {
		diagram: {
			nodes: diagram.nodes.filter((node) => node.name !== name),
			edges,
			...asked(diagram, (kept) => (kept === name ? undefined : kept))
		},
		said: `Node ${name} deleted${arrows}.`
	};
}

/** The diagram with something about one node changed. */
export function withNode(
	diagram: Diagram,
	name: string,
	patch: Partial<Omit<DiagramNode, 'name'>>
): Diagram {
	const nodes = diagram.nodes.map((node) => (node.name === name ? { ...node, ...patch } : node));
	return { ...diagram, nodes };
}

function asked(
	{ exposure, outcome }: Diagram,
	kept: (name: string) => string | undefined
): Pick<Diagram, 'exposure' | 'outcome'> {
	const [cause, effect] = [exposure, outcome].map((name) => name && kept(name));
	return {
		...(cause === undefined ? {} : { exposure: cause }),
		...(effect === undefined ? {} : { outcome: effect })
	};
}
