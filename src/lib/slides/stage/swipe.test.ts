import { expect, test } from 'vitest';
import { isScroll, swipeOf } from './swipe.ts';

const from = { x: 300, y: 300, at: 0 };
const swipe = (dx: number, dy: number, at = 200) => swipeOf(from, { x: 300 + dx, y: 300 + dy, at });

test('to the left is on, to the right is back', () => {
	expect(swipe(-120, 10)).toBe('next');
	expect(swipe(120, -10)).toBe('previous');
});

test('a tap, a scroll, a slanted or a slow movement is no swipe', () => {
	expect(swipe(-20, 0)).toBeUndefined();
	expect(swipe(-5, -300)).toBeUndefined();
	expect(swipe(-120, 80)).toBeUndefined();
	expect(swipe(-120, 0, 1500)).toBeUndefined();
});

test('what can be scrolled that way is scrolled', () => {
	expect(isScroll('next', { left: false, right: true })).toBe(true);
	expect(isScroll('next', { left: true, right: false })).toBe(false);
	expect(isScroll('previous', { left: true, right: false })).toBe(true);
});
