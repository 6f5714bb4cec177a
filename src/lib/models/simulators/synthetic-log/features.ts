import type { Rows } from '../../estimators/log.ts';
import type { SyntheticSettings } from './settings.ts';

type Shape = SyntheticSettings['shape'];

/** m: how many features a context of d numbers has. */
export function featureCount(dimensions: number, shape: Shape): number {
	return shape === 'linear' ? dimensions : 3 * dimensions - 1;
}

/**
 * Writes φ(x_i) of one row. Linear: x itself. Curved: x_j, (x_j² − 1)/√2 and x_j x_{j+1}. All have
 * mean 0 and variance 1 and are uncorrelated, if the x_j are independent standard normals.
 *
 * @param out receives the m features; their number tells the shape
 */
export function writeFeatures({ columns, values }: Rows, row: number, out: Float64Array): void {
	const from = row * columns;
	for (let j = 0; j < columns; j++) out[j] = values[from + j];
	if (out.length === columns) return;
	for (let j = 0; j < columns; j++) out[columns + j] = (out[j] * out[j] - 1) * Math.SQRT1_2;
	for (let j = 0; j + 1 < columns; j++) out[2 * columns + j] = out[j] * out[j + 1];
}
