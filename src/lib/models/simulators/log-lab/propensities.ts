import { countedPropensities } from '../../estimators/propensities/counted.ts';
import { ITEMS } from '../log-lab-world.ts';
import type { ShopLog } from './shop-log.ts';

/**
 * Where the column p comes from: written down when the page chose, counted afterwards for each kind
 * of visitor, or lost and replaced by the tempting 1/6.
 */
export type PropensitySource = 'logged' | 'counted' | 'lost';

/** The same log with its column p from another source. */
export function withPropensities(log: ShopLog, source: PropensitySource): ShopLog {
	switch (source) {
		case 'logged':
			return log;
		case 'counted':
			return { ...log, propensity: countedPropensities(log, { cell: log.kind }).propensity };
		case 'lost':
			return { ...log, propensity: new Float64Array(log.kind.length).fill(1 / ITEMS) };
	}
}
