import { graphOf, type Diagram } from '#lib/models/graphs/diagram.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import { paths, pathStatus, type Path, type PathStatus } from '#lib/models/graphs/paths.ts';

export interface JudgedPath {
	readonly path: Path;
	readonly status: PathStatus;
	/** As readers see it: "Shown ← Interest → Click". */
	readonly text: string;
}

export interface JudgedPaths {
	readonly list: readonly JudgedPath[];
	/** Whether there are more than are listed. */
	readonly more: boolean;
}

/** More than anyone reads, and few enough for a dense drawing to stay quick. */
const LISTED = 60;
const NONE: JudgedPaths = { list: [], more: false };

/** The paths from exposure to outcome, and which of them are open given what is adjusted for. */
export function judgedPaths(diagram: Diagram, graph: Graph = graphOf(diagram)): JudgedPaths {
	const { exposure, outcome, nodes } = diagram;
	if (exposure === undefined || outcome === undefined) return NONE;
	const given = nodes.filter(({ adjusted }) => adjusted).map(({ name }) => name);
	const { list, more } = paths(graph, exposure, outcome, LISTED);
	return {
		list: list.map((path) => ({
			path,
			status: pathStatus(graph, path, given),
			text: pathText(path)
		})),
		more
	};
}

/** A path in words, where a hidden common cause is a two-headed arrow again. */
export function pathText({ nodes, arrows }: Path): string {
	let text = nodes[0];
	for (let i = 1; i < nodes.length; i++) {
		if (isHiddenCause(nodes[i])) text += ` ↔ ${nodes[++i]}`;
		else text += ` ${arrows[i - 1]} ${nodes[i]}`;
	}
	return text;
}

/** Names of drawn nodes hold no arrows (`checks.ts`). */
export function isHiddenCause(name: string): boolean {
	return name.includes(' ↔ ');
}

/** What a change did to the paths, a sentence each: "Path opened: Shown ← Interest → Click." */
export function pathChanges(before: JudgedPaths, after: JudgedPaths): readonly string[] {
	const [was, is] = [openTexts(before), openTexts(after)];
	return [
		...sentences(
			'opened',
			[...is].filter((text) => !was.has(text))
		),
		...sentences(
			'closed',
			[...was].filter((text) => !is.has(text))
		)
	];
}

function openTexts({ list }: JudgedPaths): ReadonlySet<string> {
	return new Set(list.filter(({ status }) => status.open).map(({ text }) => text));
}

/** A screen reader that reads out twenty paths helps nobody. */
const SAID = 2;

function sentences(what: 'opened' | 'closed', texts: readonly string[]): string[] {
	const said = texts.slice(0, SAID).map((text) => `Path ${what}: ${text}.`);
	const rest = texts.length - said.length;
	if (rest > 0) said.push(`${rest} more ${rest === 1 ? 'path' : 'paths'} ${what}.`);
	return said;
}
