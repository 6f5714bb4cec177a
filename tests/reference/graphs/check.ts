/** One case of a case file: a graph with its question, and what reference software answers. */
export interface Case {
	readonly id: string;
	readonly nodes: readonly string[];
	readonly latents: readonly string[];
	readonly edges: readonly (readonly [string, string])[];
	readonly exposure: string;
	readonly outcome: string;
	readonly dagText: string;
	/** By field; a checker knows the shape of the fields that it reads. */
	readonly expected: Readonly<Record<string, unknown>>;
}

/** One answer of ours beside the reference’s. */
export interface Comparison {
	/** The field of the format: "dsep". */
	readonly kind: string;
	/** What was asked, for the message when the two differ. */
	readonly question: string;
	readonly expected: unknown;
	readonly actual: unknown;
	readonly same: boolean;
}

/** Yields one comparison for each answer that a field holds. */
export type Checker = (reference: Case) => Iterable<Comparison>;

/** Fields a file of checkers covers: the runner fails on a field that no checker covers. */
export type Checkers = Readonly<Record<string, Checker>>;

/** Tolerance of the format: numbers are exact population values, rounded to nine decimals. */
export const TOLERANCE = 1e-6;

export function compareExactly(
	kind: string,
	question: string,
	{ expected, actual }: { expected: unknown; actual: unknown }
): Comparison {
	const same = JSON.stringify(expected) === JSON.stringify(actual);
	return { kind, question, expected, actual, same };
}

export function compareNumbers(
	kind: string,
	question: string,
	{ expected, actual }: { expected: number; actual: number }
): Comparison {
	return { kind, question, expected, actual, same: Math.abs(expected - actual) <= TOLERANCE };
}
