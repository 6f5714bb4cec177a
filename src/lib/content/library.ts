import type { AnySimulation } from '#lib/simulations/simulation.ts';
import type { Term } from './blocks.ts';
import type { CslEntry } from './references.ts';

/** What a lesson may name. */
export interface Library {
	readonly simulations: Readonly<Record<string, AnySimulation>>;
	readonly references: readonly CslEntry[];
	readonly glossary: readonly Term[];
	/** In reading order: a lesson's number is its index plus one. */
	readonly syllabus: readonly { readonly slug: string; readonly title: string }[];
	/** SVG sources by path from the project's root: "lessons/02-feedback-loops/circle.svg". */
	readonly drawings: Readonly<Record<string, string>>;
	/** Slugs of the lessons that exist. */
	readonly written: ReadonlySet<string>;
}
