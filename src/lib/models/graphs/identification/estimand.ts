/**
 * A quantity written in probabilities of observed nodes alone, so that a log can answer it: the sum
 * over C of P(R | A, C) P(C), say. A variable is bound by the nearest sum over it around it; one that
 * no sum binds takes the value that the question gives its node.
 */
export type Estimand =
	| { readonly kind: 'one' }
	| Probability
	| { readonly kind: 'product'; readonly factors: readonly Estimand[] }
	| { readonly kind: 'ratio'; readonly above: Estimand; readonly below: Estimand }
	| { readonly kind: 'sum'; readonly over: readonly Variable[]; readonly body: Estimand };

/** P(of | given); with nothing given, P(of). */
export interface Probability {
	readonly kind: 'probability';
	readonly of: readonly Variable[];
	readonly given: readonly Variable[];
}

/** A value of a node. */
export interface Variable {
	readonly name: string;
	/** Primes tell values of one node apart: X is the value in the question, X′ is summed over. */
	readonly primes: number;
}
