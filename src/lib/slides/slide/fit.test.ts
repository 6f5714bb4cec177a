import { describe, expect, it } from 'vitest';
import { arrangementIn, fittingWidth } from './fit.ts';

/** Lays out by a rule, and counts how often. */
function picture(heightAt: (width: number) => number) {
	const asked: number[] = [];
	return {
		asked,
		heightAt: (width: number) => {
			asked.push(width);
			return heightAt(width);
		}
	};
}

describe('fittingWidth', () => {
	it('takes the whole width where the picture is low enough', () => {
		const { heightAt, asked } = picture((width) => width / 2);
		expect(fittingWidth(heightAt, { width: 800, height: 450 }, 0.5)).toBe(800);
		expect(asked).toEqual([800]);
	});

	it('takes the width at which the picture is as high as the room', () => {
		const { heightAt } = picture((width) => width * 0.77);
		const width = fittingWidth(heightAt, { width: 864, height: 480 }, 0.5);
		expect(width * 0.77).toBeLessThanOrEqual(480);
		expect(width * 0.77).toBeGreaterThan(476);
	});

	it('needs one look where the aspect is remembered, and three where it is not', () => {
		const remembered = picture((width) => width * 0.77);
		fittingWidth(remembered.heightAt, { width: 864, height: 480 }, 0.77);
		expect(remembered.asked).toHaveLength(1);
		const unknown = picture((width) => width * 0.6 + 60);
		fittingWidth(unknown.heightAt, { width: 864, height: 480 }, 0.5);
		expect(unknown.asked.length).toBeLessThanOrEqual(3);
	});

	it('never is too high, not even where the layout changes and the height jumps', () => {
		for (const height of [200, 300, 400, 500, 600]) {
			const { heightAt } = picture((width) => (width < 560 ? width * 1.4 : width * 0.6));
			const width = fittingWidth(heightAt, { width: 900, height }, 0.6);
			const high = width < 560 ? width * 1.4 : width * 0.6;
			expect(high, `in ${height}`).toBeLessThanOrEqual(height);
		}
	});
});

describe('arrangementIn', () => {
	it('puts controls beside a picture on a wide screen', () => {
		for (const aspect of [0.45, 0.53, 0.6, 0.77]) {
			expect(arrangementIn({ width: 73, height: 33 }, aspect)).toBe('beside');
		}
	});

	it('puts them under a low picture in a room of 4:3, and beside a high one', () => {
		const room = { width: 73, height: 47 };
		expect(arrangementIn(room, 0.45)).toBe('under');
		expect(arrangementIn(room, 0.77)).toBe('beside');
	});

	it('puts them under any picture in a tall room', () => {
		for (const aspect of [0.45, 0.53, 0.6, 0.77]) {
			expect(arrangementIn({ width: 57, height: 68 }, aspect)).toBe('under');
		}
	});
});
