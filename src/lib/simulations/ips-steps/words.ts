import { isUndefined } from '#lib/models/estimate.ts';
import type { IpsLine } from '#lib/models/simulators/ips-steps.ts';
import type { Table } from '../simulation.ts';
import { printValue } from '../state.ts';
import { threeDecimals, threeDigits } from './numbers.ts';
import { parameters } from './parameters.ts';
import type { IpsStepsResult, IpsStepsRun } from './readouts.ts';

const ONCE_IN_TEN_THOUSAND = 1e-4;

/** "kind one; the log chooses by lot, sharpness 40, exploration 10%" */
function setting({ params }: IpsStepsRun): string {
	const { kind, logger, sharpness, exploration } = params;
	const lot = `by lot, sharpness ${sharpness}, exploration ${printValue(parameters.exploration, exploration)}`;
	return `kind ${kind}; the log chooses ${logger === 'lot' ? lot : 'always its top item'}`;
}

function told({ shown, weight, clicks, counted, valued }: IpsLine, item: number): string {
	const name = `Item ${item + 1}`;
	if (isUndefined(weight)) {
		return `${name}: never shown, so no row can carry its ${threeDecimals(valued)}.`;
	}
	const factors = [threeDigits(shown), threeDigits(weight), threeDecimals(clicks)];
	return `${name}: shown ${factors[0]} × weight ${factors[1]} × clicks ${factors[2]} = ${threeDecimals(counted)}.`;
}

/** What the two sums mean. */
export function verdict({ lines, missing }: IpsStepsResult): string {
	if (missing > 0) return 'Items that the log never shows are missing: no row can carry them.';
	const rare = lines.filter(({ shown }) => shown < ONCE_IN_TEN_THOUSAND).length;
	if (rare === 0) {
		return 'The log shows every item, and the chance of being shown cancels in every line.';
	}
	const items = rare === 1 ? 'one item is' : `${rare} items are`;
	return `On average the chance cancels. But ${items} shown to fewer than one visitor in 10,000: a thousand rows seldom hold one.`;
}

export function describe(run: IpsStepsRun): string {
	const { lines, expected, value, missing } = run.result;
	const sums = `The products add up to ${threeDecimals(expected)}; the target’s value is ${threeDecimals(value)}.`;
	return [
		`Visitors of ${setting(run)}.`,
		...lines.map(told),
		sums,
		missing > 0 ? `${threeDecimals(missing)} is missing.` : 'Nothing is missing.',
		verdict(run.result)
	].join(' ');
}

export function table(run: IpsStepsRun): Table {
	const { lines, expected, value } = run.result;
	return {
		caption: `The derivation of IPS; visitors of ${setting(run)}`,
		columns: ['item', 'π₀ (log)', 'π (target)', 'w = π/π₀', 'q', 'π₀ · w · q', 'π · q'],
		rows: [
			...lines.map(({ shown, target, weight, clicks, counted, valued }, i) => [
				i + 1,
				sixDigits(shown),
				sixDigits(target),
				isUndefined(weight) ? weight.undefined : sixDigits(weight),
				clicks,
				sixDigits(counted),
				sixDigits(valued)
			]),
			['sum', 1, 1, '', '', sixDigits(expected), sixDigits(value)]
		]
	};
}

function sixDigits(value: number): number {
	return Number(value.toPrecision(6));
}
