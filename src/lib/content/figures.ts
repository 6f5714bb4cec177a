import type { AnySimulation } from '#lib/simulations/simulation.ts';
import type { Figure, FigureReference, LessonPatch } from './blocks.ts';
import { attribute, type Directive } from './directives.ts';
import { isOnPage, type Ids } from './ids.ts';
import type { Library } from './library.ts';
import { patchOf, readPatch, readSeed, settingsIn } from './patches.ts';
import { thereAre, type Problems } from './problems.ts';
import type { DeclaredFigure, Scope } from './scope.ts';

interface Surroundings {
	readonly library: Library;
	readonly ids: Ids;
	readonly problems: Problems;
}

/** Reads every `::simulation{#id name=…}`; the first is the one that bare names read. */
export function declareFigures(
	nodes: readonly Directive[],
	surroundings: Surroundings
): Map<string, DeclaredFigure> {
	const figures = new Map<string, DeclaredFigure>();
	for (const node of nodes) {
		const declared = declareFigure(node, surroundings);
		if (!figures.has(declared.figure.id)) figures.set(declared.figure.id, declared);
	}
	return figures;
}

function declareFigure(node: Directive, { library, ids, problems }: Surroundings): DeclaredFigure {
	const before = problems.count;
	const name = attribute(node, 'name');
	const known = Object.hasOwn(library.simulations, name);
	const simulation = known ? library.simulations[name] : undefined;
	if (!known && name !== '') {
		const names = Object.keys(library.simulations);
		problems.add(node, `no simulation is called “${name}”; ${thereAre(names)}`);
	}
	const twin = readTwin(node, simulation, problems);
	const beside = attribute(node, 'beside');
	const figure: Figure = {
		type: 'figure',
		id: attribute(node, 'id'),
		simulation: name,
		title: attribute(node, 'title') || (simulation?.title ?? ''),
		patch: patchOf(node, simulation, { problems }),
		seed: readSeed(node, problems) ?? 1,
		...(twin && { twin }),
		...(beside && { beside })
	};
	if (beside !== '' && ids.get(beside)?.kind !== 'heading') {
		problems.add(node, `beside: no section has the id “${beside}”`);
	}
	return { figure, simulation, sound: problems.count === before && simulation !== undefined };
}

function readTwin(
	node: Directive,
	simulation: AnySimulation | undefined,
	problems: Problems
): LessonPatch | undefined {
	const written = node.attributes?.twin;
	if (written === undefined || written === null || !simulation) return undefined;
	const settings = settingsIn(written);
	if (settings.length === 0)
		problems.add(node, 'twin needs at least one setting: twin="name=value"');
	return readPatch(settings, simulation, (problem) => problems.add(node, `twin: ${problem}`));
}

/** The figure that an attribute of a directive names. */
export function figureNamed(
	node: Directive,
	name: string,
	{ figures, problems }: Pick<Scope, 'figures' | 'problems'>
): DeclaredFigure | undefined {
	const id = attribute(node, name);
	const found = figures.get(id);
	if (!found && id !== '') {
		problems.add(node, `no figure is called “${id}”; ${thereAre([...figures.keys()])}`);
	}
	return found;
}

/** A declared figure as a block of the page. */
export function compileFigure(node: Directive, scope: Scope): Figure | undefined {
	const id = attribute(node, 'id');
	const figure = scope.figures.get(id)?.figure;
	const sealed = scope.seals.get(id);
	return figure && { ...figure, ...(sealed && { sealed }) };
}

/** `::simulation{ref=…}`: the same figure again, with settings of its own. */
export function compileFigureReference(node: Directive, scope: Scope): FigureReference {
	const declared = figureNamed(node, 'ref', scope);
	const id = attribute(node, 'ref');
	if (declared && !isOnPage(scope.ids, 'simulation', id)) {
		scope.problems.add(node, `the figure “${id}” stands on another slide, not on the page`);
	}
	return {
		type: 'figure-reference',
		figure: id,
		patch: patchOf(node, declared?.simulation, {
			problems: scope.problems,
			under: declared?.figure.patch
		})
	};
}
