import { number } from '../parameters.ts';

/** A weight goes in hundredths: whatever two decimals a reader tries, the log adds up. */
function weight(row: number) {
	return number({
		label: `weight of row ${row}`,
		help: 'How many rows this one counts for. At 1 it counts once, as in the log as it stands; at 0 not at all.',
		min: 0,
		max: 10,
		step: 0.01,
		default: 1,
		inPicture: true
	});
}

export const parameters = {
	w1: weight(1),
	w2: weight(2),
	w3: weight(3),
	w4: weight(4),
	w5: weight(5),
	w6: weight(6)
};

export type HandLogTable = typeof parameters;
