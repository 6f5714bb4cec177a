import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { list } from '#lib/simulations/state.ts';
import { arrowName } from './checks.ts';

/** A node as a screen reader hears it. */
export function nodeWords(diagram: Diagram, node: DiagramNode): string {
	const { name } = node;
	const marks = [
		name === diagram.exposure && 'exposure',
		name === diagram.outcome && 'outcome',
		node.latent && 'hidden',
		node.adjusted && 'adjusted for',
		node.randomised && 'set by lot'
	].filter((mark) => mark !== false && mark !== undefined);
	const directed = diagram.edges.filter(({ kind }) => kind === 'directed');
	const effects = directed.filter(({ from }) => from === name).map(({ to }) => to);
	const causes = directed.filter(({ to }) => to === name).map(({ from }) => from);
	return [
		[name, ...marks].join(', '),
		effects.length > 0 && `arrows to ${list(effects, 'and')}`,
		causes.length > 0 && `arrows from ${list(causes, 'and')}`
	]
		.filter(Boolean)
		.join('; ');
}

export function edgeWords(edge: DiagramEdge): string {
	const strength = edge.strength === undefined ? '' : `, strength ${edge.strength}`;
	return edge.kind === 'directed'
		? `arrow from ${edge.from} to ${edge.to}${strength}`
		: `hidden common cause of ${edge.from} and ${edge.to}${strength}`;
}

/** The whole drawing in words. */
export function diagramWords(diagram: Diagram): string {
	if (diagram.nodes.length === 0) return 'Nothing is drawn yet.';
	const nodes = diagram.nodes.map((node) => nodeWords({ ...diagram, edges: [] }, node));
	const arrows = diagram.edges.map(arrowName);
	const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
	return [
		`${count(nodes.length, 'node')}: ${nodes.join('; ')}.`,
		arrows.length > 0 ? `${count(arrows.length, 'arrow')}: ${arrows.join('; ')}.` : 'No arrows.'
	].join(' ');
}

/** −0.5, with the sign that typography has for it. */
export function signed(value: number): string {
	return String(value).replace('-', '−');
}
