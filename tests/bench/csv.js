import { median } from 'd3-array';
import { bundled } from './bundle.js';

const ROWS = 1_000_000;
const REPEATS = 5;
const HEADER = 'timestamp,visitor,item,position,click,propensity\n';
/** Rows written at a time, so that no text of the whole file is ever in memory. */
const PIECE = 10_000;

/** @typedef {typeof import('./csv-entry.ts')} Engine */

/**
 * A log of the reader's, opened and read with the guessed columns, slice by slice as in the worker, in
 * Node.
 *
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function csv() {
	/** @type {Engine} */
	const engine = await bundled('tests/bench/csv-entry.ts');
	const file = logFile(engine);
	const rates = [];
	for (let i = 0; i < REPEATS; i++) rates.push(await megabytesPerSecond(engine, file));
	return [
		[
			'CSV, 1M rows x 6 columns, read and mapped',
			`${(median(rates) ?? NaN).toFixed(0)} MB/s`,
			'60 MB/s'
		]
	];
}

/** @param {Engine} engine @param {Blob} file */
async function megabytesPerSecond({ openFile }, file) {
	const start = performance.now();
	const { header, read } = await openFile('log', file);
	const log = await read(header.guess, {
		progress: () => {},
		signal: new AbortController().signal
	});
	const seconds = (performance.now() - start) / 1000;
	if (log.rows !== ROWS) throw new Error(`read ${log.rows} of ${ROWS} rows`);
	return file.size / 1e6 / seconds;
}

/** @param {Engine} engine */
function logFile({ stream }) {
	const uniform = stream(1, 'bench');
	const below = (/** @type {number} */ n) => Math.floor(n * uniform());
	const pieces = [HEADER];
	for (let from = 0; from < ROWS; from += PIECE) {
		const lines = Array.from({ length: PIECE }, (_, k) => {
			const click = uniform() < 0.02 ? 1 : 0;
			const propensity = (0.01 + 0.9 * uniform()).toFixed(6);
			return `${1_740_960_000 + from + k},v${below(200_000)},${below(80)},${1 + below(3)},${click},${propensity}\n`;
		});
		pieces.push(lines.join(''));
	}
	return new Blob(pieces);
}
