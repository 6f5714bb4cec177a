import type { Point } from '#lib/charts/graph/geometry.ts';
import type { DiagramEdge } from '#lib/models/graphs/diagram.ts';
import { edgeKey } from './checks.ts';
import { connecting, startConnecting } from './connecting.ts';
import { changeKind, deleteEdge, reverse, setStrength } from './edge-commands.ts';
import { DEFAULT_STRENGTH } from './meter/linear-model-of.ts';
import { REST, type GraphEditor } from './graph-editor.svelte.ts';
import { DIRECTIONS, done, type KeyPress } from './key-press.ts';
import { markNames, marks, toggleMark } from './mark-commands.ts';
import { addNode, deleteNode, moveNode } from './node-commands.ts';
import { endToward, nextEdge, nextNode, nodeToward, STEPS } from './walk.ts';

const SMALL_STEP = 10;
const LARGE_STEP = 50;
const STRENGTH_STEP = 0.1;

interface Surroundings {
	/** Where a new node goes when nothing is selected. */
	readonly centre: Point;
	/** Puts the reader into the field that names the selected node. */
	readonly rename: () => void;
	readonly help: () => void;
}

/** Does what a key means on the canvas; says whether it means anything. */
export function pressKey(editor: GraphEditor, press: KeyPress, around: Surroundings): boolean {
	if (press.control) return history(editor, press);
	if (editor.mode.kind === 'move') return moving(editor, press, editor.mode.name);
	if (editor.mode.kind === 'connect') return connecting(editor, press);
	return walking(editor, press) || command(editor, press, around);
}

function history(editor: GraphEditor, { key, shift }: KeyPress): boolean {
	const letter = key.toLowerCase();
	if (letter === 'z') return done(shift ? editor.redo() : editor.undo());
	if (letter === 'y') return done(editor.redo());
	return false;
}

function moving(editor: GraphEditor, { key, shift }: KeyPress, name: string): boolean {
	const strand = `keys ${name}`;
	if (key === 'Enter' || key === 'Escape') {
		editor.mode = REST;
		if (key === 'Escape') editor.giveUp(strand, `${name} is back where it was.`);
		else editor.said = `${name} stays here.`;
		return done(editor.settle());
	}
	const direction = DIRECTIONS[key];
	const at = editor.diagram.nodes.find((node) => node.name === name)?.position;
	if (!direction || !at) return false;
	const [step, length] = [STEPS[direction], shift ? LARGE_STEP : SMALL_STEP];
	const to = { x: at.x + step.x * length, y: at.y + step.y * length };
	return done(editor.apply(moveNode(editor.diagram, name, to), strand));
}

function walking(editor: GraphEditor, { key }: KeyPress): boolean {
	const { diagram, node, edge } = editor;
	const toNode = (name: string | undefined) =>
		done(name !== undefined && editor.select({ kind: 'node', name }));
	const direction = DIRECTIONS[key];
	if (direction && edge) return toNode(endToward(diagram, edge, direction));
	if (direction) return toNode(nodeToward(diagram, node?.name ?? '', direction));
	if (key === 'PageDown' || key === 'PageUp') {
		return toNode(nextNode(diagram, node?.name, key === 'PageDown' ? 1 : -1));
	}
	if (key === 'Home') return toNode(nextNode(diagram, undefined, 1));
	if (key === 'End') return toNode(nextNode(diagram, undefined, -1));
	if (key === ']' || key === '[') {
		const next = nextEdge(
			diagram,
			edge ?? node?.name ?? diagram.nodes[0]?.name ?? '',
			key === ']' ? 1 : -1
		);
		return done(next && editor.select({ kind: 'edge', key: edgeKey(next) }));
	}
	if (key === 'Escape' && editor.selection) return done(editor.select(undefined));
	return false;
}

function command(editor: GraphEditor, press: KeyPress, around: Surroundings): boolean {
	const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
	if (key === 'N') return done(newNode(editor, around));
	if (key === 'T') return done(editor.tidy());
	if (key === '?') return done(around.help());
	if (editor.edge) return edgeCommand(editor, key, editor.edge);
	return editor.node ? nodeCommand(editor, key, around) : false;
}

/** A new node beside what is selected; its name is ready to be typed over. */
export function newNode(editor: GraphEditor, { centre, rename }: Omit<Surroundings, 'help'>): void {
	const near = editor.node?.position ?? centre;
	if (!editor.apply(addNode(editor.diagram, near))) return;
	const name = editor.diagram.nodes.at(-1)?.name ?? '';
	editor.select({ kind: 'node', name });
	rename();
}

function nodeCommand(editor: GraphEditor, key: string, { rename }: Surroundings): boolean {
	const { diagram, node } = editor;
	if (!node) return false;
	const mark = markNames.find((each) => marks[each].key === key);
	if (mark) return done(editor.apply(toggleMark(diagram, node, mark)));
	if (key === 'F2' || key === 'R' || key === 'Enter') return done(rename());
	if (key === 'C') return done(startConnecting(editor, node.name, 'directed'));
	if (key === 'B') return done(startConnecting(editor, node.name, 'bidirected'));
	if (key === 'Delete' || key === 'Backspace') {
		const neighbour = nextNode(diagram, node.name, 1);
		editor.apply(deleteNode(diagram, node.name));
		return done(
			editor.select(
				neighbour === node.name || neighbour === undefined
					? undefined
					: { kind: 'node', name: neighbour }
			)
		);
	}
	if (key !== 'M') return false;
	editor.mode = { kind: 'move', name: node.name };
	editor.said = `Moving ${node.name}. Arrow keys move it, Enter leaves it there, Escape puts it back.`;
	return true;
}

function edgeCommand(editor: GraphEditor, key: string, edge: DiagramEdge): boolean {
	const { diagram } = editor;
	if (key === 'Delete' || key === 'Backspace') {
		editor.apply(deleteEdge(diagram, edge));
		return done(editor.select({ kind: 'node', name: edge.from }));
	}
	const strand = `strength ${edgeKey(edge)}`;
	const { strength = DEFAULT_STRENGTH } = edge;
	if (key === '+')
		return done(editor.apply(setStrength(diagram, edge, strength + STRENGTH_STEP), strand));
	if (key === '-')
		return done(editor.apply(setStrength(diagram, edge, strength - STRENGTH_STEP), strand));
	if (key !== 'R' && key !== 'B') return false;
	const change = key === 'R' ? reverse(diagram, edge) : changeKind(diagram, edge);
	if (!editor.apply(change)) return true;
	const turned = editor.diagram.edges[diagram.edges.indexOf(edge)];
	return done(editor.select({ kind: 'edge', key: edgeKey(turned) }));
}
