import { overlay } from '#lib/simulations/state.ts';
import { attribute, type Directive } from './directives.ts';
import { figureNamed } from './figures.ts';
import { patchOf, readSeed } from './patches.ts';
import type { Problems } from './problems.ts';
import { planRun, type NamedRun } from './runs.ts';
import type { DeclaredFigure } from './scope.ts';

type Runs = Map<string, NamedRun | undefined>;

/** Names the runs of a lesson: each figure's own, each twin's, and each `::run`. */
export function declareRuns(
	nodes: readonly Directive[],
	figures: ReadonlyMap<string, DeclaredFigure>,
	problems: Problems
): Runs {
	const runs: Runs = new Map();
	for (const declared of figures.values()) {
		runs.set(declared.figure.id, figureRun(declared));
		if (!declared.figure.twin) continue;
		const name = twinName(declared, runs);
		runs.set(name, twinRun(declared, name));
	}
	for (const node of nodes) {
		const id = attribute(node, 'id');
		const run = writtenRun(node, figures, problems);
		if (!runs.has(id)) runs.set(id, run);
	}
	return runs;
}

function figureRun({ figure, simulation, sound }: DeclaredFigure): NamedRun | undefined {
	if (!sound || !simulation) return undefined;
	const { id, patch, seed } = figure;
	return planRun({ name: id, figure: id, simulation, patch, seed });
}

/** Most lessons have one twin, so it needs no other name. */
function twinName({ figure }: DeclaredFigure, runs: Runs): string {
	return runs.has('twin') ? `${figure.id}Twin` : 'twin';
}

function twinRun(declared: DeclaredFigure, name: string): NamedRun | undefined {
	const { figure, simulation, sound } = declared;
	if (!sound || !simulation) return undefined;
	const patch = overlay(simulation, figure.patch, figure.twin ?? {});
	return planRun({ name, figure: figure.id, simulation, patch, seed: figure.seed });
}

function writtenRun(
	node: Directive,
	figures: ReadonlyMap<string, DeclaredFigure>,
	problems: Problems
): NamedRun | undefined {
	const before = problems.count;
	const declared = figureNamed(node, 'of', { figures, problems });
	const under = declared?.figure.patch;
	const patch = patchOf(node, declared?.simulation, { problems, under });
	const seed = readSeed(node, problems);
	if (problems.count > before || !declared?.sound || !declared.simulation) return undefined;
	const { figure, simulation } = declared;
	return planRun({
		name: attribute(node, 'id'),
		figure: figure.id,
		simulation,
		patch: overlay(simulation, figure.patch, patch),
		seed: seed ?? figure.seed,
		change: { patch, ...(seed !== undefined && { seed }) }
	});
}
