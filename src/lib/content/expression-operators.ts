import { list } from '#lib/simulations/state.ts';

export type ExpressionValue = number | string | boolean;

type NumberOperator = (a: number, b: number) => number | boolean;

const numberOperators: Readonly<Record<string, NumberOperator>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b,
	'<': (a, b) => a < b,
	'<=': (a, b) => a <= b,
	'>': (a, b) => a > b,
	'>=': (a, b) => a >= b
};

const others = ['==', '!=', 'and', 'or', 'not'];

/** Applies an operator between two values; throws where they are not of its kind. */
export function applyBinary(
	operator: string,
	left: ExpressionValue,
	right: ExpressionValue
): ExpressionValue {
	if (operator === '==') return equal(left, right);
	if (operator === '!=') return !equal(left, right);
	if (operator === 'and' || operator === 'or') {
		const both = [truth(left, operator), truth(right, operator)];
		return operator === 'and' ? both[0] && both[1] : both[0] || both[1];
	}
	if (!Object.hasOwn(numberOperators, operator)) {
		const known = list([...Object.keys(numberOperators), ...others], 'and');
		throw new Error(`claims have no operator “${operator}”; they have ${known}`);
	}
	const result = numberOperators[operator](
		numeric(left, `“${operator}”`),
		numeric(right, `“${operator}”`)
	);
	if (typeof result === 'boolean' || Number.isFinite(result)) return result;
	throw new Error(`${left} ${operator} ${right} is not a finite number`);
}

export function applyUnary(operator: string, value: ExpressionValue): ExpressionValue {
	if (operator === 'not') return !truth(value, operator);
	if (operator === '-') return -numeric(value, '“-”');
	throw new Error(`claims have no operator “${operator}” in front of a value`);
}

/** A value that must be a number; `reader` is what asked for it. */
export function numeric(value: ExpressionValue, reader: string): number {
	if (typeof value === 'number') return value;
	throw new Error(`${reader} needs numbers; it was given ${shown(value)}`);
}

function truth(value: ExpressionValue, operator: string): boolean {
	if (typeof value === 'boolean') return value;
	throw new Error(`“${operator}” needs comparisons; it was given ${shown(value)}`);
}

function equal(left: ExpressionValue, right: ExpressionValue): boolean {
	if (typeof left === typeof right) return left === right;
	throw new Error(`${shown(left)} and ${shown(right)} cannot be equal: they are of two kinds`);
}

function shown(value: ExpressionValue): string {
	return typeof value === 'string' ? `“${value}”` : String(value);
}
