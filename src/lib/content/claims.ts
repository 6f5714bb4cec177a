import type { Value } from '#lib/simulations/simulation.ts';
import { attribute, type Directive } from './directives.ts';
import { evaluate, namesIn, parseExpression, type Expression } from './expressions.ts';
import { findQuantity } from './quantities.ts';
import type { Scope } from './scope.ts';

/** Tests every `::claim`: a sentence that compares numbers must stay true when a run changes. */
export function checkClaims(nodes: readonly Directive[], scope: Scope): void {
	for (const node of nodes) {
		const problem = attribute(node, 'that') && problemOf(node, scope);
		if (problem) scope.problems.add(node, problem);
	}
}

function problemOf(node: Directive, scope: Scope): string | undefined {
	const text = attribute(node, 'that');
	try {
		const expression = parseExpression(text);
		const values = readNames(expression, node, scope);
		if (!values) return undefined;
		const result = evaluate(expression, (name) => values.get(name) ?? NaN);
		if (result === true) return undefined;
		if (result !== false) return `the claim “${text}” is no comparison; it comes to ${result}`;
		const shown = [...values].map(([name, value]) => `${name} is ${print(value)}`).join(', ');
		return `the claim “${text}” (${attribute(node, 'because')}) is false: ${shown}`;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return `the claim “${text}” cannot be read: ${error.message}`;
	}
}

/** The value of each name; undefined if one cannot be read, which is then reported. */
function readNames(
	expression: Expression,
	node: Directive,
	scope: Scope
): Map<string, Value> | undefined {
	const values = new Map<string, Value>();
	const names = namesIn(expression);
	for (const name of names) {
		const found = findQuantity(name, scope);
		if (found && 'value' in found) values.set(name, found.value);
		else if (found) scope.problems.add(node, found.problem);
	}
	return values.size === names.length ? values : undefined;
}

function print(value: Value): string {
	return typeof value === 'number' ? String(Number(value.toPrecision(6))) : `“${value}”`;
}
