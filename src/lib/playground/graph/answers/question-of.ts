import { CycleError } from '#lib/models/graphs/graph.ts';
import { graphOf, type Diagram } from '#lib/models/graphs/diagram.ts';
import type { Question } from '#lib/models/graphs/question.ts';

/** What a drawing asks: the effect of one node on another, with what is adjusted for now. */
export interface AdjustedQuestion extends Question {
	readonly adjusted: readonly string[];
}

/** The question of a diagram, or what keeps it from having an answer and what to do about it. */
export function questionOf(diagram: Diagram): AdjustedQuestion | { readonly problem: string } {
	const { exposure, outcome, nodes } = diagram;
	if (nodes.length === 0)
		return { problem: 'Nothing is drawn yet. Add nodes, or choose a preset.' };
	if (!exposure && !outcome) {
		return { problem: 'Mark one node as the exposure and another as the outcome.' };
	}
	if (!exposure) return { problem: 'Mark a node as the exposure: the action you ask about.' };
	if (!outcome) return { problem: 'Mark a node as the outcome: what the action may change.' };
	if (exposure === outcome) {
		return { problem: `“${exposure}” is exposure and outcome. Mark two different nodes.` };
	}
	const broken = brokenGraph(diagram);
	if (broken) return { problem: broken };
	const hidden = [exposure, outcome].find(
		(name) => nodes.find((node) => node.name === name)?.latent
	);
	if (hidden) {
		return { problem: `“${hidden}” is hidden. No log answers a question about it: unhide it.` };
	}
	const adjusted = nodes.filter((node) => node.adjusted).map(({ name }) => name);
	return { exposure, outcome, adjusted };
}

function brokenGraph(diagram: Diagram): string | undefined {
	try {
		graphOf(diagram);
		return undefined;
	} catch (error) {
		if (error instanceof CycleError) return `${error.message} Reverse or delete one of them.`;
		if (error instanceof RangeError) return error.message;
		throw error;
	}
}
