import { HAND_LOG, reweight, type Reweighted } from '#lib/models/simulators/hand-log.ts';
import type { State } from '../simulation.ts';
import type { HandLogTable } from './parameters.ts';
import { weightsOf } from './weights.ts';

/** Apart from the declaration, whose words a worker does not need. */
export function* run({ params }: State<HandLogTable>): Generator<number, Reweighted, void> {
	yield 0;
	return reweight(HAND_LOG, weightsOf(params));
}
