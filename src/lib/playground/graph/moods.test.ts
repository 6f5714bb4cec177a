import { describe, expect, it } from 'vitest';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { moodsOf } from './moods.ts';
import { judgedPaths, pathChanges } from './open-paths.ts';
import { pathReasons } from './path-reasons.ts';

/** A napkin: W is tied to X and to Y by hidden causes, and drives Z, which drives X. */
const napkin: Diagram = {
	nodes: ['W', 'Z', 'X', 'Y'].map((name) => ({ name })),
	edges: [
		{ from: 'W', to: 'Z', kind: 'directed' },
		{ from: 'Z', to: 'X', kind: 'directed' },
		{ from: 'X', to: 'Y', kind: 'directed' },
		{ from: 'W', to: 'X', kind: 'bidirected' },
		{ from: 'Y', to: 'W', kind: 'bidirected' }
	],
	exposure: 'X',
	outcome: 'Y'
};
const [wz, zx, xy, wx, yw] = napkin.edges;

describe('judgedPaths', () => {
	it('writes a hidden common cause as a two-headed arrow', () => {
		expect(
			judgedPaths(napkin)
				.list.map(({ text }) => text)
				.toSorted()
		).toEqual(['X ← Z ← W ↔ Y', 'X → Y', 'X ↔ W ↔ Y']);
	});

	it('has none without a question', () => {
		const { outcome: _outcome, ...asked } = napkin;
		expect(judgedPaths(asked).list).toEqual([]);
	});

	it('stays quick and says that there are more in the densest drawing', () => {
		const names = Array.from({ length: 20 }, (_, i) => `N${i}`);
		const dense: Diagram = {
			nodes: names.map((name) => ({ name })),
			edges: names.flatMap((from, i) =>
				names.slice(i + 1).map((to) => ({ from, to, kind: 'directed' as const }))
			),
			exposure: 'N5',
			outcome: 'N19'
		};
		const { list, more } = judgedPaths(dense);
		expect(list).toHaveLength(60);
		expect(more).toBe(true);
	});
});

describe('moodsOf', () => {
	it('draws each arrow as the most dangerous path that it is part of', () => {
		const moods = moodsOf(judgedPaths(napkin), undefined);
		expect([wz, zx, xy, wx, yw].map(moods.edge)).toEqual([
			'open',
			'open',
			'causal',
			'blocked',
			'open'
		]);
		expect(moods.node('W')).toBe('neutral');
	});

	it('draws only the path that is looked at', () => {
		const paths = judgedPaths(napkin);
		const blocked = paths.list.find(({ text }) => text === 'X ↔ W ↔ Y');
		const moods = moodsOf(paths, blocked);
		expect([wz, zx, xy, wx, yw].map(moods.edge)).toEqual([
			'neutral',
			'neutral',
			'neutral',
			'blocked',
			'blocked'
		]);
		expect(moods.node('W')).toBe('blocked');
		expect(moods.node('Z')).toBe('neutral');
	});
});

describe('pathChanges', () => {
	it('says a few and counts the rest', () => {
		const wide: Diagram = {
			nodes: ['X', 'Y', 'A', 'B', 'C', 'D'].map((name) => ({ name })),
			edges: [...'ABCD'].flatMap((from) =>
				[...'XY'].map((to) => ({ from, to, kind: 'directed' as const }))
			),
			exposure: 'X',
			outcome: 'Y'
		};
		const bare = judgedPaths({ ...wide, edges: [] });
		expect(pathChanges(bare, judgedPaths(wide))).toEqual([
			'Path opened: X ← A → Y.',
			'Path opened: X ← B → Y.',
			'2 more paths opened.'
		]);
		expect(pathChanges(judgedPaths(wide), judgedPaths(wide))).toEqual([]);
	});
});

describe('pathReasons', () => {
	const reasons = (adjusted: readonly string[], text: string) => {
		const nodes = napkin.nodes.map((node) => ({ ...node, adjusted: adjusted.includes(node.name) }));
		return judgedPaths({ ...napkin, nodes })
			.list.filter((path) => path.text === text)
			.flatMap(pathReasons);
	};

	it('says at which node a path is blocked, or what opens a collider', () => {
		expect(reasons([], 'X ↔ W ↔ Y')).toEqual([
			'Two arrows meet in W, and nobody adjusts for it: the path is blocked there.'
		]);
		expect(reasons(['W'], 'X ↔ W ↔ Y')).toEqual([
			'Two arrows meet in W. Adjusting for it opens the path.'
		]);
		expect(reasons(['Z'], 'X ↔ W ↔ Y')).toEqual([
			'Two arrows meet in W. Adjusting for Z, which follows from it, opens the path.'
		]);
		expect(reasons([], 'X → Y')).toEqual([
			'One arrow, with nothing between: nothing can block it.'
		]);
	});
});
