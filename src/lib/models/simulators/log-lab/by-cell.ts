import type { Evaluation } from '../../estimators/evaluation.ts';
import { ITEMS, KINDS } from '../log-lab-world.ts';
import { cell, type ShopLog } from './shop-log.ts';

/** A log put together by kind and item: matrices of kinds x items. */
export interface ByCell {
	/** How often this kind saw the item, and how often she clicked. */
	readonly shown: Uint32Array;
	readonly clicked: Uint32Array;
	/** p and w of these rows, which are alike; 0 where there is none. */
	readonly propensity: Float64Array;
	readonly weight: Float64Array;
}

export function byCell(log: ShopLog, { weight }: Evaluation): ByCell {
	const cells = KINDS * ITEMS;
	const result = {
		shown: new Uint32Array(cells),
		clicked: new Uint32Array(cells),
		propensity: new Float64Array(cells),
		weight: new Float64Array(cells)
	};
	log.kind.forEach((kind, i) => {
		const at = cell(kind, log.action[i]);
		result.shown[at]++;
		result.clicked[at] += log.reward[i];
		result.propensity[at] = log.propensity[i];
		result.weight[at] = weight[i];
	});
	return result;
}
