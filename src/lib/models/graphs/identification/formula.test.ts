import { describe, expect, it } from 'vitest';
import { absorbed } from './absorbed.ts';
import { conditionals } from './conditionals.ts';
import { conditional, freeIn, joint, ONE, product, ratio, sum, type Formula } from './formula.ts';
import { marginal } from './marginal.ts';
import { named } from './named.ts';
import { setOf } from './node-set.ts';
import { printEstimand } from './print.ts';

const names = ['a', 'b', 'c', 'd'];

/** The set of nodes that a text names. */
const set = (text: string) => setOf([...text].map((name) => names.indexOf(name)));
const p = (of: string, given = '') => conditional(set(of), set(given));
const print = (formula: Formula) =>
	printEstimand(named(formula, freeIn(formula), { names, first: 0n }));

describe('a formula', () => {
	it('cancels equal factors and contracts chains', () => {
		expect(ratio(product([p('a'), p('b')]), p('a'))).toEqual(p('b'));
		expect(product([p('c', 'ab'), p('b', 'a'), p('a')])).toEqual(joint(set('abc')));
		expect(ratio(p('ab', 'c'), p('b', 'c'))).toEqual(p('a', 'bc'));
		expect(ratio(p('a'), p('a'))).toEqual(ONE);
	});

	it('cancels equal sums, whatever order their factors came in', () => {
		const one = sum(set('c'), product([p('a', 'bc'), p('c')]));
		const other = sum(set('c'), product([p('c'), p('a', 'bc')]));
		expect(ratio(one, other)).toEqual(ONE);
	});
});

describe('marginal', () => {
	it('drops a node that stands in one probability alone, and keeps no empty sum', () => {
		expect(marginal(set('b'), product([p('a', 'b'), p('b')]))).toEqual(p('a'));
		expect(marginal(set('d'), product([p('d', 'ab'), p('a', 'c')]))).toEqual(p('a', 'c'));
		expect(marginal(set('ab'), product([p('a'), p('b', 'a')]))).toEqual(ONE);
	});

	it('drops a node from under a sum over others', () => {
		const inner = sum(set('c'), product([p('ab', 'cd'), p('c')]));
		expect(print(marginal(set('b'), inner))).toBe('Σ_c P(a | c, d) P(c)');
	});

	it('keeps outside what does not depend on the nodes, and unrelated sums apart', () => {
		const formula = product([p('a'), p('d', 'b'), p('b', 'c')]);
		expect(print(marginal(set('b'), formula))).toBe('P(a) Σ_b P(d | b) P(b | c)');
		const unrelated = product([p('a', 'bc'), p('b'), p('c', 'ad'), p('d')]);
		expect(print(marginal(set('bd'), unrelated))).toBe(
			'[Σ_b P(a | b, c) P(b)] Σ_d P(c | a, d) P(d)'
		);
	});

	it('multiplies where nothing depends on a node', () => {
		expect(print(marginal(set('d'), p('a')))).toBe('P(a) Σ_d 1');
	});
});

describe('conditionals', () => {
	const joints = (...texts: string[]) => product(texts.map((text) => joint(set(text))));

	it('puts causes behind the bar where there is a choice', () => {
		// P(a, b) P(c | b), and not P(a | b) P(b, c).
		expect(conditionals(ratio(joints('ab', 'bc'), joints('b')))).toEqual({
			above: [
				{ of: set('ab'), given: 0n },
				{ of: set('c'), given: set('b') }
			],
			below: []
		});
	});

	it('puts as much as possible behind bars', () => {
		// P(c, d | a) would leave P(c) without a partner.
		expect(conditionals(ratio(joints('acd', 'abd'), joints('a', 'c')))).toEqual({
			above: [
				{ of: set('ad'), given: set('c') },
				{ of: set('bd'), given: set('a') }
			],
			below: []
		});
	});

	it('leaves below what is no condition of anything above', () => {
		expect(conditionals(ratio(p('a'), p('bc')))).toEqual({
			above: [{ of: set('a'), given: 0n }],
			below: [set('bc')]
		});
	});
});

describe('absorbed', () => {
	const inner = product([p('d', 'abc'), p('bc')]);

	it('moves a divisor to where it is a condition', () => {
		expect(print(ratio(sum(set('c'), inner), p('b')))).toBe('Σ_c P(d | a, b, c) P(c | b)');
		const deeper = sum(set('a'), product([p('a', 'b'), sum(set('c'), inner)]));
		expect(print(ratio(deeper, p('b')))).toBe('Σ_a P(a | b) Σ_c P(d | a, b, c) P(c | b)');
	});

	it('leaves a divisor outside where the sum runs over its node', () => {
		const formula = ratio(sum(set('c'), inner), p('c'));
		expect(absorbed(formula)).toEqual(formula);
		expect(print(formula)).toBe('[Σ_c′ P(d | a, b, c′) P(b, c′)] / P(c)');
	});
});
