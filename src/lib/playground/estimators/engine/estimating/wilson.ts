import type { Interval } from '#lib/models/estimators/intervals/interval.ts';

const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a rate: all rates that a normal test of the count does not reject,
 *
 *     [ p̂ + z²/2n ± z √( p̂ (1 − p̂) / n + z² / 4n² ) ] / ( 1 + z²/n )
 *
 * Unlike p̂ ± z s/√n it stays within [0, 1] and has a width when nothing was clicked.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22. Assumes independent rows.
 *
 * @param successes from 0 to n
 * @param n rows, 1 or more
 * @example wilsonInterval(0, 65) // { lower: 0, upper: 0.056 }
 */
export function wilsonInterval(successes: number, n: number): Interval {
	const rate = successes / n;
	const spread = (Z * Z) / n;
	const centre = (rate + spread / 2) / (1 + spread);
	const half = (Z * Math.sqrt((rate * (1 - rate)) / n + spread / (4 * n))) / (1 + spread);
	return {
		lower: successes === 0 ? 0 : centre - half,
		upper: successes === n ? 1 : centre + half
	};
}
