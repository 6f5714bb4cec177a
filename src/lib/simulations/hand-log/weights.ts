import type { Params } from '../parameters.ts';
import type { HandLogTable } from './parameters.ts';

/** The weights of the rows, in their order. */
export function weightsOf({ w1, w2, w3, w4, w5, w6 }: Params<HandLogTable>): number[] {
	return [w1, w2, w3, w4, w5, w6];
}
