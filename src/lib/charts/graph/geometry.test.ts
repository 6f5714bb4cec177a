import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawing } from './drawing.ts';
import { arrow, borderPoint, distanceToBox, nodeBox, runsThrough } from './geometry.ts';
import { labelLines, textWidth } from './node-label.ts';

const point = fc.record({
	x: fc.integer({ min: -500, max: 500 }),
	y: fc.integer({ min: -500, max: 500 })
});

describe('nodeBox', () => {
	it('is as wide as its longest line and as high as its lines', () => {
		const one = nodeBox('Click', { x: 10, y: 20 });
		const two = nodeBox('Attractiveness of the title', { x: 10, y: 20 });
		expect(one).toMatchObject({ x: 10, y: 20, height: 40 });
		expect(two.height).toBeGreaterThan(one.height);
		expect(two.width).toBeLessThan(170);
	});

	it('breaks any name into lines that hold all of it and fit', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
				const lines = labelLines(name);
				expect(lines.join('').replaceAll(/\s/gu, '')).toBe(name.replaceAll(/\s/gu, ''));
				for (const line of lines) expect(textWidth(line)).toBeLessThan(145);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});
});

describe('borderPoint', () => {
	it('is the gap away from the border, whatever the direction', () => {
		fc.assert(
			fc.property(point, fc.boolean(), (toward, square) => {
				const box = nodeBox('Interest', { x: 0, y: 0 }, square);
				fc.pre(distanceToBox(box, toward) > 6);
				expect(distanceToBox(box, borderPoint(box, toward, 4))).toBeCloseTo(4, 2);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('meets the straight side of a box at a right angle', () => {
		const box = nodeBox('Click', { x: 0, y: 0 });
		expect(borderPoint(box, { x: 200, y: 0 }, 4).x).toBeCloseTo(box.width / 2 + 4, 3);
	});
});

describe('arrow', () => {
	const [left, right] = [nodeBox('A', { x: 0, y: 0 }), nodeBox('B', { x: 200, y: 0 })];

	it('is a straight line with one head', () => {
		const shape = arrow(left, right);
		expect(shape.line).toMatch(/^M[\d.]+,0L[\d.]+,0$/);
		expect(shape.heads).toHaveLength(1);
		expect(shape.angle).toBe(0);
		expect(shape.middle.x).toBeCloseTo(100);
	});

	it('bends to the left of its way by the amount asked for', () => {
		const shape = arrow(left, right, { bend: 40 });
		expect(shape.middle.y).toBeGreaterThan(-50);
		expect(shape.middle.y).toBeLessThan(-30);
	});

	it('has a head at both ends of a hidden common cause', () => {
		expect(arrow(left, right, { bend: 40, twoHeaded: true }).heads).toHaveLength(2);
	});

	it('puts its label beside the line', () => {
		const { label, middle } = arrow(left, right);
		expect(Math.hypot(label.x - middle.x, label.y - middle.y)).toBeCloseTo(19);
		expect(label.y).toBeLessThan(middle.y);
	});
});

describe('the label of an arrow', () => {
	it('stands above it, whichever way it points, and to the right of an upright one', () => {
		const [a, b] = [nodeBox('A', { x: 0, y: 0 }), nodeBox('B', { x: 200, y: 90 })];
		const below = nodeBox('C', { x: 0, y: 200 });
		for (const shape of [arrow(a, b), arrow(b, a)]) {
			expect(shape.label.y).toBeLessThan(shape.middle.y);
		}
		for (const shape of [arrow(a, below), arrow(below, a)]) {
			expect(shape.label.x).toBeGreaterThan(shape.middle.x);
		}
	});
});

describe('drawing', () => {
	it('leads an arrow around a node that stands in its way', () => {
		const { nodes, edges } = drawing({
			nodes: [
				{ name: 'A', position: { x: 0, y: 0 } },
				{ name: 'M', position: { x: 150, y: 0 } },
				{ name: 'B', position: { x: 300, y: 0 } }
			],
			edges: [{ from: 'A', to: 'B', kind: 'directed' }]
		});
		expect(runsThrough(edges[0].shape, nodes[1].box)).toBe(false);
	});

	it('marks arrows into randomised nodes as cut', () => {
		const { edges } = drawing({
			nodes: [
				{ name: 'U', position: { x: 0, y: 0 } },
				{ name: 'A', position: { x: 150, y: 0 }, randomised: true }
			],
			edges: [
				{ from: 'U', to: 'A', kind: 'directed' },
				{ from: 'A', to: 'U', kind: 'bidirected' }
			]
		});
		expect(edges.map(({ cut }) => cut)).toEqual([true, true]);
	});

	it('has room for everything in its bounds, and bounds without nodes', () => {
		expect(drawing({ nodes: [], edges: [] }).bounds.width).toBeGreaterThan(0);
	});
});
