import { describe, expect, it } from 'vitest';
import { evaluate, namesIn, parseExpression } from './expressions.ts';

const values: Readonly<Record<string, number | string>> = { x: 3, 'a.x': 1, 'b.x': 2, who: 'Ada' };

function valueOf(text: string) {
	return evaluate(parseExpression(text), (name) => values[name]);
}

describe('the language of claims', () => {
	it.each([
		['1 + 2 * 3', 7],
		['(1 + 2) * 3', 9],
		['-x + 10 / 4', -0.5],
		['abs(a.x - b.x)', 1],
		['min(x, a.x) + max(1, 2, 9)', 10],
		['nearest(0.54, 0.95, 0.75, 0.50, 0.10)', 0.5],
		['nearest(2, 1, 3)', 1],
		['x > 2 and x <= 3', true],
		['x > 3 or x >= 3 and x != 3', false],
		['not (x == 3)', false],
		["who == 'Ada'", true],
		['who != "Ada" or x < 4', true]
	])('%s is %s', (text, value) => {
		expect(valueOf(text)).toBe(value);
	});

	it('lists the names an expression reads, once each, and no functions', () => {
		expect(namesIn(parseExpression('abs(a.x - b.x) < x and a.x > 0'))).toEqual(['a.x', 'b.x', 'x']);
	});

	it.each(['', 'x y', 'x >', 'a.b.c > 1', 'a["x"]', '[1]', 'x ? 1 : 2', 'true', 'this', 'a.f(1)'])(
		'refuses to parse “%s”',
		(text) => {
			expect(() => parseExpression(text)).toThrow();
		}
	);

	it.each([
		['1 < x < 4', '“<” needs numbers; it was given true'],
		['x and x', '“and” needs comparisons; it was given 3'],
		['x > 1 or who', '“or” needs comparisons; it was given “Ada”'],
		['who == 3', 'two kinds'],
		['-who', 'needs numbers'],
		['+x', 'no operator “+” in front'],
		['x && x', 'no operator “&&”'],
		['x / 0', 'not a finite number'],
		['abs(1, 2)', 'abs takes 1; it was given 2'],
		['toString(1)', 'no function “toString”']
	])('refuses to evaluate %s', (text, message) => {
		expect(() => valueOf(text)).toThrow(message);
	});
});
