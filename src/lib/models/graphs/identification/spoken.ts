import type { Estimand, Variable } from './estimand.ts';

/**
 * An estimand as one reads it aloud.
 *
 * @example spokenEstimand(backDoor) // 'the sum over C of the probability of R given A and C, times
 * // the probability of C'
 */
export function spokenEstimand(estimand: Estimand): string {
	switch (estimand.kind) {
		case 'one':
			return '1';
		case 'probability': {
			const given = estimand.given.length > 0 ? ` given ${list(estimand.given)}` : '';
			return `the probability of ${list(estimand.of)}${given}`;
		}
		case 'product':
			return estimand.factors.map(spokenFactor).join(', times ');
		case 'ratio':
			return (
				`the fraction with numerator ${spokenEstimand(estimand.above)}, ` +
				`and denominator ${spokenEstimand(estimand.below)}, end of fraction`
			);
		case 'sum':
			return `the sum over ${list(estimand.over)} of ${spokenEstimand(estimand.body)}`;
	}
}

/** Where another factor follows a sum, one must hear where the sum ends. */
function spokenFactor(factor: Estimand, at: number, factors: readonly Estimand[]): string {
	const ends = factor.kind === 'sum' && at < factors.length - 1;
	return spokenEstimand(factor) + (ends ? ', end of sum' : '');
}

function list(variables: readonly Variable[]): string {
	const names = variables.map(({ name, primes }) => name + ' prime'.repeat(primes));
	return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
}
