import { describe, expect, it } from 'vitest';
import type { Estimand, Variable } from './estimand.ts';
import { estimandMathML } from './mathml.ts';
import { printEstimand } from './print.ts';
import { spokenEstimand } from './spoken.ts';

const plain = (name: string): Variable => ({ name, primes: 0 });
const prime = (name: string): Variable => ({ name, primes: 1 });
const p = (of: Variable[], ...given: Variable[]): Estimand => ({ kind: 'probability', of, given });
const product = (...factors: Estimand[]): Estimand => ({ kind: 'product', factors });
const sum = (over: Variable[], body: Estimand): Estimand => ({ kind: 'sum', over, body });
const ratio = (above: Estimand, below: Estimand): Estimand => ({ kind: 'ratio', above, below });

const [a, c, m, r] = ['A', 'C', 'M', 'R'].map(plain);
const backDoor = sum([c], product(p([r], a, c), p([c])));
const frontDoor = sum(
	[m],
	product(p([m], a), sum([prime('A')], product(p([r], prime('A'), m), p([prime('A')]))))
);

describe('printEstimand', () => {
	it('prints the back door and the front door as books do', () => {
		expect(printEstimand(backDoor)).toBe('Σ_C P(R | A, C) P(C)');
		expect(printEstimand(frontDoor)).toBe('Σ_M P(M | A) Σ_A′ P(R | A′, M) P(A′)');
		expect(printEstimand({ kind: 'one' })).toBe('1');
	});

	it('brackets a sum that another factor follows, and a ratio among factors', () => {
		expect(printEstimand(product(backDoor, p([m])))).toBe('[Σ_C P(R | A, C) P(C)] P(M)');
		expect(printEstimand(product(p([m]), ratio(p([a]), p([c]))))).toBe('P(M) [P(A) / P(C)]');
		expect(printEstimand(ratio(product(p([a]), p([c])), p([m])))).toBe('[P(A) P(C)] / P(M)');
	});

	it('braces an index of several nodes or several words', () => {
		expect(printEstimand(sum([c, m], p([r], c, m)))).toBe('Σ_{C, M} P(R | C, M)');
		expect(printEstimand(sum([plain('User interest')], p([r])))).toBe('Σ_{User interest} P(R)');
	});
});

describe('spokenEstimand', () => {
	it('says where a sum in the middle and a fraction end', () => {
		expect(spokenEstimand(frontDoor)).toBe(
			'the sum over M of the probability of M given A, times the sum over A prime of ' +
				'the probability of R given A prime and M, times the probability of A prime'
		);
		expect(spokenEstimand(product(sum([c], p([c])), ratio(p([a]), p([m, r]))))).toBe(
			'the sum over C of the probability of C, end of sum, times the fraction with numerator ' +
				'the probability of A, and denominator the probability of M and R, end of fraction'
		);
	});
});

describe('estimandMathML', () => {
	/** The names of open elements at the end, or of the first mismatch. */
	function unclosed(markup: string): string[] {
		const open: string[] = [];
		for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z]+)[^<>]*>/g)) {
			if (!slash) open.push(name);
			else if (open.pop() !== name) return [name];
		}
		return open;
	}

	it('closes every element and is labelled with the spoken form', () => {
		for (const estimand of [backDoor, frontDoor, ratio(backDoor, product(frontDoor, p([a])))]) {
			const markup = estimandMathML(estimand);
			expect(unclosed(markup)).toEqual([]);
			expect(markup).toContain(`aria-label="${spokenEstimand(estimand)}"`);
		}
	});

	it('writes sums, primes, fractions and brackets as such', () => {
		expect(estimandMathML(frontDoor)).toContain(
			'<munder><mo>∑</mo><mrow><msup><mi>A</mi><mo>′</mo></msup></mrow></munder>'
		);
		expect(estimandMathML(ratio(p([a]), p([c])))).toMatch(/<mfrac><mrow>.*<\/mrow><\/mfrac>/);
		expect(estimandMathML(product(backDoor, p([m])))).toContain('<mo>[</mo>');
		expect(estimandMathML({ kind: 'one' })).toContain('<mn>1</mn>');
	});

	it('sets one letter as a symbol and words as text', () => {
		expect(estimandMathML(p([plain('𝐱')]))).toContain('<mi>𝐱</mi>');
		expect(estimandMathML(p([plain('User interest')]))).toContain('<mtext>User interest</mtext>');
	});

	it('escapes names, in the text and in the label', () => {
		const markup = estimandMathML(p([plain('<b>')], plain('"x" & \'y\'')));
		expect(markup).toContain('<mtext>&#60;b&#62;</mtext>');
		expect(markup).toContain('&#34;x&#34; &#38; &#39;y&#39;');
		expect(markup).not.toContain('<b>');
		expect(unclosed(markup)).toEqual([]);
	});
});
