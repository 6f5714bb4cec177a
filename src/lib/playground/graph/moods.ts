import type { Mood } from '#lib/charts/graph/drawing.ts';
import type { DiagramEdge } from '#lib/models/graphs/diagram.ts';
import { isHiddenCause, type JudgedPath, type JudgedPaths } from './open-paths.ts';

export interface Moods {
	readonly edge: (edge: DiagramEdge) => Mood;
	readonly node: (name: string) => Mood;
}

/** What goes before what, when an arrow is part of several paths: danger first. */
const RANK: readonly Mood[] = ['neutral', 'blocked', 'causal', 'open'];

/** How arrows and nodes are drawn: for the path that is looked at, else for all paths at once. */
export function moodsOf({ list }: JudgedPaths, lookedAt: JudgedPath | undefined): Moods {
	const moods = new Map<string, Mood>();
	const raise = (key: string, mood: Mood) => {
		if (RANK.indexOf(mood) > RANK.indexOf(moods.get(key) ?? 'neutral')) moods.set(key, mood);
	};
	for (const judged of lookedAt ? [lookedAt] : list) {
		const mood = moodOf(judged);
		for (const key of edgesOf(judged)) raise(key, mood);
		if (lookedAt) for (const node of judged.path.nodes) raise(`node ${node}`, mood);
	}
	return {
		edge: (edge) => moods.get(keyOf(edge)) ?? 'neutral',
		node: (name) => moods.get(`node ${name}`) ?? 'neutral'
	};
}

export function moodOf({ path, status }: JudgedPath): Mood {
	if (!status.open) return 'blocked';
	return path.causal ? 'causal' : 'open';
}

function keyOf({ from, to, kind }: DiagramEdge): string {
	return kind === 'directed' ? `${from} → ${to}` : [from, to].sort().join(' ↔ ');
}

function edgesOf({ path: { nodes, arrows } }: JudgedPath): string[] {
	const keys: string[] = [];
	for (let i = 1; i < nodes.length; i++) {
		const [a, b] = [nodes[i - 1], nodes[i]];
		if (isHiddenCause(b)) keys.push([a, nodes[++i]].sort().join(' ↔ '));
		else keys.push(arrows[i - 1] === '→' ? `${a} → ${b}` : `${b} → ${a}`);
	}
	return keys;
}
