import type { LogLabQuestion, LogLabResult } from '#lib/models/simulators/log-lab.ts';
import type { Params } from '../parameters.ts';
import type { Run } from '../simulation.ts';
import type { LogLabTable } from './parameters.ts';

export type LogLabRun = Run<LogLabTable, LogLabResult>;

/** What the model is asked. */
export function questionOf(params: Params<LogLabTable>): LogLabQuestion {
	const { rows, sharpness, exploration, propensities, reruns } = params;
	const logger = { sharpness, exploration, deterministic: params.logger === 'top' };
	return { logger, rows, source: propensities, reruns };
}
