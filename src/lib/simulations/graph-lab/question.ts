import type { LabEstimate, LabQuestion, LabResult } from '#lib/models/simulators/graph-lab.ts';
import type { Params } from '../parameters.ts';
import type { Run } from '../simulation.ts';
import type { GraphLabTable } from './parameters.ts';
import {
	arrows,
	hiddenNodes,
	nodesOf,
	presetNamed,
	type ArrowName,
	type NodeName
} from './presets.ts';
import { nodeWords } from './stories.ts';

export type GraphLabRun = Run<GraphLabTable, LabResult>;
type LabParams = Params<GraphLabTable>;

/** The arrows of a story with the strengths they have now. */
export function strengthsNow(params: LabParams): [NodeName, NodeName, number][] {
	const names = Object.keys(presetNamed(params.preset).strengths) as ArrowName[];
	return names.map((name) => [...arrows[name], params[name]]);
}

/** What the reader adjusts for, in the order of the ticks. */
export function ticked(params: LabParams): NodeName[] {
	const { logged } = presetNamed(params.preset);
	return logged.filter((node) => params[node as keyof LabParams] === 1);
}

/** What the model is asked. */
export function questionOf(params: LabParams): LabQuestion {
	const preset = presetNamed(params.preset);
	return {
		nodes: nodesOf(preset),
		latents: hiddenNodes(preset),
		strengths: strengthsNow(params),
		exposure: 'a',
		outcome: 'r',
		adjusted: ticked(params),
		compared: preset.compared,
		...(preset.frontDoor && { frontDoor: preset.frontDoor }),
		slicedBy: preset.logged[0],
		rows: params.rows,
		studies: params.studies
	};
}

export function word(node: string): string {
	return nodeWords[node as NodeName];
}

/** The estimate of the set that the reader ticked. */
export function mine({ result }: GraphLabRun): LabEstimate {
	return result.estimates[result.mine];
}

/** The estimate that adjusts for nothing. */
export function naive({ result }: GraphLabRun): LabEstimate {
	return result.estimates[0];
}

/** "nothing", "intent, review", "two steps by opened". */
export function wayWords({ kind, set }: Pick<LabEstimate, 'kind' | 'set'>): string {
	const words = set.map(word).join(', ');
	if (kind === 'two-step') return `two steps by ${words}`;
	return words || 'nothing';
}
