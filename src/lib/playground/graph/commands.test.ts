import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { MAX_NODES, type Change } from './checks.ts';
import { changeKind, connect, deleteEdge, reverse, setStrength } from './edge-commands.ts';
import { adjustFor, toggleMark, type Mark } from './mark-commands.ts';
import { addNode, deleteNode, moveNode, nextName, renameNode } from './node-commands.ts';

const fork: Diagram = {
	nodes: [
		{ name: 'U', position: { x: 100, y: 0 } },
		{ name: 'A', position: { x: 0, y: 100 } },
		{ name: 'R', position: { x: 200, y: 100 } }
	],
	edges: [
		{ from: 'U', to: 'A', kind: 'directed', strength: 0.5 },
		{ from: 'U', to: 'R', kind: 'directed' }
	],
	exposure: 'A',
	outcome: 'R'
};
const [ua, ur] = fork.edges;

function made(change: Change): Diagram {
	if ('refusal' in change) throw new Error(change.refusal);
	return change.diagram;
}

function refusal(change: Change): string {
	return 'refusal' in change ? change.refusal : 'nothing was refused';
}

const mark = (diagram: Diagram, name: string, which: Mark) =>
	toggleMark(
		diagram,
		diagram.nodes.find((node) => node.name === name) as Diagram['nodes'][number],
		which
	);

describe('commands on nodes', () => {
	it('adds one beside the others, with the first letter that is free', () => {
		const { nodes } = made(addNode(fork, { x: 100, y: 0 }));
		expect(nodes).toHaveLength(4);
		expect(nodes[3].name).toBe('B');
		const { x = 0, y = 0 } = nodes[3].position ?? {};
		expect(Math.hypot(x - 100, y)).toBeGreaterThan(40);
	});

	it('goes on with A2 when the alphabet is used up', () => {
		const nodes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((name) => ({ name }));
		expect(nextName({ nodes, edges: [] })).toBe('A2');
	});

	it('renames it in its arrows and in the question', () => {
		const renamed = made(renameNode(fork, 'A', '  Shown   now '));
		expect(renamed.exposure).toBe('Shown now');
		expect(renamed.edges[0]).toEqual({ ...ua, to: 'Shown now' });
	});

	it('deletes it with its arrows and its part in the question', () => {
		const rest = made(deleteNode(fork, 'A'));
		expect(rest.nodes.map(({ name }) => name)).toEqual(['U', 'R']);
		expect(rest.edges).toEqual([ur]);
		expect('exposure' in rest).toBe(false);
		expect(rest.outcome).toBe('R');
	});

	it('moves it, and no farther than the drawing goes', () => {
		expect(made(moveNode(fork, 'U', { x: 1.4, y: -9e9 })).nodes[0].position).toEqual({
			x: 1,
			y: -5000
		});
	});

	it.each([
		['', 'A node needs a name.'],
		['   ', 'A node needs a name.'],
		['U', 'Two nodes would be called “U”.'],
		['a'.repeat(41), `“${'a'.repeat(20)}…” has 41 characters; a name can have 40.`],
		['U → R', '“U → R” cannot be a name: a name holds no arrows and no control characters.']
	])('refuses the name “%s”', (name, sentence) => {
		expect(refusal(renameNode(fork, 'A', name))).toBe(sentence);
	});

	it('refuses the 21st', () => {
		const nodes = Array.from({ length: MAX_NODES }, (_, i) => ({
			name: `N${i}`,
			position: { x: 200 * i, y: 0 }
		}));
		expect(refusal(addNode({ nodes, edges: [] }, { x: 0, y: 0 }))).toBe(
			'20 nodes is the most a drawing can have. Delete one first.'
		);
	});
});

describe('commands on arrows', () => {
	it('connects two nodes and says so', () => {
		const change = connect(fork, 'A', 'R');
		expect(made(change).edges.at(-1)).toEqual({ from: 'A', to: 'R', kind: 'directed' });
		expect('said' in change && change.said).toBe('Arrow from A to R added.');
	});

	it('allows a hidden common cause beside an arrow, once', () => {
		const both = made(connect(fork, 'A', 'U', 'bidirected'));
		expect(both.edges).toHaveLength(3);
		expect(refusal(connect(both, 'U', 'A', 'bidirected'))).toBe('There already is an arrow U ↔ A.');
	});

	it('names the circle that an arrow would close', () => {
		const chain = made(connect(fork, 'A', 'R'));
		expect(refusal(connect(chain, 'R', 'U'))).toMatch(
			/^This would make a circle: U → (A → )?R → U\.$/
		);
		expect(refusal(connect(fork, 'A', 'A'))).toBe('“A” cannot be its own cause.');
		expect(refusal(connect(fork, 'A', 'U'))).toMatch(/^This would make a circle: /);
		expect(refusal(connect(fork, 'U', 'A'))).toBe('There already is an arrow U → A.');
	});

	it('reverses an arrow with its strength, unless a circle would close', () => {
		expect(made(reverse(fork, ua)).edges[0]).toEqual({ ...ua, from: 'A', to: 'U' });
		const shielded = made(connect(fork, 'A', 'R'));
		expect(refusal(reverse(shielded, ur))).toMatch(/^This would make a circle: /);
	});

	it('turns an arrow into a hidden common cause and back', () => {
		const hidden = made(changeKind(fork, ua));
		expect(hidden.edges[0].kind).toBe('bidirected');
		expect(refusal(reverse(hidden, hidden.edges[0]))).toBe(
			'U ↔ A points both ways: there is nothing to reverse.'
		);
		expect(made(changeKind(hidden, hidden.edges[0]))).toEqual(fork);
	});

	it('sets a strength to two decimals, within bounds, and deletes', () => {
		expect(made(setStrength(fork, ur, 0.30000000000000004)).edges[1].strength).toBe(0.3);
		expect(refusal(setStrength(fork, ur, 12))).toBe(
			'The arrow U → R cannot have strength 12; it can be −5 to 5.'
		);
		expect(made(deleteEdge(fork, ua)).edges).toEqual([ur]);
	});
});

describe('marks', () => {
	it('moves the exposure, and a node is never exposure and outcome', () => {
		expect(made(mark(fork, 'U', 'exposure')).exposure).toBe('U');
		const swapped = made(mark(fork, 'R', 'exposure'));
		expect(swapped.exposure).toBe('R');
		expect('outcome' in swapped).toBe(false);
		expect('exposure' in made(mark(fork, 'A', 'exposure'))).toBe(false);
	});

	it('comes back to the same drawing when set and taken away', () => {
		for (const which of ['latent', 'adjusted', 'randomised'] as const) {
			const on = made(mark(fork, 'U', which));
			expect(on.nodes[0][which]).toBe(true);
			expect(made(mark(on, 'U', which))).toEqual(fork);
		}
	});

	it('adjusts for nothing hidden and nothing asked for', () => {
		const hidden = made(mark(made(mark(fork, 'U', 'adjusted')), 'U', 'latent'));
		expect(hidden.nodes[0].adjusted).toBeUndefined();
		expect(refusal(mark(hidden, 'U', 'adjusted'))).toBe(
			'U is hidden. Nobody can adjust for what the log does not hold.'
		);
		expect(refusal(mark(fork, 'A', 'adjusted'))).toBe(
			'A is the exposure. Holding it fixed would leave nothing to ask.'
		);
	});

	it('adjusts for a set at once', () => {
		const adjusted = made(adjustFor(fork, ['U']));
		expect(adjusted.nodes.map((node) => node.adjusted ?? false)).toEqual([true, false, false]);
		expect(made(adjustFor(adjusted, []))).toEqual(fork);
	});
});
