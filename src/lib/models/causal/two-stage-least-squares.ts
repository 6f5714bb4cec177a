import { dependence, inverseOf } from './cholesky.ts';
import {
	block,
	columnPlace,
	crossProducts,
	entries,
	product,
	type CrossProducts
} from './cross-products.ts';
import { columnOf, type Columns } from './columns.ts';
import { interval, type IntervalEstimate, type Undefined } from '../estimate.ts';

export interface InstrumentQuestion {
	readonly instrument: string;
	readonly exposure: string;
	readonly outcome: string;
	/** Covariates of both stages; none if left out. */
	readonly given?: readonly string[];
}

export interface TwoStageEstimate extends IntervalEstimate {
	/** F of the instrument in the first stage: its squared t value. Below about 10 is weak. */
	readonly firstStageF: number;
}

/** Squared correlation below which the first stage is rounding. */
const NO_FIRST_STAGE = 1e-20;

/**
 * Two-stage least squares with one instrument and optional covariates. With z, a, r what is left of
 * instrument, exposure and outcome after the covariates c,
 *
 *     τ̂ = S_zr / S_za,   se = s · √S_zz / |S_za|,   s² = Σ (r − τ̂ a)² / (n − |c| − 2)
 *
 * Assumes that the instrument reaches the outcome only through the exposure and shares no cause
 * with it given c, one effect for all, and errors of one variance. With a weak instrument the
 * normal interval is too hopeful.
 *
 * Source: Wooldridge, Econometric Analysis of Cross Section and Panel Data, section 5.2.
 *
 * @returns the estimate, or why there is none: zero first stage, collinear columns, too few rows.
 * @throws RangeError on a column that does not exist.
 * @example twoStageLeastSquares({ instrument: 'z', exposure: 'a', outcome: 'r' }, columns)
 */
export function twoStageLeastSquares(
	question: InstrumentQuestion,
	columns: Columns
): TwoStageEstimate | Undefined {
	const { instrument, exposure, outcome, given = [] } = question;
	const used = [instrument, exposure, outcome, ...given];
	const chosen = new Map(used.map((name) => [name, columnOf(columns, name)]));
	return twoStageLeastSquaresFrom(crossProducts(chosen), question);
}

/** {@link twoStageLeastSquares} from the cross products of a sample, without its rows. */
export function twoStageLeastSquaresFrom(
	cross: CrossProducts,
	{ instrument, exposure, outcome, given = [] }: InstrumentQuestion
): TwoStageEstimate | Undefined {
	const degrees = cross.rows - given.length - 2;
	if (degrees < 1) {
		return { undefined: `${cross.rows} rows are too few for ${given.length + 2} coefficients.` };
	}
	const places = given.map((name) => columnPlace(cross, name));
	const [z, a, r] = [instrument, exposure, outcome].map((name) => columnPlace(cross, name));
	const regressors = [...given, instrument];
	const { dependent } = inverseOf(block(cross, [...places, z]), regressors.length);
	if (dependent !== undefined) return { undefined: dependence(regressors, dependent) };
	const rest = restProducts(cross, places);
	const [zz, za, zr] = [rest(z, z), rest(z, a), rest(z, r)];
	const [aa, ar, rr] = [rest(a, a), rest(a, r), rest(r, r)];
	if (!(za * za > NO_FIRST_STAGE * zz * aa)) {
		return { undefined: `“${instrument}” does not move “${exposure}”: the first stage is 0.` };
	}
	const slope = zr / za;
	const variance = Math.max(0, rr - 2 * slope * ar + slope * slope * aa) / degrees;
	return {
		...interval(slope, Math.sqrt(variance * zz) / Math.abs(za)),
		firstStageF: (za * za * degrees) / Math.max(0, zz * aa - za * za)
	};
}

/** Cross products of what is left of two columns after a regression on others. */
function restProducts(cross: CrossProducts, given: readonly number[]) {
	const { inverse } = inverseOf(block(cross, given), given.length);
	const k = cross.names.length;
	return (i: number, j: number): number => {
		const whole = cross.products[i * k + j];
		if (!inverse) return whole;
		const image = product(inverse, entries(cross, j, given));
		return entries(cross, i, given).reduce((sum, value, m) => sum - value * image[m], whole);
	};
}
