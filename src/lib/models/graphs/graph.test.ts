import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryGraph } from './arbitrary-graph.ts';
import { CycleError, graph, placeOf } from './graph.ts';

describe('graph', () => {
	it('knows nodes by place, and their causes and effects in increasing order', () => {
		const built = graph({
			nodes: ['Y', 'X', 'U'],
			edges: [
				['U', 'Y'],
				['X', 'Y'],
				['U', 'X']
			],
			latents: ['U']
		});
		expect(built.names).toEqual(['Y', 'X', 'U']);
		expect(built.parents).toEqual([[1, 2], [2], []]);
		expect(built.children).toEqual([[], [0], [0, 1]]);
		expect(built.latent).toEqual([false, false, true]);
		expect(built.order).toEqual([2, 1, 0]);
		expect(placeOf(built, 'U')).toBe(2);
	});

	it('puts causes before effects, and the lowest place first', () => {
		fc.assert(
			fc.property(arbitraryGraph({ most: 10 }), (drawn) => {
				const { order, parents } = graph(drawn);
				expect([...order].sort((a, b) => a - b)).toEqual(drawn.nodes.map((_, place) => place));
				const done = new Set<number>();
				for (const place of order) {
					const ready = parents.findIndex(
						(causes, at) => !done.has(at) && causes.every((cause) => done.has(cause))
					);
					expect(place).toBe(ready);
					done.add(place);
				}
			}),
			{ seed: 1 }
		);
	});

	it('names a circle, in the direction of its arrows', () => {
		const nodes = ['Z', 'A', 'B', 'C'];
		const edges: [string, string][] = [
			['A', 'Z'],
			['A', 'B'],
			['B', 'C'],
			['C', 'A']
		];
		const error = thrownBy(() => graph({ nodes, edges })) as CycleError;
		expect(error).toBeInstanceOf(CycleError);
		expect(error.cycle).toHaveLength(3);
		for (const [i, from] of error.cycle.entries()) {
			const to = error.cycle[(i + 1) % error.cycle.length];
			expect(edges).toContainEqual([from, to]);
		}
		expect(error.message).toMatch(/in a circle: (\w) → \w → \w → \1\.$/);
	});

	it('takes an arrow from a node to itself for a circle', () => {
		const error = thrownBy(() => graph({ nodes: ['A'], edges: [['A', 'A']] }));
		expect(error).toEqual(new CycleError(['A']));
		expect(String(error)).toContain('A → A');
	});

	it('names a circle in any graph that gets an arrow back', () => {
		fc.assert(
			fc.property(arbitraryGraph(), ({ nodes, edges }) => {
				fc.pre(edges.length > 0);
				const [from, to] = edges[0];
				const error = thrownBy(() => graph({ nodes, edges: [...edges, [to, from]] })) as CycleError;
				expect(error).toBeInstanceOf(CycleError);
				const known = JSON.stringify([...edges, [to, from]]);
				error.cycle.forEach((name, i) => {
					const next = error.cycle[(i + 1) % error.cycle.length];
					expect(known).toContain(JSON.stringify([name, next]));
				});
			}),
			{ seed: 2 }
		);
	});

	it('refuses names used twice, strangers and the same arrow twice', () => {
		expect(() => graph({ nodes: ['A', 'B', 'A'], edges: [] })).toThrow('Two nodes are called “A”');
		expect(() => graph({ nodes: ['A'], edges: [['A', 'B']] })).toThrow('no node “B”');
		expect(() => graph({ nodes: ['A'], edges: [], latents: ['U'] })).toThrow('no node “U”');
		const twice: [string, string][] = [
			['A', 'B'],
			['A', 'B']
		];
		expect(() => graph({ nodes: ['A', 'B'], edges: twice })).toThrow('Two arrows A → B');
		expect(() => placeOf(graph({ nodes: [], edges: [] }), 'A')).toThrow(RangeError);
	});
});

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
	return undefined;
}
