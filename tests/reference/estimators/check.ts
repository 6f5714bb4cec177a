import { isUndefined, type Undefined } from '#lib/models/estimate.ts';

/** One case file: a log with its question, and what reference software answers. */
export interface Case {
	readonly id: string;
	/** "bandit", "mips", "multi", "continuous" or "slate". */
	readonly kind: string;
	/** By field; a checker knows the shape of the fields that it reads. */
	readonly expected: Readonly<Record<string, unknown>>;
	/** The columns and matrices of the log: read them with {@link numbers} and its neighbours. */
	readonly [field: string]: unknown;
}

/** A line of `expected.estimates`; a checker names the further fields that it compares. */
export interface Line {
	readonly estimator: string;
	readonly options: Readonly<Record<string, unknown>>;
	readonly value: unknown;
	readonly [field: string]: unknown;
}

export type Verdict = 'same' | 'different' | 'not compared';

/** One answer of ours beside the reference’s. */
export interface Comparison {
	/** What the table counts by: "tuning", "mse scores". */
	readonly what: string;
	/** What was asked, for the message when the two differ: "P01 dr lambda_=10". */
	readonly question: string;
	readonly expected: unknown;
	readonly actual: unknown;
	readonly verdict: Verdict;
}

/**
 * Yields one comparison for each number that a field holds. Throws on what it does not know: an
 * estimator, an option, a field of a line.
 */
export type Checker = (reference: Case) => Iterable<Comparison>;

/** The checkers of one kind by field of `expected`: the runner fails on a field without one. */
export type Checkers = Readonly<Record<string, Checker>>;

export const TOLERANCE = 1e-10;
/** Where a quantile of Student’s t is involved. */
export const STUDENT_TOLERANCE = 1e-8;

/** A number of a case file, where "NaN", "Infinity" and "-Infinity" are words. */
export function number(value: unknown): number {
	if (typeof value === 'number') return value;
	if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
	throw new TypeError(`${JSON.stringify(value)} is no number of the format`);
}

/** A column or a matrix of a case, row-major. */
export function numbers(reference: Case, field: string): Float64Array {
	const values = reference[field];
	if (!Array.isArray(values)) throw new TypeError(`${reference.id} has no column “${field}”`);
	return Float64Array.from((values as unknown[]).flat(Infinity), number);
}

export function wholeNumbers(reference: Case, field: string): Int32Array {
	return Int32Array.from(numbers(reference, field));
}

/** The lines of `expected[field]`. */
export function lines(reference: Case, field: string): readonly Line[] {
	return reference.expected[field] as readonly Line[];
}

/** Throws if an object has a key that the checker does not know: nothing is passed over in silence. */
export function refuseUnknown(where: string, given: object, known: readonly string[]): void {
	const unknown = Object.keys(given).filter((key) => !known.includes(key));
	if (unknown.length > 0) throw new Error(`${where}: no checker for ${unknown.join(', ')}`);
}

/** The words of a question: "P01_uniform_A2 dr lambda_=10". */
export function questionOf({ id }: Case, { estimator, options }: Line): string {
	const given = Object.entries(options).map(([name, value]) => `${name}=${String(value)}`);
	return [id, estimator, ...given].join(' ');
}

/** Compares two numbers; a NaN of the reference agrees with a reason of ours, never with a number. */
export function compareNumbers(
	what: string,
	question: string,
	answers: { expected: unknown; actual: number | Undefined; tolerance?: number }
): Comparison {
	const { actual, tolerance = TOLERANCE } = answers;
	const expected = number(answers.expected);
	const same = isUndefined(actual)
		? Number.isNaN(expected)
		: actual === expected || near(actual, expected, tolerance);
	return { what, question, expected, actual, verdict: same ? 'same' : 'different' };
}

function near(actual: number, expected: number, tolerance: number): boolean {
	if (!Number.isFinite(expected)) return false;
	return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** An optional part of the format that we leave out; the table counts it. */
export function notCompared(what: string, question: string, expected: unknown): Comparison {
	return { what, question, expected, actual: undefined, verdict: 'not compared' };
}
