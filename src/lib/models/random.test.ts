import { expect, test } from 'vitest';
import vectors from '../../../tests/fixtures/random-vectors.json';
import { beta, gamma, normal, permutation, stream, type Uniform } from './random.ts';
import {
	chiSquare,
	chiSquareCritical,
	correlation,
	histogram,
	mean,
	moment,
	Z_CRITICAL
} from './random/goodness-of-fit.ts';

function draws(n: number, draw: () => number): number[] {
	return Array.from({ length: n }, draw);
}

function expectUniform(sample: readonly number[], cells: number): void {
	const expected = new Array<number>(cells).fill(sample.length / cells);
	const observed = histogram(sample, cells);
	expect(chiSquare(observed, expected)).toBeLessThan(chiSquareCritical(cells - 1));
}

/** Σ n r² over independent pairs of streams is χ² with one degree of freedom per pair. */
function expectUnrelated(pairs: readonly (readonly [Uniform, Uniform])[]): void {
	const n = 2000;
	const squares = pairs.map(([x, y]) => n * correlation(draws(n, x), draws(n, y)) ** 2);
	expect(pairs.length * mean(squares)).toBeLessThan(chiSquareCritical(pairs.length));
}

test('the first clicks of seed 1 are these, on every machine and in every version', () => {
	expect(draws(5, stream(1, 'clicks'))).toEqual([
		0.9615161514375359, 0.6433241397608072, 0.00201443862169981, 0.5088094987440854,
		0.6777478847652674
	]);
});

test.each(vectors)('seed $seed, label $label, index $index gives the recorded draws', (vector) => {
	const [a, b] = vector.betaShapes;
	const open = () => stream(vector.seed, vector.label, vector.index);
	const [u, v, w] = [open(), open(), open()];
	expect(draws(8, open())).toEqual(vector.uniforms);
	// Logarithm and cosine may differ between engines in the last bits.
	draws(4, () => normal(u)).forEach((x, i) => expect(x).toBeCloseTo(vector.normals[i], 12));
	draws(4, () => gamma(v, vector.gammaShape)).forEach((x, i) =>
		expect(x).toBeCloseTo(vector.gammas[i], 12)
	);
	draws(4, () => beta(w, a, b)).forEach((x, i) => expect(x).toBeCloseTo(vector.betas[i], 12));
	expect([...permutation(open(), 10)]).toEqual(vector.permutation);
});

test('a stream is unmoved by draws from another', () => {
	const alone = draws(20, stream(5, 'click'));
	const click = stream(5, 'click');
	const slot = stream(5, 'slot');
	expect(draws(20, () => (slot(), click()))).toEqual(alone);
});

test('index 0 is the stream without an index', () => {
	expect(draws(5, stream(5, 'click', 0))).toEqual(draws(5, stream(5, 'click')));
});

test('first draws of the seeds 1 to 1000 look like independent uniforms', () => {
	const firsts = Array.from({ length: 1000 }, (_, i) => stream(i + 1, 'click')());
	expectUniform(firsts, 50);
	const r = correlation(firsts.slice(0, -1), firsts.slice(1));
	expect(Math.abs(r)).toBeLessThan(Z_CRITICAL / Math.sqrt(999));
});

test('first draws of neighbouring indices look like independent uniforms', () => {
	const firsts = Array.from({ length: 20_000 }, (_, j) => stream(1, 'click', j)());
	expectUniform(firsts, 100);
	const r = correlation(firsts.slice(0, -1), firsts.slice(1));
	expect(Math.abs(r)).toBeLessThan(Z_CRITICAL / Math.sqrt(19_999));
});

test('whole streams of neighbouring seeds, indices and labels are uncorrelated', () => {
	const each = Array.from({ length: 60 }, (_, i) => i);
	expectUnrelated(each.map((s) => [stream(s, 'click'), stream(s + 1, 'click')]));
	expectUnrelated(each.map((j) => [stream(1, 'click', j), stream(1, 'click', j + 1)]));
	expectUnrelated(each.map((k) => [stream(1, `item ${k}`), stream(1, `item ${k + 1}`)]));
	expectUnrelated(each.map((s) => [stream(s, 'slot'), stream(s, 'click')]));
	expectUnrelated(each.map((s) => [stream(s, 'click', s + 1), stream(s + 1, 'click', s)]));
});

test('words of one or two letters all have streams of their own, in either order', () => {
	const letters = [...'abcdefghijklmnopqrstuvwxyz', 'π', 'ε', ''];
	const labels = new Set(letters.flatMap((first) => letters.map((second) => first + second)));
	const starts = new Set([...labels].map((label) => draws(2, stream(1, label)).join()));
	expect(starts.size).toBe(labels.size);
});

test('a long stream is uniform, alone and in successive pairs', () => {
	const n = 200_000;
	const sample = draws(n, stream(3, 'uniform'));
	expectUniform(sample, 1000);
	const pairs = Array.from(
		{ length: n / 2 },
		(_, i) => (Math.floor(sample[2 * i] * 30) + sample[2 * i + 1]) / 30
	);
	expectUniform(pairs, 900);
	// Standard errors of the mean and the variance: √(1/12n) and √(1/180n).
	expect(Math.abs(mean(sample) - 1 / 2)).toBeLessThan(Z_CRITICAL * Math.sqrt(1 / 12 / n));
	const variance = moment(sample, 2, 1 / 2);
	expect(Math.abs(variance - 1 / 12)).toBeLessThan(Z_CRITICAL * Math.sqrt(1 / 180 / n));
});

test.each([-1, 1.5, NaN, Infinity, 2 ** 32])('a seed or index of %s is refused by name', (bad) => {
	expect(() => stream(bad, 'click')).toThrow(`seed must be a whole number`);
	expect(() => stream(1, 'click', bad)).toThrow(`got ${bad}`);
});
