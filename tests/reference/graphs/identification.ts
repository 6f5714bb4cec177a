import { graph } from '#lib/models/graphs/graph.ts';
import { evaluateEstimand } from '#lib/models/graphs/identification/evaluate.ts';
import { identify, type Identified } from '#lib/models/graphs/identification/identify.ts';
import type { Query } from '#lib/models/graphs/identification/query.ts';
import {
	assignments,
	distributionOf,
	effectIn,
	truncatedFactorisation,
	type Tables
} from '#lib/models/graphs/identification/truncated-factorisation.ts';
import {
	compareExactly,
	compareNumbers,
	type Case,
	type Checkers,
	type Comparison
} from './check.ts';

/** One answer in the field `id`. */
interface Verdict {
	readonly do: readonly string[];
	readonly y: readonly string[];
	readonly given: readonly string[];
	readonly identifiable: boolean;
}

/** Every verdict; and where the case has a binary model, what each estimand is worth in it. */
function* checkIdentification(reference: Case): Iterable<Comparison> {
	const { id, binary } = reference.expected as {
		readonly id: readonly Verdict[];
		readonly binary?: { readonly cpt: Tables };
	};
	for (const { do: action, y, given, identifiable } of id) {
		const query = { do: action, outcome: y, given };
		const result = identify(graph(reference), query);
		const question = `P(${y} | do(${action}), ${given})`;
		const verdicts = { expected: identifiable, actual: result.identifiable };
		yield compareExactly('id', question, verdicts);
		if (binary && result.identifiable) yield* compareValues(reference, binary.cpt, [query, result]);
	}
}

function* compareValues(
	{ nodes, latents }: Case,
	tables: Tables,
	[query, { estimand, arbitrary }]: readonly [Required<Query>, Identified]
): Iterable<Comparison> {
	const observed = nodes.filter((name) => !latents.includes(name));
	const log = distributionOf(truncatedFactorisation(nodes, tables, new Map()), observed);
	const asked = [...query.do, ...query.outcome, ...query.given, ...arbitrary];
	for (const values of assignments(asked)) {
		const at = [...values].map(([name, value]) => `${name}=${value}`).join(' ');
		yield compareNumbers(
			'id-value',
			`P(${query.outcome} | do(${query.do}), ${query.given}) at ${at}`,
			{
				expected: effectIn({ names: nodes, tables }, query, values),
				actual: evaluateEstimand(estimand, log, values)
			}
		);
	}
}

export const checkers: Checkers = { id: checkIdentification };
