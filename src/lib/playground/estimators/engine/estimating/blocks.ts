import { isUndefined } from '#lib/models/estimate.ts';
import type { Estimated } from '#lib/models/estimators/terms.ts';

/** Blocks that stand for the rows of a long log. */
const BLOCKS = 10_000;

/**
 * The terms of a long log as those of at most 10 000 blocks of neighbouring rows, so that resampling a
 * million rows costs no more than ten thousand. The estimate is the same. Blocks of independent rows
 * are independent, and their sums vary as much as the rows say; the spread of 10 000 of them is known
 * to about one part in a hundred.
 */
export function inBlocks(terms: Estimated): Estimated {
	if (isUndefined(terms) || blockLength(terms.numerator.length) <= 1) return terms;
	const { numerator, denominator, base } = terms;
	return {
		numerator: blockSums(numerator),
		...(denominator && { denominator: blockSums(denominator) }),
		...(base && { base: blockSums(base) })
	};
}

/** How many neighbouring rows a block has; 1 in a short log. */
export function blockLength(rows: number): number {
	return Math.ceil(rows / BLOCKS);
}

/** Sums of blocks of equal length but the last, scaled so that their mean is the mean of the rows. */
function blockSums(column: Float64Array): Float64Array {
	const rows = column.length;
	const length = blockLength(rows);
	const sums = new Float64Array(Math.ceil(rows / length));
	for (let i = 0, block = 0; i < rows; block++) {
		let sum = 0;
		for (const end = Math.min(rows, i + length); i < end; i++) sum += column[i];
		sums[block] = sum;
	}
	const scale = sums.length / rows;
	return sums.map((sum) => sum * scale);
}
