import type { Diagram, DiagramEdge } from '#lib/models/graphs/diagram.ts';
import { CycleError, graph } from '#lib/models/graphs/graph.ts';

export const MAX_NODES = 20;
export const MAX_NAME = 40;
export const MAX_STRENGTH = 5;

/** A new diagram with what happened in words, or why it cannot be. */
export type Change =
	{ readonly diagram: Diagram; readonly said: string } | { readonly refusal: string };

/** The name as it is kept: without space around it, and with one space at a time within. */
export function tidyName(raw: string): string {
	return raw.trim().replaceAll(/\s+/gu, ' ');
}

/** Why a name cannot be a node's, or nothing. */
export function nameProblem(name: string): string | undefined {
	if (name === '') return 'A node needs a name.';
	if ([...name].length > MAX_NAME) {
		return `“${[...name].slice(0, 20).join('')}…” has ${[...name].length} characters; a name can have ${MAX_NAME}.`;
	}
	if (/[→←↔\p{Cc}]/u.test(name)) {
		return `“${name}” cannot be a name: a name holds no arrows and no control characters.`;
	}
}

/** Why a diagram from a link, a text or a command cannot be edited here, or nothing. */
export function diagramProblem(diagram: Diagram): string | undefined {
	const names = diagram.nodes.map(({ name }) => name);
	if (names.length > MAX_NODES) {
		return `The drawing would have ${names.length} nodes; ${MAX_NODES} is the most it can have.`;
	}
	const twice = names.find((name, i) => names.indexOf(name) < i);
	if (twice !== undefined) return `Two nodes would be called “${twice}”.`;
	for (const name of names) {
		const problem = nameProblem(name);
		if (problem) return problem;
	}
	return strengthProblem(diagram.edges) ?? arrowProblem(diagram);
}

function strengthProblem(edges: readonly DiagramEdge[]): string | undefined {
	const wrong = edges.find(
		({ strength = 0 }) => !Number.isFinite(strength) || Math.abs(strength) > MAX_STRENGTH
	);
	if (!wrong) return;
	return `The arrow ${arrowName(wrong)} cannot have strength ${wrong.strength}; it can be −${MAX_STRENGTH} to ${MAX_STRENGTH}.`;
}

function arrowProblem({ nodes, edges }: Diagram): string | undefined {
	const seen = new Set<string>();
	for (const edge of edges) {
		if (edge.from === edge.to) return `“${edge.from}” cannot be its own cause.`;
		const key = edgeKey(edge);
		if (seen.has(key)) return `There are two arrows ${arrowName(edge)}.`;
		seen.add(key);
	}
	try {
		graph({
			nodes: nodes.map(({ name }) => name),
			edges: edges
				.filter(({ kind }) => kind === 'directed')
				.map(({ from, to }) => [from, to] as const)
		});
	} catch (error) {
		if (error instanceof CycleError) {
			return `This would make a circle: ${circle(error.cycle, nodes).join(' → ')}.`;
		}
		if (error instanceof RangeError) return error.message;
		throw error;
	}
}

/** A circle told from its first node in the drawing, and back to it. */
function circle(cycle: readonly string[], nodes: Diagram['nodes']): string[] {
	const first = nodes.find(({ name }) => cycle.includes(name))?.name ?? cycle[0];
	const at = cycle.indexOf(first);
	return [...cycle.slice(at), ...cycle.slice(0, at), first];
}

/** Tells an arrow from all others; a two-headed one has no direction. */
export function edgeKey({ from, to, kind }: DiagramEdge): string {
	if (kind === 'directed') return `${from} → ${to}`;
	return from < to ? `${from} ↔ ${to}` : `${to} ↔ ${from}`;
}

export function arrowName({ from, to, kind }: DiagramEdge): string {
	return `${from} ${kind === 'directed' ? '→' : '↔'} ${to}`;
}

/** The change to this diagram, unless something is wrong with it. */
export function checked(diagram: Diagram, said: string): Change {
	const problem = diagramProblem(diagram);
	return problem ? { refusal: problem } : { diagram, said };
}
