import type { LinearModel } from './linear-model.ts';
import { regressionCoefficient } from './regression-coefficient.ts';

export interface PopulationFrontDoor {
	readonly exposure: string;
	readonly mediators: readonly string[];
	readonly outcome: string;
}

/**
 * The front-door value of a linear model: Σ over mediators d of (slope of d on the exposure) ×
 * (slope of d in the outcome on all mediators and the exposure).
 *
 * Equal to the total effect if the mediators satisfy the front-door criterion.
 *
 * Source: Pearl (1995), Biometrika 82(4), section 3.3; the linear case.
 *
 * @throws RangeError on a node that does not exist or is named twice.
 * @example frontDoorEstimand(model, { exposure: 'a', mediators: ['d'], outcome: 'r' })
 */
export function frontDoorEstimand(
	model: LinearModel,
	{ exposure, mediators, outcome }: PopulationFrontDoor
): number {
	return mediators.reduce((sum, on) => {
		const others = mediators.filter((name) => name !== on);
		const first = regressionCoefficient(model, { outcome: on, on: exposure });
		return (
			sum + first * regressionCoefficient(model, { outcome, on, given: [exposure, ...others] })
		);
	}, 0);
}
