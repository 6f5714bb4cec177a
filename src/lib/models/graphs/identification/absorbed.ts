import { conditionals } from './conditionals.ts';
import { freeIn, joint, ONE, power, product, ratio, sum, type Formula } from './formula.ts';
import type { NodeSet } from './node-set.ts';

/**
 * The same quantity with fewer fractions: [Σ_C P(R | A, C, B) P(C, B)] / P(B) becomes
 * Σ_C P(R | A, C, B) P(C | B). A divisor moves into a sum where it completes a conditional
 * probability and the sum does not run over its nodes.
 */
export function absorbed(formula: Formula): Formula {
	for (const divisor of conditionals(formula).below) {
		const numerator = product([formula, joint(divisor)]);
		const inside = dividedInside(numerator, divisor);
		if (inside) return absorbed(inside);
	}
	return formula;
}

/** A formula divided by a joint probability within one of its sums, if that adds no fraction. */
function dividedInside(formula: Formula, divisor: NodeSet): Formula | undefined {
	for (const { factor, exponent } of formula.values()) {
		if (factor.kind === 'joint' || exponent !== 1 || factor.over & divisor) continue;
		const body = divided(factor.body, divisor);
		if (!body) continue;
		const rest = ratio(formula, power({ factor, exponent }));
		return product([rest, sum(factor.over, body)]);
	}
}

function divided(formula: Formula, divisor: NodeSet): Formula | undefined {
	if ((freeIn(formula) & divisor) !== divisor) return;
	const quotient = product([formula, ratio(ONE, joint(divisor))]);
	return conditionals(quotient).below.length <= conditionals(formula).below.length
		? quotient
		: dividedInside(formula, divisor);
}
