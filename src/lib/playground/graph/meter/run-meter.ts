import type { Columns } from '#lib/models/causal/columns.ts';
import { noises, type Draw } from '#lib/models/causal/sample-linear.ts';
import type { Diagram } from '#lib/models/graphs/diagram.ts';
import type { Graph } from '#lib/models/graphs/graph.ts';
import type { ChoiceParameter, NumberParameter } from '#lib/simulations/parameters.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { questionOf } from '../answers/question-of.ts';
import { linearModelOf } from './linear-model-of.ts';
import { measure, type Measurement } from './measure.ts';
import { strategiesFor } from './strategies.ts';

/** What a worker is asked travels as numbers and words: a diagram in JSON. */
export type MeterState = State<{
	readonly diagram: ChoiceParameter;
	readonly rows: NumberParameter;
}>;

/** What the meter shows: numbers, or what keeps them from being there. */
export type MeterResult = Measurement | { readonly problem: string };

/**
 * A meter, as a runner or a worker runs it. It keeps the luck of its last run: while a strength
 * moves, the same visitors come again, and nothing is drawn anew.
 */
export function meter() {
	const luckOf = keptLuck();
	return function* ({ params, seed }: MeterState): Generator<number, MeterResult, void> {
		const diagram = JSON.parse(params.diagram) as Diagram;
		const question = questionOf(diagram);
		if ('problem' in question) return question;
		const model = linearModelOf(diagram);
		const strategies = strategiesFor(model.graph, question);
		yield 0.2;
		const luck = luckOf(model.graph, { rows: params.rows, seed });
		yield 0.6;
		return measure(model, luck, strategies);
	};
}

function keptLuck(): (graph: Graph, draw: Draw) => Columns {
	let kept: { key: string; luck: Columns } | undefined;
	return (graph, draw) => {
		const key = JSON.stringify([graph.names, draw]);
		if (kept?.key !== key) kept = { key, luck: noises(graph, draw) };
		return kept.luck;
	};
}
