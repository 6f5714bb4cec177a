import type { Accuracy, EstimatorName } from '#lib/models/simulators/estimator-race/accuracy.ts';
import type { RaceResult } from '#lib/models/simulators/estimator-race.ts';
import { count, decimal, percent } from '../print.ts';
import type { Sight, Table, Value } from '../simulation.ts';
import type { EstimatorRaceTable } from './parameters.ts';
import { points, signedPoints, squaredPoints } from './points.ts';
import { byError, distinct, seen, shortNames, type RaceRun } from './question.ts';

type RaceSight = Sight<EstimatorRaceTable, RaceResult>;

/** Whether a bet hides DR here: it asks what DR does where model and propensities are both wrong. */
export function hidesDr({ params }: RaceRun, { sealed = [] }: Partial<RaceSight>): boolean {
	const bothWrong = params.modelError > 0 && params.propensityError > 0;
	return bothWrong && sealed.includes('bothWrong');
}

function inSight(run: RaceRun, sight: Partial<RaceSight>): EstimatorName[] {
	return distinct(run).filter((name) => name !== 'dr' || !hidesDr(run, sight));
}

export function describe(run: RaceRun, sight: RaceSight): string {
	const { params, result } = run;
	const each = byError(run, inSight(run, sight)).map((name) => inWords(run, name));
	return [
		`The truth is ${points(result.value)} clicks per 100 visitors.`,
		`${params.logs} logs of ${count(params.rows)} rows were read. Errors are estimate minus truth.`,
		`The smallest mean squared error first: ${each.join('; ')}.`,
		`The mean weight is ${decimal(result.meanWeight)}, and ESS is ${percent(result.effectiveShare)} of the rows.`,
		...unmatchedInWords(result)
	].join(' ');
}

function inWords(run: RaceRun, name: EstimatorName): string {
	const { bias, variance, mse } = run.result.exact[name];
	const found = seen(run, name);
	return (
		`${shortNames[name]} has bias ${signedPoints(bias)} and spread ${points(Math.sqrt(variance))}, ` +
		`mean squared error ${squaredPoints(mse)} by theory and ` +
		`${found ? squaredPoints(found.mse) : 'none'} over these logs`
	);
}

function unmatchedInWords({ unmatched }: RaceResult): string[] {
	return unmatched > 0 ? [`On ${unmatched} logs SNIPS had no matching rows.`] : [];
}

const COLUMNS = [
	'estimator', 'bias, exact', 'variance, exact', 'MSE, exact', 'bias, logs', 'variance, logs',
	'MSE, logs'
]; // prettier-ignore

/** One row an estimator, in clicks per visitor and their squares. */
export function table(run: RaceRun, sight: Partial<RaceSight>): Table {
	const { params, seed, result } = run;
	return {
		caption:
			`${params.logs} logs of ${params.rows} rows, seed ${seed}; ` +
			`model error ${params.modelError}, propensity error ${params.propensityError}; clicks per visitor`,
		columns: COLUMNS,
		rows: inSight(run, sight).map((name) => [
			shortNames[name],
			...numbers(result.exact[name]),
			...numbers(seen(run, name))
		])
	};
}

function numbers(accuracy: Accuracy | undefined): Value[] {
	if (!accuracy) return ['', '', ''];
	const { bias, variance, mse } = accuracy;
	return [bias, variance, mse].map((value) => Number(value.toPrecision(4)));
}
