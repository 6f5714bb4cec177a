import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { drawing } from './drawing.ts';
import { tidied, withPositions } from './positions.ts';

const named = (names: string): Diagram['nodes'] => names.split(' ').map((name) => ({ name }));
const arrows = (text: string): Diagram['edges'] =>
	text.split(' ').map((pair) => ({ from: pair[0], to: pair[1], kind: 'directed' }));

const at = (diagram: Diagram, name: string) => {
	const position = diagram.nodes.find((node) => node.name === name)?.position;
	if (!position) throw new Error(`${name} has no position`);
	return position;
};

/** A graph of up to 20 nodes without circles: arrows lead from lower to higher numbers. */
const diagrams = fc
	.record({
		names: fc.uniqueArray(
			fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ''),
			{
				minLength: 2,
				maxLength: 20
			}
		),
		pairs: fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 }),
		asked: fc.tuple(fc.nat(19), fc.nat(19))
	})
	.map(({ names, pairs, asked }): Diagram => {
		const edges = new Map(
			pairs
				.map(([a, b]) =>
					[Math.min(a, b) % names.length, Math.max(a, b) % names.length].sort((p, q) => p - q)
				)
				.filter(([a, b]) => a !== b)
				.map(([a, b]) => [`${a} ${b}`, { from: names[a], to: names[b], kind: 'directed' as const }])
		);
		const [exposure, outcome] = asked.map((place) => place % names.length);
		return {
			nodes: names.map((name) => ({ name })),
			edges: [...edges.values()],
			exposure: names[exposure],
			...(exposure === outcome ? {} : { outcome: names[outcome] })
		};
	});

function overlapping(diagram: Diagram): string[] {
	const boxes = drawing(diagram).nodes.map(({ box }) => box);
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
					Math.abs(a.y - b.y) < (a.height + b.height) / 2
			)
			.map((b) => `${diagram.nodes[i].name} and ${diagram.nodes[boxes.indexOf(b)].name}`)
	);
}

describe('layOut', () => {
	it('puts a common cause above, between exposure on the left and outcome on the right', () => {
		const fork = tidied({
			nodes: named('U A R'),
			edges: arrows('UA UR AR'),
			exposure: 'A',
			outcome: 'R'
		});
		expect(at(fork, 'A').x).toBeLessThan(at(fork, 'U').x);
		expect(at(fork, 'U').x).toBeLessThan(at(fork, 'R').x);
		expect(at(fork, 'U').y).toBeLessThan(at(fork, 'A').y);
		expect(at(fork, 'A').y).toBe(at(fork, 'R').y);
	});

	it('puts a collider below and a mediator between', () => {
		const graph = tidied({
			nodes: named('X M Y C'),
			edges: arrows('XM MY XC YC'),
			exposure: 'X',
			outcome: 'Y'
		});
		expect(at(graph, 'M').x).toBeGreaterThan(at(graph, 'X').x);
		expect(at(graph, 'M').x).toBeLessThan(at(graph, 'Y').x);
		expect(at(graph, 'C').y).toBeGreaterThan(at(graph, 'X').y);
	});

	it('draws the M: two causes above what both lead to, which stands above exposure and outcome', () => {
		const graph = tidied({
			nodes: named('U V Z X Y'),
			edges: arrows('UX UZ VZ VY XY'),
			exposure: 'X',
			outcome: 'Y'
		});
		expect(at(graph, 'U').y).toBeLessThan(at(graph, 'Z').y);
		expect(at(graph, 'Z').y).toBeLessThan(at(graph, 'X').y);
		expect(at(graph, 'U').x).toBeLessThan(at(graph, 'Z').x);
		expect(at(graph, 'Z').x).toBeLessThan(at(graph, 'V').x);
	});

	it('leaves no two nodes on top of each other, and the exposure left of the outcome', () => {
		fc.assert(
			fc.property(diagrams, (diagram) => {
				const laid = tidied(diagram);
				expect(overlapping(laid)).toEqual([]);
				if (!diagram.exposure || !diagram.outcome) return;
				expect(at(laid, diagram.exposure).x).toBeLessThan(at(laid, diagram.outcome).x);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('depends on names and arrows alone', () => {
		fc.assert(
			fc.property(diagrams, (diagram) => {
				expect(tidied(tidied(diagram))).toEqual(tidied(diagram));
			}),
			{ seed: 3, numRuns: 50 }
		);
	});

	it('ends where arrows run in a circle', () => {
		const circle = tidied({ nodes: named('A B C'), edges: arrows('AB BC CA'), exposure: 'A' });
		expect(overlapping(circle)).toEqual([]);
	});
});

describe('withPositions', () => {
	it('lets drawn nodes stand and finds a free place for a new one', () => {
		const drawn: Diagram = {
			nodes: [
				{ name: 'X', position: { x: 100, y: 100 } },
				{ name: 'New' },
				{ name: 'Y', position: { x: 300, y: 100 } }
			],
			edges: []
		};
		const placed = withPositions(drawn);
		expect(placed.nodes.map(({ name }) => name)).toEqual(['X', 'New', 'Y']);
		expect(at(placed, 'X')).toEqual({ x: 100, y: 100 });
		expect(overlapping(placed)).toEqual([]);
	});

	it('stretches positions that another program counts in small steps', () => {
		const placed = withPositions({
			nodes: [
				{ name: 'X', position: { x: 0, y: 0 } },
				{ name: 'Y', position: { x: 1, y: 0 } },
				{ name: 'U', position: { x: 0.5, y: -1 } }
			],
			edges: []
		});
		expect(overlapping(placed)).toEqual([]);
		expect(at(placed, 'U').y).toBeLessThan(at(placed, 'X').y);
	});

	it('lays out what lies on one spot', () => {
		const placed = withPositions({
			nodes: [
				{ name: 'X', position: { x: 0, y: 0 } },
				{ name: 'Y', position: { x: 0, y: 0 } }
			],
			edges: []
		});
		expect(overlapping(placed)).toEqual([]);
	});
});
