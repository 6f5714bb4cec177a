import { conditionalCovariance } from './covariance.ts';
import type { Undefined } from '../estimate.ts';
import type { LinearModel } from './linear-model.ts';

/** Correlations below this are rounding. */
const ROUNDING = 1e-12;

export interface PopulationInstrument {
	readonly instrument: string;
	readonly exposure: string;
	readonly outcome: string;
	readonly given?: readonly string[];
}

/**
 * What an instrument says about the effect, in the whole population:
 *
 *     Cov(instrument, outcome | given) / Cov(instrument, exposure | given)
 *
 * Equal to the effect if the instrument is valid given the set. Undefined if it does not move the
 * exposure.
 *
 * Source: Wright (1928), The Tariff on Animal and Vegetable Oils, appendix B; Brito and Pearl
 * (2002) for the conditional form.
 *
 * @throws RangeError on a node that does not exist or is named twice.
 * @example ivEstimand(model, { instrument: 'z', exposure: 'a', outcome: 'r', given: ['x'] })
 */
export function ivEstimand(
	model: LinearModel,
	{ instrument, exposure, outcome, given = [] }: PopulationInstrument
): number | Undefined {
	const cov = conditionalCovariance(model, { of: [instrument, exposure, outcome], given });
	const first = cov(instrument, exposure);
	const scale = Math.sqrt(cov(instrument, instrument) * cov(exposure, exposure));
	if (Math.abs(first) > ROUNDING * scale) return cov(instrument, outcome) / first;
	return {
		undefined: `“${instrument}” does not move “${exposure}”: there is nothing to divide by.`
	};
}
