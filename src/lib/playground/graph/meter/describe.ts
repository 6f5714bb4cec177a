import { isUndefined } from '#lib/models/estimate.ts';
import type { Table } from '#lib/simulations/simulation.ts';
import { decimal, grouped, signed } from '#lib/simulations/print.ts';
import { covers, errorOf, type Measurement } from './measure.ts';
import type { Reading } from './readings.ts';

/** The picture in words. */
export function describe({
	exposure,
	outcome,
	rows,
	truth,
	readings,
	sources
}: Measurement): string {
	const [{ bias }] = sources;
	const said = readings.map((reading) => sentence(reading, truth));
	return [
		`${grouped(rows)} rows. True effect of ${exposure} on ${outcome}: ${decimal(truth)}.`,
		...said,
		`Naive comparison with endless rows: ${signed(bias)} off.`
	].join(' ');
}

function sentence({ name, with: how, estimate, caution }: Reading, truth: number): string {
	if (isUndefined(estimate)) return `${name}: ${estimate.undefined}`;
	const off = `${signed(errorOf(estimate, truth))} off`;
	const verdict = covers(estimate, truth)
		? 'its interval holds the truth'
		: 'its interval misses the truth';
	return [`${name}, ${how}: ${decimal(estimate.estimate)}, ${off}; ${verdict}.`, caution]
		.filter(Boolean)
		.join(' ');
}

/** The numbers behind the picture. */
export function tableOf({ exposure, outcome, rows, truth, readings }: Measurement): Table {
	const shown = (reading: Reading) => {
		const { estimate, limit } = reading;
		const name = [reading.name, reading.with].filter(Boolean).join(', ');
		if (isUndefined(estimate)) return [name, '–', '–', '–', '–', '–'];
		const { estimate: value, lower, upper } = estimate;
		const end = isUndefined(limit) ? '–' : decimal(limit);
		return [name, ...[value, lower, upper].map(decimal), signed(value - truth), end];
	};
	return {
		caption: `Effect of ${exposure} on ${outcome} in ${grouped(rows)} rows; the truth is ${decimal(truth)}`,
		columns: ['way', 'estimate', 'from', 'to', 'estimate − truth', 'with endless rows'],
		rows: readings.map(shown)
	};
}
