import { describe, expect, it } from 'vitest';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { beyond, density, rain, reach } from './clouds.ts';

const x = linearScale([-10, 10], [0, 200]);

describe('reach', () => {
	it('holds 0 and all but the farthest hundredth of each cloud, at round values', () => {
		const cloud = [...Array.from({ length: 198 }, (_, i) => i / 20), -900, 900];
		expect(reach([cloud])).toEqual([-2, 10]);
		expect(reach([[3], []])).toEqual([-1, 3]);
	});

	it('has a length even if all errors are 0', () => {
		expect(reach([[0, 0]])).toEqual([-1, 1]);
	});
});

describe('density', () => {
	it('is highest where most errors lie, and reaches its full height there', () => {
		const path = density([2, 2, 2, -5], x, { base: 50, height: 20 });
		const points = path
			.slice(1)
			.split('L')
			.map((point) => point.split(',').map(Number));
		const [at, top] = points.reduce((best, point) => (point[1] < best[1] ? point : best));
		expect(top).toBe(30);
		expect(Math.abs(at - x(2))).toBeLessThan(3);
		expect(Math.max(...points.map(([, y]) => y))).toBe(50);
	});

	it('of errors that all lie beyond the axis is nothing', () => {
		expect(density([99], x, { base: 50, height: 20 })).toBe('');
		expect(beyond([99, -99, 10, 0], x)).toBe(2);
	});
});

describe('rain', () => {
	it('has a dot for each of the first 200 errors, at its place or at the end of the axis', () => {
		const dots = rain(new Array<number>(500).fill(99), x, { top: 10, height: 8 });
		expect(dots.match(/M/g)).toHaveLength(200);
		expect(dots).toMatch(/^M200\.0,10\.0h0M200\.0,14\.9h0/);
		expect(rain([0], x, { top: 10, height: 8 })).toBe('M100.0,10.0h0');
	});
});
