import type { ContainerDirective } from 'mdast-util-directive';
import { list } from '#lib/simulations/state.ts';
import type { Challenge } from './blocks.ts';
import { attribute, words } from './directives.ts';
import { figureNamed } from './figures.ts';
import { renderBlocks } from './html.ts';
import { isParameter, unknownParameter } from './patches.ts';
import type { Problems } from './problems.ts';
import { renderingIn } from './rendering.ts';
import type { DeclaredChallenge, DeclaredFigure, Scope } from './scope.ts';

/** Finds the figure and the goal of a `:::challenge`, so that `{goal.…}` can read it anywhere. */
export function declareChallenge(
	node: ContainerDirective,
	figures: ReadonlyMap<string, DeclaredFigure>,
	problems: Problems
): DeclaredChallenge {
	const id = attribute(node, 'id');
	const figure = figureNamed(node, 'for', { figures, problems });
	const simulation = figure?.simulation;
	if (!simulation) return { id, figure, goal: undefined };
	const name = attribute(node, 'goal');
	const known = Object.keys(simulation.goals);
	if (name !== '' && !known.includes(name)) {
		const there = known.length > 0 ? `it has ${list(known, 'and')}` : 'it has none';
		problems.add(node, `${simulation.name} has no goal “${name}”; ${there}`);
	}
	for (const lock of words(attribute(node, 'lock'))) {
		if (!isParameter(simulation, lock)) {
			problems.add(node, `lock: ${unknownParameter(simulation, lock)}`);
		}
	}
	return { id, figure, goal: known.includes(name) ? simulation.goals[name] : undefined };
}

export function compileChallenge(node: ContainerDirective, scope: Scope): Challenge {
	const challenge = scope.challenges.get(node);
	if (node.children.length === 0) scope.problems.add(node, 'challenge needs a task');
	return {
		type: 'challenge',
		id: attribute(node, 'id'),
		figure: attribute(node, 'for'),
		goal: attribute(node, 'goal'),
		lock: words(attribute(node, 'lock')),
		html: renderBlocks(node.children, renderingIn(scope, { challenge }))
	};
}
