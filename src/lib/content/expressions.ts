import jsep from 'jsep';
import { callFunction } from './expression-functions.ts';
import { applyBinary, applyUnary, type ExpressionValue } from './expression-operators.ts';

export type Expression = jsep.CoreExpression;

jsep.addBinaryOp('or', 1);
jsep.addBinaryOp('and', 2);
jsep.addUnaryOp('not');

/** Parses a claim such as `abs(a.x - b.x) < 0.05 and not (c.y > 1)`. */
export function parseExpression(text: string): Expression {
	const expression = jsep(text) as Expression;
	for (const part of parts(expression)) checkPart(part);
	return expression;
}

/** Every name an expression reads, once each, in order. */
export function namesIn(expression: Expression): string[] {
	return [...new Set(parts(expression).flatMap((part) => nameOf(part) ?? []))];
}

/** The value of an expression; both sides of `and` and `or` are always read. */
export function evaluate(
	expression: Expression,
	read: (name: string) => number | string
): ExpressionValue {
	const value = (part: jsep.Expression) => evaluate(part as Expression, read);
	switch (expression.type) {
		case 'Literal':
			return expression.value as number | string;
		case 'UnaryExpression':
			return applyUnary(expression.operator, value(expression.argument));
		case 'BinaryExpression':
			return applyBinary(expression.operator, value(expression.left), value(expression.right));
		case 'CallExpression':
			return callFunction(String(expression.callee.name), expression.arguments.map(value));
		default:
			return read(nameOf(expression) ?? '');
	}
}

/** An expression and all expressions in it; a function's or a run's name is not one. */
function parts(expression: Expression): Expression[] {
	const children = (): jsep.Expression[] => {
		if (expression.type === 'UnaryExpression') return [expression.argument];
		if (expression.type === 'BinaryExpression') return [expression.left, expression.right];
		return expression.type === 'CallExpression' ? expression.arguments : [];
	};
	return [expression, ...children().flatMap((child) => parts(child as Expression))];
}

function nameOf(part: Expression): string | undefined {
	if (part.type === 'Identifier') return part.name;
	if (part.type !== 'MemberExpression' || part.computed) return undefined;
	return `${String(part.object.name)}.${String(part.property.name)}`;
}

/** Refuses what jsep parses but claims do not have: arrays, conditions, `true`, `a[0]`, `a.b.c`. */
function checkPart(part: Expression): void {
	if (!isKnown(part)) {
		throw new Error(
			`${part.type} is not part of claims; those hold numbers, strings, names, comparisons, ` +
				'arithmetic and functions'
		);
	}
}

function isKnown(part: Expression): boolean {
	switch (part.type) {
		case 'Literal':
			return typeof part.value === 'number' || typeof part.value === 'string';
		case 'MemberExpression':
			return !part.computed && part.object.type === 'Identifier';
		case 'CallExpression':
			return part.callee.type === 'Identifier';
		default:
			return ['Identifier', 'UnaryExpression', 'BinaryExpression'].includes(part.type);
	}
}
