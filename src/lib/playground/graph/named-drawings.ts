import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { structureKey } from './graph-keys.ts';
import { feedback } from './presets/feedback.ts';
import { MOST_DAYS, presets, type Preset } from './presets/presets.ts';

const SHORTEST_LOOP = 2;

/** All drawings that have a name: the presets, and the loop unrolled to each length. */
export const namedDrawings: readonly Preset[] = [
	...presets,
	...Array.from({ length: MOST_DAYS - SHORTEST_LOOP }, (_, i) => feedback(SHORTEST_LOOP + 1 + i))
];

let byStructure: ReadonlyMap<string, Preset> | undefined;

/** The preset that a drawing still is, wherever its nodes stand and however strong its arrows are. */
export function presetOf(diagram: Diagram): Preset | undefined {
	// The first of several that look alike wins; an edit must not compare with all of them.
	byStructure ??= new Map(
		namedDrawings.toReversed().map((one) => [structureKey(one.diagram), one])
	);
	return byStructure.get(structureKey(diagram));
}
