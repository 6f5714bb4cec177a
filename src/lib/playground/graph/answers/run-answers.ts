import { graphOf, type Diagram } from '#lib/models/graphs/diagram.ts';
import type { ChoiceParameter } from '#lib/simulations/parameters.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { furtherAnswers, type FurtherAnswers } from './answers.ts';
import { questionOf } from './question-of.ts';

/** What a worker is asked travels as words: a diagram in JSON. */
export type AnswersState = State<{ readonly diagram: ChoiceParameter }>;

/** The further answers, as a runner or a worker runs them. */
// eslint-disable-next-line require-yield -- one slice: what takes long in it cannot be cut further
export function* runAnswers({
	params
}: AnswersState): Generator<number, FurtherAnswers | undefined, void> {
	const diagram = JSON.parse(params.diagram) as Diagram;
	const question = questionOf(diagram);
	return 'problem' in question ? undefined : furtherAnswers(graphOf(diagram), question);
}
