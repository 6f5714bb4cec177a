import type { Accuracy, EstimatorName } from '#lib/models/simulators/estimator-race/accuracy.ts';
import type { RaceQuestion, RaceResult } from '#lib/models/simulators/estimator-race.ts';
import type { Params } from '../parameters.ts';
import type { Readout, Run } from '../simulation.ts';
import type { EstimatorRaceTable } from './parameters.ts';

export type RaceRun = Run<EstimatorRaceTable, RaceResult>;
export type RaceReadout = Readout<EstimatorRaceTable, RaceResult>;

/** What the model is asked. */
export function questionOf({
	clipping,
	clip,
	...others
}: Params<EstimatorRaceTable>): RaceQuestion {
	return { ...others, clip: clipping === 'on' ? clip : Infinity };
}

/** What an estimator is called, in the picture and in sentences. */
export const shortNames: Readonly<Record<EstimatorName, string>> = {
	dm: 'DM',
	ips: 'IPS',
	cips: 'cIPS',
	snips: 'SNIPS',
	dr: 'DR'
};

/** In the order in which the lesson meets them. */
export const allNames = Object.keys(shortNames) as EstimatorName[];

/** Those that differ: without clipping, clipped IPS is IPS. */
export function distinct({ params }: RaceRun): EstimatorName[] {
	return allNames.filter((name) => name !== 'cips' || params.clipping === 'on');
}

/** What the logs show of an estimator, if it gave an answer on any of them. */
export function seen({ result }: RaceRun, name: EstimatorName): Accuracy | undefined {
	const found = result.simulated[name];
	return 'undefined' in found ? undefined : found;
}

/** The same names, the smallest exact mean squared error first. */
export function byError<T extends EstimatorName>({ result }: RaceRun, names: readonly T[]): T[] {
	return [...names].sort((a, b) => result.exact[a].mse - result.exact[b].mse);
}
