import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../app.css', import.meta.url), 'utf8');
const MEANINGS = ['truth', 'logging', 'evaluation', 'estimate', 'warning'];

/** The colours that a rule of app.css sets, by name. */
function tokens(selector: string): Record<string, string> {
	const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0];
	return Object.fromEntries(
		[...rule.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
	);
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5]
		.map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
		.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

describe.each([
	['light', ':root', 4.5],
	['dark', ":root[data-theme='dark']", 4.5],
	['contrast', ":root[data-theme='contrast']", 7]
] as const)('the %s theme', (_, selector, least) => {
	const colours = tokens(selector);

	it('has all five colours and the greys', () => {
		const names = [...MEANINGS, 'paper', 'ink', 'ink-2', 'rule', 'rule-2', 'other', 'wash'];
		expect(Object.keys(colours)).toEqual(expect.arrayContaining(names));
	});

	it(`reads at a contrast of ${least} or more`, () => {
		for (const name of [...MEANINGS, 'ink', 'ink-2']) {
			expect(contrast(colours[name], colours.paper), name).toBeGreaterThanOrEqual(least);
		}
	});

	it('has lines that are seen', () => {
		expect(contrast(colours['rule-2'], colours.paper)).toBeGreaterThanOrEqual(3);
	});
});

describe('the dark theme', () => {
	it('is the same whether the system or the reader asked for it', () => {
		expect(tokens(":root:not([data-theme='light'])")).toEqual(tokens(":root[data-theme='dark']"));
	});
});

describe('the contrast theme', () => {
	it('tells the five colours apart by lightness or hue, also without red or green cones', () => {
		const colours = tokens(":root[data-theme='contrast']");
		const pairs = MEANINGS.flatMap((a, i) => MEANINGS.slice(i + 1).map((b) => [a, b]));
		for (const [a, b] of pairs) {
			for (const [eye, seen] of Object.entries(EYES)) {
				const apart = Math.hypot(
					...seen(colours[a]).map((value, i) => value - seen(colours[b])[i])
				);
				expect(apart, `${a} and ${b}, ${eye}`).toBeGreaterThan(4);
			}
		}
	});
});

type Row = readonly [number, number, number];

/** What an eye sees of a colour, in CIE Lab: linear light through the matrix of its deficiency. */
const eye = (matrix: readonly Row[]) => (colour: string) => {
	const light = [1, 3, 5]
		.map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
		.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
	const [r, g, b] = matrix.map((row) =>
		Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
	);
	const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
	const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
	const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
	const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** Machado, Oliveira & Fernandes (2009), severity 1. */
const EYES = {
	'all cones': eye([
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	]),
	'without red cones': eye([
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	]),
	'without green cones': eye([
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]),
	'without blue cones': eye([
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	])
};
