import type { ContainerDirective } from 'mdast-util-directive';
import type { ParameterTable } from '#lib/simulations/parameters.ts';
import type { AnySimulation, Goal } from '#lib/simulations/simulation.ts';
import type { Figure } from './blocks.ts';
import type { Ids } from './ids.ts';
import type { Library } from './library.ts';
import type { Problems } from './problems.ts';
import type { NamedRun } from './runs.ts';

/** A figure as its directive declares it. */
export interface DeclaredFigure {
	readonly figure: Figure;
	readonly simulation: AnySimulation | undefined;
	/** Whether it can run; if not, a problem has been reported. */
	readonly sound: boolean;
}

export interface DeclaredChallenge {
	readonly id: string;
	readonly figure: DeclaredFigure | undefined;
	readonly goal: Goal<ParameterTable> | undefined;
}

/** A prediction hides readouts of its figure until the reader has bet. */
export interface Seal {
	readonly by: string;
	readonly readouts: readonly string[];
}

/** What the text of one lesson can name, and where its problems and uses are noted. */
export interface Scope {
	readonly source: string;
	readonly library: Library;
	readonly problems: Problems;
	readonly ids: Ids;
	readonly figures: ReadonlyMap<string, DeclaredFigure>;
	/** By name; undefined where the declaration has a problem of its own. */
	readonly runs: ReadonlyMap<string, NamedRun | undefined>;
	readonly seals: ReadonlyMap<string, Seal>;
	readonly challenges: ReadonlyMap<ContainerDirective, DeclaredChallenge>;
	/** Ids of works and glossary terms, in order of first use. */
	readonly cited: Set<string>;
	readonly terms: Set<string>;
}
