import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from './contract.ts';
import { report } from './fake-bench-worker.ts';
import {
	commonAxis,
	digitsOn,
	linesOf,
	placed,
	printed,
	signed,
	tickLabels
} from './interval-layout.ts';

const line = (value: number, lower?: number, upper?: number): Line => ({
	name: 'ips',
	label: 'IPS',
	help: '',
	value,
	lower,
	upper
});

describe('the common axis', () => {
	it('begins at zero where that is near, and shows every interval', () => {
		const x = commonAxis([line(4, 2, 6), line(5, 3, 9)]);
		expect(x.domain[0]).toBe(0);
		expect(x.domain[1]).toBeCloseTo(9.36);
		expect(placed(line(4, 2, 6), x)?.cut).toEqual([false, false]);
	});

	it('leaves zero out where it is far, and ends there where nothing is above it', () => {
		expect(commonAxis([line(1000, 990, 1010)]).domain[0]).toBeCloseTo(989.2);
		expect(commonAxis([line(-4, -6, -2)]).domain[1]).toBe(0);
	});

	it('cuts an interval that would press the estimates together, and marks the cut', () => {
		const lines = [line(4, 2, 6), line(5, -3000, 3000)];
		const x = commonAxis(lines);
		expect(x(5) - x(4)).toBeGreaterThan(3);
		expect(placed(lines[1], x)).toMatchObject({ from: 0, to: 100, cut: [true, true] });
	});

	it('has a length for no estimate, one, and several of zero', () => {
		const nothing: Line = { name: 'ips', label: 'IPS', help: '', reason: 'No row.' };
		for (const lines of [
			[],
			[nothing],
			[line(0)],
			[line(0, 0, 0), line(0)],
			[line(-2)],
			[line(7e110)]
		]) {
			const [from, to] = commonAxis(lines).domain;
			expect(to).toBeGreaterThan(from);
		}
		expect(placed(nothing, commonAxis([nothing]))).toBeUndefined();
	});

	it('keeps every estimate inside the picture, whatever the numbers', () => {
		const value = fc.double({ min: -1e299, max: 1e299, noNaN: true });
		const spread = fc.double({ min: 0, noNaN: true });
		const lines = fc.array(
			fc.tuple(value, spread, spread).map(([at, down, up]) => line(at, at - down, at + up)),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(lines, (all) => {
				const x = commonAxis(all);
				for (const each of all) {
					expect(x(each.value!)).toBeGreaterThanOrEqual(-1e-6);
					expect(x(each.value!)).toBeLessThanOrEqual(100 + 1e-6);
					const place = placed(each, x)!;
					expect(place.from).toBeLessThanOrEqual(place.to);
				}
			})
		);
	});
});

describe('the lines', () => {
	it('begin with the target’s own rate and the log’s', () => {
		const all = { ...report(''), estimates: [line(3)], onPolicy: line(2) };
		expect(linesOf(all).map(({ kind }) => kind)).toEqual(['truth', 'logged', 'estimate']);
		expect(linesOf(report('')).map(({ kind }) => kind)).toEqual(['logged']);
	});

	it('say so where a number is none', () => {
		const [, { line: broken }] = linesOf({ ...report(''), estimates: [line(NaN, 1, Infinity)] });
		expect(broken).toEqual({
			name: 'ips',
			label: 'IPS',
			help: '',
			reason: 'The numbers are too large to be added up.'
		});
	});
});

describe('numbers', () => {
	it('have as many digits as tell them apart', () => {
		expect(digitsOn(commonAxis([line(0.0046, 0.0032, 0.0087)]))).toBe(5);
		expect(digitsOn(commonAxis([line(3250, 2000, 5000)]))).toBe(0);
		const ticks = (upper: number) => tickLabels(commonAxis([line(0, 0, upper)]));
		expect(ticks(0.0105).map(({ label }) => label)).toEqual([
			'0',
			'0.002',
			'0.004',
			'0.006',
			'0.008',
			'0.010'
		]);
		expect(ticks(1).map(({ label }) => label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1.0']);
	});

	it('read as a typesetter writes them', () => {
		expect(printed(0.004531, 5)).toBe('0.00453');
		expect(printed(-1234.5, 1)).toBe('−1,234.5');
		expect(printed(-0.0001, 2)).toBe('0.00');
		expect(printed(21739, 0)).toBe('21,739');
		expect([0.0012, -0.0012, 0.00001].map((value) => signed(value, 4))).toEqual([
			'+0.0012',
			'−0.0012',
			'0.0000'
		]);
	});
});
