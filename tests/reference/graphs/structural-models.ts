import {
	adjusted,
	frontDoor,
	weighted,
	type AdjustmentQuestion
} from '#lib/models/causal/binary-formulas.ts';
import { binaryModel, type BinaryModel, type Bit } from '#lib/models/causal/binary-model.ts';
import { doProbability } from '#lib/models/causal/binary-probabilities.ts';
import { counterfactual } from '#lib/models/causal/counterfactual.ts';
import type { Undefined } from '#lib/models/estimate.ts';
import { ivEstimand } from '#lib/models/causal/instrument-estimand.ts';
import { linearModel, type LinearModel } from '#lib/models/causal/linear-model.ts';
import { probabilitiesOfCausation } from '#lib/models/causal/probabilities-of-causation.ts';
import { regressionCoefficient } from '#lib/models/causal/regression-coefficient.ts';
import { totalEffect } from '#lib/models/causal/total-effect.ts';
import { graph } from '#lib/models/graphs/graph.ts';
import { compareNumbers, type Case, type Checkers, type Comparison } from './check.ts';

interface UnitQuestion {
	readonly evidence: Readonly<Record<string, number>>;
	readonly do: Readonly<Record<string, number>>;
	readonly target: string;
	readonly expected: number;
}

interface LinearAnswers {
	/** By arrow, "X>Y". */
	readonly coef: Readonly<Record<string, number>>;
	readonly noiseVar: Readonly<Record<string, number>>;
	readonly totalEffect: number;
	readonly ols: readonly { readonly z: readonly string[]; readonly beta: number }[];
	readonly iv: readonly {
		readonly z: string;
		readonly given: readonly string[];
		readonly estimate: number;
	}[];
	readonly counterfactual: UnitQuestion;
	readonly counterfactualPartial: UnitQuestion;
}

/** Outcome 1 at exposure 0 and at exposure 1. */
type Pair = readonly [number, number];

interface BinaryAnswers {
	readonly cpt: Readonly<
		Record<string, { readonly parents: readonly string[]; readonly p1: readonly number[] }>
	>;
	readonly pDo: Pair;
	readonly pSee: Pair;
	readonly adjust: readonly { readonly z: readonly string[]; readonly p: Pair }[];
	readonly frontdoor?: readonly { readonly z: readonly string[]; readonly p: Pair }[];
	readonly level3: Readonly<Record<string, number>>;
}

/** Answers about structural models with numbers on the arrows. */
export const checkers: Checkers = { linear: checkLinear, binary: checkBinary };

function* checkLinear(reference: Case): Iterable<Comparison> {
	const answers = reference.expected.linear as LinearAnswers;
	const { exposure, outcome } = reference;
	const model = linearOf(reference, answers);
	yield compare('linear.totalEffect', `${exposure} on ${outcome}`, {
		expected: answers.totalEffect,
		actual: totalEffect(model, exposure, outcome)
	});
	for (const { z, beta } of answers.ols) {
		yield compare('linear.ols', `${outcome} on ${exposure} given ${z}`, {
			expected: beta,
			actual: regressionCoefficient(model, { outcome, on: exposure, given: z })
		});
	}
	for (const { z: instrument, given, estimate } of answers.iv) {
		yield compare('linear.iv', `instrument ${instrument} given ${given}`, {
			expected: estimate,
			actual: ivEstimand(model, { instrument, exposure, outcome, given })
		});
	}
	for (const kind of ['counterfactual', 'counterfactualPartial'] as const) {
		const { evidence, do: set, target, expected } = answers[kind];
		yield compare(`linear.${kind}`, JSON.stringify({ evidence, set, target }), {
			expected,
			actual: counterfactual(model, { evidence: mapOf(evidence), do: mapOf(set), target })
		});
	}
}

function* checkBinary(reference: Case): Iterable<Comparison> {
	const answers = reference.expected.binary as BinaryAnswers;
	const { exposure, outcome } = reference;
	const model = binaryModel(graph(partsOf(reference)), mapOf(answers.cpt));
	const both = function* (
		[kind, z]: readonly [kind: string, z: readonly string[]],
		expected: Pair,
		answer: (value: Bit) => number | Undefined
	) {
		for (const value of [0, 1] as const) {
			const question = `${outcome} at ${exposure} = ${value}, set ${z}`;
			yield compare(kind, question, { expected: expected[value], actual: answer(value) });
		}
	};
	yield* both(['binary.pDo', []], answers.pDo, (value) =>
		rate(model, { outcome, do: new Map([[exposure, value]]) })
	);
	yield* both(['binary.pSee', []], answers.pSee, (value) =>
		rate(model, { outcome, given: new Map([[exposure, value]]) })
	);
	for (const { z: given, p } of answers.adjust) {
		const ask = (value: Bit): AdjustmentQuestion => ({ exposure, value, outcome, given });
		yield* both(['binary.adjust', given], p, (value) => adjusted(model, ask(value)));
		yield* both(['binary.ipw', given], p, (value) => weighted(model, ask(value)));
	}
	for (const { z: mediators, p } of answers.frontdoor ?? []) {
		yield* both(['binary.frontdoor', mediators], p, (value) =>
			frontDoor(model, { exposure, value, mediators, outcome })
		);
	}
	const actual = new Map(Object.entries(probabilitiesOfCausation(model, { exposure, outcome })));
	for (const [name, expected] of Object.entries(answers.level3)) {
		const kind = `binary.level3.${name}`;
		yield compare(kind, `${exposure} on ${outcome}`, { expected, actual: actual.get(name) });
	}
}

function rate(
	model: BinaryModel,
	{ outcome, ...world }: { outcome: string; do?: Map<string, Bit>; given?: Map<string, Bit> }
): number | Undefined {
	return doProbability(model, { event: new Map([[outcome, 1]]), ...world });
}

/** An answer that is undefined on both sides agrees; on one side it is a difference. */
function compare(
	kind: string,
	question: string,
	{ expected, actual }: { expected: number | null; actual: number | Undefined | undefined }
): Comparison {
	if (typeof expected === 'number' && typeof actual === 'number') {
		return compareNumbers(kind, question, { expected, actual });
	}
	const bothUndefined = expected === null && typeof actual === 'object';
	return { kind, question, expected, actual, same: bothUndefined };
}

function linearOf(reference: Case, { coef, noiseVar }: LinearAnswers): LinearModel {
	return linearModel(graph(partsOf(reference)), {
		strengths: reference.edges.map(([from, to]) => [from, to, coef[`${from}>${to}`]] as const),
		variances: mapOf(noiseVar)
	});
}

function partsOf({ nodes, edges, latents }: Case) {
	return { nodes, edges, latents };
}

function mapOf<T>(entries: Readonly<Record<string, T>>): Map<string, T> {
	return new Map(Object.entries(entries));
}
