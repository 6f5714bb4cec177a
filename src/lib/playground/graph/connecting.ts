import type { DiagramEdge } from '#lib/models/graphs/diagram.ts';
import { connect } from './edge-commands.ts';
import { REST, type GraphEditor } from './graph-editor.svelte.ts';
import { DIRECTIONS, done, type KeyPress } from './key-press.ts';
import { nextNode, nodeToward } from './walk.ts';

/** Does what a key means while an arrow is being drawn: arrow keys choose its end, Enter draws it. */
export function connecting(editor: GraphEditor, { key }: KeyPress): boolean {
	const { mode, diagram } = editor;
	if (mode.kind !== 'connect') return false;
	if (key === 'Escape') return done(leaveConnecting(editor));
	const here = mode.to ?? mode.from;
	if (key === 'Enter' || key === ' ') return done(here !== undefined && chooseEnd(editor, here));
	const direction = DIRECTIONS[key];
	const to = direction
		? here === undefined
			? diagram.nodes[0]?.name
			: nodeToward(diagram, here, direction)
		: key === 'PageDown' || key === 'PageUp'
			? nextNode(diagram, here, key === 'PageDown' ? 1 : -1)
			: undefined;
	if (to === undefined) return direction !== undefined;
	editor.mode = { ...mode, to };
	editor.said = mode.from === undefined ? `From ${to}?` : `From ${mode.from} to ${to}?`;
	return true;
}

export function leaveConnecting(editor: GraphEditor): void {
	editor.mode = REST;
	editor.said = 'No arrow was drawn.';
}

/** The next end of the arrow under way: its cause if it has none yet, else its effect. */
export function chooseEnd(editor: GraphEditor, name: string): boolean {
	const { mode } = editor;
	if (mode.kind !== 'connect') return false;
	if (mode.from === undefined) {
		editor.mode = { ...mode, from: name, to: undefined };
		editor.said = `From ${name}. Choose where the arrow leads.`;
		return true;
	}
	const drawn = editor.apply(connect(editor.diagram, mode.from, name, mode.arrow));
	if (!drawn) return false;
	editor.select({ kind: 'node', name: mode.from });
	editor.mode = mode.again ? { kind: 'connect', arrow: mode.arrow, again: true } : REST;
	return true;
}

/** Begins an arrow from a node. */
export function startConnecting(
	editor: GraphEditor,
	from: string,
	arrow: DiagramEdge['kind']
): void {
	editor.refusal = '';
	editor.mode = { kind: 'connect', from, arrow, again: false };
	editor.said =
		arrow === 'directed'
			? `Arrow from ${from}. Choose where it leads; Escape gives up.`
			: `Hidden common cause of ${from} and another node. Choose the other; Escape gives up.`;
}
