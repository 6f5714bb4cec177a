import type { Estimand, Variable } from './estimand.ts';

/**
 * An estimand on one line.
 *
 * @example printEstimand(backDoor) // 'Σ_C P(R | A, C) P(C)'
 */
export function printEstimand(estimand: Estimand): string {
	switch (estimand.kind) {
		case 'one':
			return '1';
		case 'probability': {
			const { of, given } = estimand;
			return given.length > 0 ? `P(${list(of)} | ${list(given)})` : `P(${list(of)})`;
		}
		case 'product':
			return estimand.factors.map(printFactor).join(' ');
		case 'ratio':
			return `${enclosed(estimand.above)} / ${enclosed(estimand.below)}`;
		case 'sum':
			return `Σ_${index(estimand.over)} ${printFactor(estimand.body)}`;
	}
}

/** A sum reaches as far to the right as it can: only the last factor may be one without brackets. */
function printFactor(factor: Estimand, at = 0, factors: readonly Estimand[] = []): string {
	const clear = factor.kind === 'sum' ? at >= factors.length - 1 : factor.kind !== 'ratio';
	return clear ? printEstimand(factor) : `[${printEstimand(factor)}]`;
}

function enclosed(part: Estimand): string {
	const text = printEstimand(part);
	return part.kind === 'probability' || part.kind === 'one' ? text : `[${text}]`;
}

function index(over: readonly Variable[]): string {
	const text = list(over);
	return /[\s,]/.test(text) ? `{${text}}` : text;
}

function list(variables: readonly Variable[]): string {
	return variables.map(({ name, primes }) => name + '′'.repeat(primes)).join(', ');
}
