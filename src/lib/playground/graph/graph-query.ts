import { withPositions } from '#lib/charts/graph/positions.ts';
import type { Diagram, DiagramEdge, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { quote } from '#lib/simulations/state.ts';
import { diagramProblem } from './checks.ts';

/** Longer addresses are cut off by some programs that pass links on. */
export const LONGEST = 4000;

export type Read = { readonly diagram: Diagram } | { readonly problem: string };

/** Letters after a node's name: what it is and what the question asks of it. */
const FLAGS = [
	['latent', 'l'],
	['adjusted', 'a'],
	['randomised', 'r']
] as const;

/**
 * A diagram as one word of an address: nodes, each with its marks and place, then arrows by the
 * nodes' numbers, `-` for an arrow, `*` for a two-headed one, `:` before a strength.
 *
 * @example writeGraph(fork) // "U~l@100,0;A~e@0,90;R~o@200,90/0-1;0-2:0.5;1-2"
 */
export function writeGraph(diagram: Diagram): string {
	const places = new Map(diagram.nodes.map(({ name }, place) => [name, place]));
	const nodes = diagram.nodes.map((node) => writeNode(node, diagram));
	const edges = diagram.edges.map(({ from, to, kind, strength }) => {
		const arrow = `${places.get(from)}${kind === 'directed' ? '-' : '*'}${places.get(to)}`;
		return strength === undefined ? arrow : `${arrow}:${strength}`;
	});
	return `${nodes.join(';')}/${edges.join(';')}`;
}

function writeNode(node: DiagramNode, { exposure, outcome }: Diagram): string {
	const flags = [
		...(node.name === exposure ? ['e'] : []),
		...(node.name === outcome ? ['o'] : []),
		...FLAGS.flatMap(([mark, letter]) => (node[mark] ? [letter] : []))
	].join('');
	const { x, y } = node.position ?? {};
	const place = x === undefined || y === undefined ? '' : `@${Math.round(x)},${Math.round(y)}`;
	return escaped(node.name) + (flags && `~${flags}`) + place;
}

function escaped(name: string): string {
	return name.replaceAll(/[;@/~!]/g, (sign) => `!${sign.charCodeAt(0).toString(16)}`);
}

/** Reads what `writeGraph` wrote, or says in a sentence what is wrong with it. Never throws. */
export function readGraph(text: string): Read {
	if (text.length > LONGEST) {
		return {
			problem: `The drawing in the link has ${text.length} characters; ${LONGEST} is the most.`
		};
	}
	const [nodePart, edgePart, ...more] = text.split('/');
	if (edgePart === undefined || more.length > 0) {
		return { problem: `The drawing in the link is cut off or damaged: it reads ${quote(text)}.` };
	}
	const nodes = items(nodePart).map(readNode);
	const edges = items(edgePart).map((item) => readEdge(item, nodes));
	const problem = [...nodes, ...edges].find((read) => 'problem' in read);
	if (problem && 'problem' in problem) return problem;
	return assembled(nodes as ReadNode[], edges as DiagramEdge[]);
}

function items(part: string): string[] {
	return part === '' ? [] : part.split(';');
}

interface ReadNode {
	readonly node: DiagramNode;
	readonly flags: string;
}

function readNode(item: string): ReadNode | { problem: string } {
	const match = /^([^~@]+)(?:~([eolar]+))?(?:@(-?\d{1,4}),(-?\d{1,4}))?$/u.exec(item);
	if (!match) return { problem: `${quote(item)} in the link does not describe a node.` };
	const [, written, flags = '', x, y] = match;
	const name = written.replaceAll(/!([0-9a-f]{2})/g, (_, code) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
	const marks = FLAGS.filter(([, letter]) => flags.includes(letter)).map(([mark]) => [mark, true]);
	const position = x === undefined ? {} : { position: { x: Number(x), y: Number(y) } };
	return { node: { name, ...Object.fromEntries(marks), ...position }, flags };
}

function readEdge(
	item: string,
	nodes: readonly (ReadNode | { problem: string })[]
): DiagramEdge | { problem: string } {
	const match = /^(\d{1,2})([-*])(\d{1,2})(?::(-?\d{1,2}(?:\.\d{1,2})?))?$/.exec(item);
	const [from, to] = [match?.[1], match?.[3]].map((place) => nodes[Number(place)]);
	if (!match || !from || !to) {
		return { problem: `${quote(item)} in the link does not describe an arrow between its nodes.` };
	}
	if ('problem' in from) return from;
	if ('problem' in to) return to;
	return {
		from: from.node.name,
		to: to.node.name,
		kind: match[2] === '-' ? 'directed' : 'bidirected',
		...(match[4] === undefined ? {} : { strength: Number(match[4]) })
	};
}

function assembled(read: readonly ReadNode[], edges: readonly DiagramEdge[]): Read {
	const marked = (flag: string) => read.filter(({ flags }) => flags.includes(flag));
	const [exposures, outcomes] = [marked('e'), marked('o')];
	if (exposures.length > 1 || outcomes.length > 1) {
		const role = exposures.length > 1 ? 'exposures' : 'outcomes';
		return { problem: `The drawing in the link has two ${role}; it can have one.` };
	}
	const [exposure, outcome] = [exposures[0]?.node.name, outcomes[0]?.node.name];
	const diagram: Diagram = {
		nodes: read.map(({ node }) => node),
		edges,
		...(exposure === undefined ? {} : { exposure }),
		...(outcome === undefined ? {} : { outcome })
	};
	const problem = diagramProblem(diagram);
	return problem ? { problem } : { diagram: withPositions(diagram) };
}

/** Writes a value into a query and leaves readable what an address may hold as it is. */
export function queryValue(text: string): string {
	return encodeURIComponent(text).replaceAll(/%(?:3B|40|2F|2C|3A|20)/g, (code) =>
		code === '%20' ? '+' : decodeURIComponent(code)
	);
}
