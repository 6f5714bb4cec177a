import type { Rows } from '#lib/models/estimators/log.ts';
import {
	marginalisedIps,
	selfNormalisedMarginalisedIps
} from '#lib/models/estimators/marginalised/marginalised-ips.ts';
import {
	marginalised,
	type EmbeddedLog,
	type Marginalised
} from '#lib/models/estimators/marginalised/marginalised.ts';
import { estimateOf, type Terms } from '#lib/models/estimators/terms.ts';
import {
	compareNumbers,
	lines,
	notCompared,
	number,
	numbers,
	questionOf,
	refuseUnknown,
	wholeNumbers,
	type Case,
	type Checkers,
	type Comparison,
	type Line
} from './check.ts';

const ESTIMATORS: Readonly<Record<string, (e: Marginalised) => Terms>> = {
	mipw: marginalisedIps,
	snmipw: selfNormalisedMarginalisedIps
};
const KNOWN_LINE = ['estimator', 'options', 'value', 'max_w_x_e'];
/** Settings of the choice of dimensions alone, which change nothing where none is made. */
const KNOWN_OPTIONS = ['embedding_selection_method', 'min_emb_dim', 'delta'];
/** How the reference may choose dimensions of the embedding; we leave that out. */
const SELECTIONS: readonly unknown[] = ['exact', 'greedy'];

function* checkEstimates(reference: Case): Iterable<Comparison> {
	const weighed = weigh(reference);
	for (const line of lines(reference, 'estimates')) {
		const question = questionOf(reference, line);
		refuseUnknown(question, line, KNOWN_LINE);
		if (line.estimator === 'ipw') yield compareIps(reference, line);
		else yield* compareMips(weighed, line, question);
	}
}

function* compareMips(weighed: Marginalised, line: Line, question: string): Iterable<Comparison> {
	const estimator = ESTIMATORS[line.estimator];
	if (!estimator) throw new Error(`${question}: no checker for this estimator`);
	refuseUnknown(question, line.options, KNOWN_OPTIONS);
	const selection = line.options.embedding_selection_method;
	if (SELECTIONS.includes(selection)) {
		yield notCompared('choice of dimensions', question, line.value);
		return;
	}
	if (selection !== null) throw new Error(`${question}: no checker for this selection`);
	const actual = estimateOf(estimator(weighed));
	yield compareNumbers('MIPS', question, { expected: line.value, actual });
	const largest = weighed.weight.reduce((most, w) => Math.max(most, w));
	const weights = { expected: line.max_w_x_e, actual: largest };
	yield compareNumbers('largest weights', `${question} max_w_x_e`, weights);
}

/** IPS as MIPS whose embedding is the action itself. */
function compareIps(reference: Case, line: Line): Comparison {
	const question = questionOf(reference, line);
	refuseUnknown(question, line.options, ['lambda_']);
	if (number(line.options.lambda_) !== Infinity)
		throw new Error(`${question}: no checker for clipped weights`);
	const actual = estimateOf(marginalisedIps(weighByAction(reference)));
	return compareNumbers('IPS', question, { expected: line.value, actual });
}

/** The reference weighs dimensions separately. */
function weigh(reference: Case): Marginalised {
	const length = number(reference.n_emb_dim);
	const log: EmbeddedLog = {
		...policiesOf(reference),
		embedded: wholeNumbers(reference, 'action_embed'),
		embedding: {
			actions: number(reference.n_actions),
			dimensions: Array.from({ length }, (_, d) => dimensionOf(reference, d))
		}
	};
	return marginalised(log, { separately: true });
}

function weighByAction(reference: Case): Marginalised {
	const actions = number(reference.n_actions);
	return marginalised({
		...policiesOf(reference),
		embedded: wholeNumbers(reference, 'action'),
		embedding: { actions, dimensions: [identity(actions)] }
	});
}

function policiesOf(reference: Case): Pick<EmbeddedLog, 'reward' | 'logging' | 'evaluation'> {
	return {
		reward: numbers(reference, 'reward'),
		logging: numbers(reference, 'pi_b'),
		evaluation: numbers(reference, 'action_dist')
	};
}

/** Dimension d of an actions x categories x dimensions matrix. */
function dimensionOf(reference: Case, d: number): Rows {
	const all = numbers(reference, 'p_e_a');
	const count = number(reference.n_emb_dim);
	return {
		columns: number(reference.n_cat_per_dim),
		values: all.filter((_, at) => at % count === d)
	};
}

function identity(n: number): Rows {
	const values = new Float64Array(n * n);
	for (let a = 0; a < n; a++) values[a * n + a] = 1;
	return { columns: n, values };
}

export const checkers: Checkers = { estimates: checkEstimates };
