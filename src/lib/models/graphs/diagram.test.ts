import { describe, expect, it } from 'vitest';
import { graphOf, hiddenCause, type Diagram } from './diagram.ts';
import { CycleError } from './graph.ts';

const diagram: Diagram = {
	nodes: [{ name: 'U', latent: true }, { name: 'X' }, { name: 'A' }],
	edges: [
		{ from: 'U', to: 'X', kind: 'directed', strength: 0.5 },
		{ from: 'X', to: 'A', kind: 'directed' },
		{ from: 'X', to: 'A', kind: 'bidirected' }
	],
	exposure: 'X',
	outcome: 'A'
};

/** The diagram, with X set by lot. */
function byLot(): Diagram {
	const nodes = diagram.nodes.map((node) =>
		node.name === 'X' ? { ...node, randomised: true } : node
	);
	return { ...diagram, nodes };
}

/** Arrows by name. */
function arrows(from: Diagram): string[] {
	const { names, children } = graphOf(from);
	return children.flatMap((list, place) => list.map((to) => `${names[place]} → ${names[to]}`));
}

describe('graphOf', () => {
	it('turns a two-headed arrow into a hidden cause of its own', () => {
		const { names, latent } = graphOf(diagram);
		expect(names).toEqual(['U', 'X', 'A', hiddenCause('X', 'A')]);
		expect(latent).toEqual([true, false, false, true]);
		expect(arrows(diagram)).toEqual(['U → X', 'X → A', 'X ↔ A → X', 'X ↔ A → A']);
	});

	it('cuts what leads into a randomised node, hidden causes included', () => {
		expect(arrows(byLot())).toEqual(['X → A']);
		expect(graphOf(byLot()).names).toEqual(['U', 'X', 'A']);
	});

	it('lets a circle be drawn and refuses it by name', () => {
		const back: Diagram = {
			...diagram,
			edges: [...diagram.edges, { from: 'A', to: 'X', kind: 'directed' }]
		};
		expect(() => graphOf(back)).toThrow(CycleError);
		expect(() => graphOf({ ...back, nodes: byLot().nodes })).not.toThrow();
	});
});
