import { expect, it } from 'vitest';
import { tidied } from '#lib/charts/graph/positions.ts';
import { namedDrawings, presetOf } from './named-drawings.ts';
import { toggleMark } from './mark-commands.ts';

it('knows a preset again wherever its nodes stand, and not once something is changed', () => {
	const [first] = namedDrawings;
	expect(presetOf(tidied(first.diagram))).toBe(first);
	const changed = toggleMark(first.diagram, first.diagram.nodes[0], 'latent');
	expect('diagram' in changed && presetOf(changed.diagram)?.id).not.toBe(first.id);
});
