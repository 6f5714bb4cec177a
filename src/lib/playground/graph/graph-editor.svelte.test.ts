import { describe, expect, it, vi } from 'vitest';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import { pressKey } from './canvas-keys.ts';
import { connect } from './edge-commands.ts';
import { GraphEditor } from './graph-editor.svelte.ts';
import { GraphText } from './graph-text.svelte.ts';
import { toggleMark } from './mark-commands.ts';
import { addNode, moveNode } from './node-commands.ts';
import { pathReasons } from './path-reasons.ts';

const fork: Diagram = {
	nodes: [
		{ name: 'U', position: { x: 100, y: 0 } },
		{ name: 'A', position: { x: 0, y: 100 } },
		{ name: 'R', position: { x: 200, y: 100 } }
	],
	edges: [
		{ from: 'U', to: 'A', kind: 'directed' },
		{ from: 'A', to: 'R', kind: 'directed' }
	],
	exposure: 'A',
	outcome: 'R'
};

function open() {
	const editor = new GraphEditor(fork);
	const rename = vi.fn();
	const press = (...keys: string[]) => {
		for (const key of keys) {
			const parts = key.split('+').filter(Boolean);
			pressKey(
				editor,
				{
					key: parts.at(-1) ?? key,
					shift: parts.includes('Shift'),
					control: parts.includes('Control')
				},
				{ centre: { x: 0, y: 0 }, rename, help: () => {} }
			);
		}
	};
	return { editor, press, rename };
}

describe('GraphEditor', () => {
	it('undoes and redoes each command, and a new command forgets what was undone', () => {
		const { editor } = open();
		editor.apply(connect(editor.diagram, 'U', 'R'));
		const connected = editor.diagram;
		editor.apply(addNode(editor.diagram, { x: 0, y: 0 }));
		editor.undo();
		expect(editor.diagram).toBe(connected);
		editor.undo();
		expect(editor.diagram).toBe(fork);
		expect(editor.canUndo).toBe(false);
		editor.redo();
		expect(editor.diagram).toBe(connected);
		editor.apply(addNode(editor.diagram, { x: 0, y: 0 }, 'Z'));
		expect(editor.canRedo).toBe(false);
	});

	it('undoes a drag as one', () => {
		const { editor } = open();
		for (let x = 110; x < 160; x += 10)
			editor.apply(moveNode(editor.diagram, 'U', { x, y: 0 }), 'drag 1');
		editor.settle();
		editor.apply(moveNode(editor.diagram, 'U', { x: 300, y: 0 }), 'drag 2');
		expect(editor.step).toBe(2);
		editor.undo();
		expect(editor.diagram.nodes[0].position?.x).toBe(150);
		editor.undo();
		expect(editor.diagram).toBe(fork);
	});

	it('refuses with a sentence and changes nothing', () => {
		const { editor } = open();
		expect(editor.apply(connect(editor.diagram, 'R', 'U'))).toBe(false);
		expect(editor.refusal).toMatch(/^This would make a circle: /);
		expect(editor.diagram).toBe(fork);
		expect(editor.canUndo).toBe(false);
	});

	it('says which paths a change opened and closed', () => {
		const { editor } = open();
		editor.apply(connect(editor.diagram, 'U', 'R'));
		expect(editor.said).toBe('Arrow from U to R added. Path opened: A ← U → R.');
		editor.apply(toggleMark(editor.diagram, editor.diagram.nodes[0], 'adjusted'));
		expect(editor.said).toBe('U is adjusted for. Path closed: A ← U → R.');
		editor.undo();
		expect(editor.said).toBe('Undone. Path opened: A ← U → R.');
	});

	it('computes nothing about paths anew while a node moves', () => {
		const { editor } = open();
		const { paths, structure } = editor;
		editor.apply(moveNode(editor.diagram, 'U', { x: 50, y: 0 }));
		expect(editor.paths).toBe(paths);
		expect(editor.structure).toBe(structure);
	});

	it('hands on its own changes and not those that come from the address', () => {
		const { editor } = open();
		editor.apply(moveNode(editor.diagram, 'U', { x: 50, y: 0 }));
		const moved = editor.diagram;
		editor.onchange = vi.fn();
		editor.follow({ nodes: [{ name: 'X', position: { x: 0, y: 0 } }], edges: [] });
		expect(editor.onchange).not.toHaveBeenCalled();
		editor.undo();
		expect(editor.diagram).toBe(moved);
		expect(editor.onchange).toHaveBeenCalledOnce();
	});
});

it('begins a visit at its link, with nothing to undo', () => {
	const { editor } = open();
	editor.follow({ nodes: [{ name: 'X', position: { x: 0, y: 0 } }], edges: [] });
	expect(editor.diagram.nodes).toHaveLength(1);
	expect(editor.canUndo).toBe(false);
});

describe('keys on the canvas', () => {
	it('walk to the node that lies there', () => {
		const { editor, press } = open();
		press('Home');
		expect(editor.node?.name).toBe('U');
		press('ArrowDown');
		expect(editor.node?.name).toBe('A');
		press('ArrowRight');
		expect(editor.node?.name).toBe('R');
		press(']');
		expect(editor.edge).toEqual(fork.edges[1]);
		press('ArrowLeft');
		expect(editor.node?.name).toBe('A');
	});

	it('reach every node in reading order', () => {
		const { editor, press } = open();
		const seen = [0, 1, 2].map(() => {
			press('PageDown');
			return editor.node?.name;
		});
		expect(seen).toEqual(['U', 'A', 'R']);
	});

	it('connect, choose, Enter', () => {
		const { editor, press } = open();
		press('Home', 'C', 'ArrowDown', 'ArrowRight', 'Enter');
		expect(editor.diagram.edges.at(-1)).toEqual({ from: 'U', to: 'R', kind: 'directed' });
		expect(editor.mode.kind).toBe('rest');
		expect(editor.node?.name).toBe('U');
	});

	it('move a node, and Escape puts it back as if nothing had been', () => {
		const { editor, press } = open();
		press('Home', 'M', 'ArrowLeft', 'Shift+ArrowUp', 'Enter');
		expect(editor.diagram.nodes[0].position).toEqual({ x: 90, y: -50 });
		press('M', 'ArrowRight', 'ArrowRight', 'Escape');
		expect(editor.diagram.nodes[0].position).toEqual({ x: 90, y: -50 });
		press('Control+z');
		expect(editor.diagram).toBe(fork);
		press('Control+Shift+Z');
		expect(editor.diagram.nodes[0].position).toEqual({ x: 90, y: -50 });
	});

	it('mark, rename, reverse and delete', () => {
		const { editor, press, rename } = open();
		press('Home', 'L');
		expect(editor.node?.latent).toBe(true);
		press('F2');
		expect(rename).toHaveBeenCalledOnce();
		press(']', 'R');
		expect(editor.edge).toMatchObject({ from: 'A', to: 'U' });
		press('Delete');
		expect(editor.diagram.edges).toEqual([fork.edges[1]]);
		press('Home', 'Delete');
		expect(editor.diagram.nodes.map(({ name }) => name)).toEqual(['A', 'R']);
	});

	it('leave alone what they do not mean', () => {
		const { editor } = open();
		const around = { centre: { x: 0, y: 0 }, rename: () => {}, help: () => {} };
		for (const key of ['Tab', 'q', 'F5', 'Shift']) {
			expect(pressKey(editor, { key, shift: false, control: false }, around)).toBe(false);
		}
	});
});

describe('GraphText', () => {
	it('draws what is typed as soon as it can, and keeps places', () => {
		const { editor } = open();
		const text = new GraphText(editor);
		expect(text.type('dag { U -> A -> R  U -> R  A [exposure] R [outcome] }')).toBe(true);
		expect(editor.diagram.edges).toHaveLength(3);
		expect(editor.diagram.nodes.find(({ name }) => name === 'U')?.position).toEqual({
			x: 100,
			y: 0
		});
		expect(text.text).toBe('dag { U -> A -> R  U -> R  A [exposure] R [outcome] }');
	});

	it('keeps text that is no drawing, says where, and lets the last drawing stand', () => {
		const { editor } = open();
		const text = new GraphText(editor);
		expect(text.type('dag {\n U -> }')).toBe(false);
		expect(text.text).toBe('dag {\n U -> }');
		expect(text.problem?.line).toBe(2);
		expect(text.problem?.message).toMatch(/\.$/);
		expect(editor.diagram).toBe(fork);
		text.type('dag { A -> B -> A }');
		expect(text.problem?.message).toBe('This would make a circle: A → B → A.');
		text.takeDrawing();
		expect(text.problem).toBeUndefined();
		expect(text.text).toContain('U -> A');
	});

	it('follows the drawing when that changes elsewhere', () => {
		const { editor } = open();
		const text = new GraphText(editor);
		text.type('dag { X -> Y }');
		editor.apply(connect(fork, 'U', 'R'));
		expect(text.text).toContain('U -> R');
	});

	it('is undone as one while it is typed', () => {
		const { editor } = open();
		const text = new GraphText(editor);
		for (const typed of ['dag { A -> B }', 'dag { A -> B -> C }', 'dag { A -> B -> C -> D }'])
			text.type(typed);
		editor.undo();
		expect(editor.diagram).toBe(fork);
	});
});

describe('pathReasons', () => {
	it('names the node that blocks or opens', () => {
		const { editor } = open();
		editor.apply(connect(editor.diagram, 'U', 'R'));
		const reasons = () =>
			editor.paths.list.filter(({ path }) => !path.causal).flatMap((path) => pathReasons(path));
		expect(reasons()).toEqual(['U drives both sides, and is not adjusted for.']);
		editor.apply(toggleMark(editor.diagram, editor.diagram.nodes[0], 'adjusted'));
		expect(reasons()).toEqual(['U drives both sides, and is adjusted for: blocked.']);
	});
});
