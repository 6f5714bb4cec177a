import { linearModel, type LinearModel, type Strength } from '#lib/models/causal/linear-model.ts';
import { graphOf, hiddenCause, type Diagram } from '#lib/models/graphs/diagram.ts';

/** Of an arrow to which nobody gave a strength. */
export const DEFAULT_STRENGTH = 0.5;

/**
 * The linear model that a diagram with strengths means: noises of variance 1, arrows into randomised
 * nodes cut. Behind a two-headed arrow of strength s stands a hidden cause with strength |s| on one
 * end and s on the other, so that a negative s ties the two in opposite directions.
 *
 * @throws CycleError, RangeError as `graphOf` does.
 */
export function linearModelOf(diagram: Diagram): LinearModel {
	const cut = new Set(diagram.nodes.filter((node) => node.randomised).map((node) => node.name));
	const strengths = diagram.edges.flatMap(({ from, to, kind, strength }): Strength[] => {
		const value = strength ?? DEFAULT_STRENGTH;
		if (cut.has(to) || (kind === 'bidirected' && cut.has(from))) return [];
		if (kind === 'directed') return [[from, to, value]];
		const cause = hiddenCause(from, to);
		return [
			[cause, from, Math.abs(value)],
			[cause, to, value]
		];
	});
	return linearModel(graphOf(diagram), { strengths });
}
