import { expect, test } from 'vitest';
import { neighbour } from './grid-neighbour.ts';

// Two slides under no name, then a lesson of four in rows of three.
const cells = [
	[0, 0],
	[100, 0],
	[0, 200],
	[100, 200],
	[200, 200],
	[0, 300]
].map(([left, top]) => ({ left, top }));

test('Left and Right go through all boxes, and stop at the ends', () => {
	expect([0, 1, 5].map((at) => neighbour(cells, at, 'ArrowRight'))).toEqual([1, 2, 5]);
	expect([0, 2].map((at) => neighbour(cells, at, 'ArrowLeft'))).toEqual([0, 1]);
});

test('Down and Up go to the nearest box of the next row', () => {
	expect([0, 1, 3, 4, 5].map((at) => neighbour(cells, at, 'ArrowDown'))).toEqual([2, 3, 5, 5, 5]);
	expect([5, 4, 2, 1].map((at) => neighbour(cells, at, 'ArrowUp'))).toEqual([2, 1, 0, 1]);
});

test('Home and End go to the first and the last, other keys nowhere', () => {
	expect([neighbour(cells, 3, 'Home'), neighbour(cells, 3, 'End')]).toEqual([0, 5]);
	expect(neighbour(cells, 3, 'a')).toBe(3);
});
