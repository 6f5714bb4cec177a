import { expect, it } from 'vitest';
import { presets } from '../presets/presets.ts';
import { asText } from './as-text.ts';

const [{ diagram }] = presets;

it('is the same text while only what is left out changes', () => {
	const moved = {
		...diagram,
		nodes: diagram.nodes.map((node) => ({ ...node, position: { x: 1, y: 2 } })),
		edges: diagram.edges.map((edge) => ({ ...edge, strength: 2 }))
	};
	const without = ['position', 'strength'] as const;
	expect(asText(moved, { without })).toBe(asText(diagram, { without }));
	expect(asText(moved, { without: ['position'] })).not.toBe(
		asText(diagram, { without: ['position'] })
	);
});

it('keeps all that is asked', () => {
	expect(JSON.parse(asText(diagram, { without: [] }))).toEqual(diagram);
});
