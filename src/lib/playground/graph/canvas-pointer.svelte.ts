import { looseArrow, type Point } from '#lib/charts/graph/geometry.ts';
import { chooseEnd, leaveConnecting } from './connecting.ts';
import { connect } from './edge-commands.ts';
import type { GraphEditor } from './graph-editor.svelte.ts';
import { moveNode } from './node-commands.ts';

type Drag =
	| { readonly kind: 'move'; readonly name: string; readonly grip: Point; readonly strand: string }
	| { readonly kind: 'arrow'; readonly from: string };

interface Press {
	readonly drag: Drag;
	readonly start: Point;
	moved: boolean;
}

/** A hand trembles: what moves less than this, in pixels, is a tap. */
const TREMOR = 6;
let gestures = 0;

/** What mouse, pen and finger do on the canvas. */
export class CanvasPointer {
	/** The end of an arrow that is being dragged. */
	end = $state.raw<Point>();
	dragging = $state(false);
	private press: Press | undefined;
	private readonly editor: GraphEditor;
	private readonly svg: () => SVGSVGElement | undefined;

	readonly loose = $derived.by(() => {
		const from = this.press?.drag.kind === 'arrow' ? this.press.drag.from : undefined;
		const box = this.editor.drawing.nodes.find(({ node }) => node.name === from)?.box;
		return this.end && box ? looseArrow(box, this.end) : undefined;
	});

	constructor(editor: GraphEditor, svg: () => SVGSVGElement | undefined) {
		this.editor = editor;
		this.svg = svg;
	}

	down(event: PointerEvent): void {
		if (event.button !== 0) return;
		const { editor } = this;
		const at = targetOf(event.target);
		if (at.node === undefined) {
			if (at.edge !== undefined) editor.select({ kind: 'edge', key: at.edge });
			else if (editor.mode.kind === 'connect') leaveConnecting(editor);
			else editor.select(undefined);
			return;
		}
		const drag = this.dragFrom(at.node, at.handle, event);
		this.press = { drag, start: { x: event.clientX, y: event.clientY }, moved: false };
		if (editor.mode.kind !== 'connect') editor.select({ kind: 'node', name: at.node });
		(event.currentTarget as Element).setPointerCapture(event.pointerId);
	}

	move(event: PointerEvent): void {
		const { press } = this;
		if (!press) return;
		const [dx, dy] = [event.clientX - press.start.x, event.clientY - press.start.y];
		press.moved ||= Math.hypot(dx, dy) > TREMOR;
		if (!press.moved) return;
		this.dragging = true;
		const point = this.point(event);
		if (press.drag.kind === 'arrow') this.end = point;
		else {
			const { name, grip, strand } = press.drag;
			const to = { x: point.x - grip.x, y: point.y - grip.y };
			this.editor.apply(moveNode(this.editor.diagram, name, to), strand);
		}
	}

	up(event: PointerEvent): void {
		const { press, editor } = this;
		this.stop();
		if (!press) return;
		const { drag } = press;
		const name = drag.kind === 'move' ? drag.name : drag.from;
		if (!press.moved && editor.mode.kind === 'connect') chooseEnd(editor, name);
		if (!press.moved || drag.kind !== 'arrow') return;
		const under = targetOf(document.elementFromPoint(event.clientX, event.clientY)).node;
		if (under === undefined || under === name) editor.said = 'No arrow was drawn.';
		else {
			const arrow = editor.mode.kind === 'connect' ? editor.mode.arrow : 'directed';
			editor.apply(connect(editor.diagram, name, under, arrow));
		}
	}

	cancel(): void {
		const { press } = this;
		if (press?.drag.kind === 'move') {
			this.editor.giveUp(press.drag.strand, `${press.drag.name} is back where it was.`);
		}
		this.stop();
	}

	/** Where on the drawing an event is. */
	point(event: MouseEvent): Point {
		const matrix = this.svg()?.getScreenCTM()?.inverse();
		const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
		return { x, y };
	}

	private dragFrom(name: string, handle: boolean, event: PointerEvent): Drag {
		if (handle || this.editor.mode.kind === 'connect') return { kind: 'arrow', from: name };
		const at = this.editor.diagram.nodes.find((node) => node.name === name)?.position;
		const point = this.point(event);
		const grip = { x: point.x - (at?.x ?? point.x), y: point.y - (at?.y ?? point.y) };
		return { kind: 'move', name, grip, strand: `drag ${++gestures}` };
	}

	private stop(): void {
		this.press = undefined;
		this.end = undefined;
		this.dragging = false;
		this.editor.settle();
	}
}

/** What of the drawing an element belongs to. */
export function targetOf(element: EventTarget | null): {
	node?: string;
	edge?: string;
	handle: boolean;
} {
	const mark = (element as Element | null)?.closest<SVGElement>('[data-node], [data-edge]');
	return {
		node: mark?.dataset.node,
		edge: mark?.dataset.edge,
		handle: mark?.dataset.handle !== undefined
	};
}
