import { list } from '#lib/simulations/state.ts';
import { attribute, words, type Directive } from './directives.ts';
import { figureNamed } from './figures.ts';
import type { Problems } from './problems.ts';
import type { DeclaredFigure, Seal } from './scope.ts';

/** Which prediction hides which readouts, by figure. */
export function declareSeals(
	predicts: readonly Directive[],
	figures: ReadonlyMap<string, DeclaredFigure>,
	problems: Problems
): Map<string, Seal> {
	const seals = new Map<string, Seal>();
	for (const node of predicts) {
		const declared = figureNamed(node, 'for', { figures, problems });
		const readouts = words(attribute(node, 'seals'));
		if (readouts.length === 0) continue;
		if (attribute(node, 'for') === '') problems.add(node, 'predict with seals=… needs for=…');
		if (!declared) continue;
		checkReadouts(node, declared, readouts, problems);
		const { id } = declared.figure;
		const taken = seals.get(id);
		if (taken) problems.add(node, `the figure “${id}” is sealed by “${taken.by}” already`);
		else seals.set(id, { by: attribute(node, 'id'), readouts });
	}
	return seals;
}

function checkReadouts(
	node: Directive,
	{ simulation }: DeclaredFigure,
	readouts: readonly string[],
	problems: Problems
): void {
	if (!simulation) return;
	const known = Object.keys(simulation.readouts);
	for (const name of readouts.filter((name) => !known.includes(name))) {
		const there = list(known, 'and');
		problems.add(node, `${simulation.name} has no readout “${name}”; it has ${there}`);
	}
}
