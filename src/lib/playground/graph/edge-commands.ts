import type { Diagram, DiagramEdge } from '#lib/models/graphs/diagram.ts';
import { arrowName, checked, edgeKey, type Change } from './checks.ts';

/** An arrow between two nodes; `bidirected` stands for a hidden common cause of both. */
export function connect(
	diagram: Diagram,
	from: string,
	to: string,
	kind: DiagramEdge['kind'] = 'directed'
): Change {
	if (from === to) return { refusal: `“${from}” cannot be its own cause.` };
	const edge = { from, to, kind };
	if (diagram.edges.some((other) => edgeKey(other) === edgeKey(edge))) {
		return { refusal: `There already is an arrow ${arrowName(edge)}.` };
	}
	const said =
		kind === 'directed'
			? `Arrow from ${from} to ${to} added.`
			: `Hidden common cause of ${from} and ${to} added.`;
	return checked({ ...diagram, edges: [...diagram.edges, edge] }, said);
}

export function reverse(diagram: Diagram, edge: DiagramEdge): Change {
	if (edge.kind === 'bidirected') {
		return { refusal: `${arrowName(edge)} points both ways: there is nothing to reverse.` };
	}
	const turned = { ...edge, from: edge.to, to: edge.from };
	return checked(
		withEdge(diagram, edge, turned),
		`The arrow now leads from ${turned.from} to ${turned.to}.`
	);
}

/** From an arrow to a hidden common cause, and back. */
export function changeKind(diagram: Diagram, edge: DiagramEdge): Change {
	const kind = edge.kind === 'directed' ? 'bidirected' : 'directed';
	const said =
		kind === 'bidirected'
			? `${edge.from} and ${edge.to} now have a hidden common cause.`
			: `The arrow now leads from ${edge.from} to ${edge.to}.`;
	return checked(withEdge(diagram, edge, { ...edge, kind }), said);
}

export function setStrength(diagram: Diagram, edge: DiagramEdge, strength: number): Change {
	const rounded = Math.round(strength * 100) / 100;
	return checked(
		withEdge(diagram, edge, { ...edge, strength: rounded }),
		`Strength of ${arrowName(edge)} is ${rounded}.`
	);
}

export function deleteEdge(diagram: Diagram, edge: DiagramEdge): Change {
	return {
		diagram: { ...diagram, edges: diagram.edges.filter((other) => other !== edge) },
		said: `Arrow ${arrowName(edge)} deleted.`
	};
}

function withEdge(diagram: Diagram, old: DiagramEdge, edge: DiagramEdge): Diagram {
	return { ...diagram, edges: diagram.edges.map((other) => (other === old ? edge : other)) };
}
