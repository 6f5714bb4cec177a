import { stream } from '../../random.ts';
import { ROW_TYPES } from './row-types.ts';
import { CELLS, CLICK_RATES, ITEMS, KINDS, loggingPolicy } from './world.ts';

/** A log as a table of counts: how many of its rows are of each type. */
export type LogCounts = Int32Array;

export interface LogOrder {
	/** β₀ of the policy that writes the logs. */
	readonly logger: number;
	readonly rows: number;
	readonly seed: number;
}

/**
 * Draws repeated logs, one when asked. Row by row: the kind, the item, the click, each from a stream
 * of its own (`kind`, `item`, `click`, replicate: the log). So a longer log begins like a shorter
 * one, and all estimators and all settings of an analyst read the same logs.
 *
 * An item is the first whose cumulative chance lies above the uniform, so that a small move of β₀
 * changes few rows. Assumes independent rows.
 *
 * @param order rows: n ≥ 1 of each log
 */
export function repeatedLogs({ logger, rows, seed }: LogOrder): (replicate: number) => LogCounts {
	const cumulative = cumulated(loggingPolicy(logger));
	return (replicate) => {
		const kindLuck = stream(seed, 'kind', replicate);
		const itemLuck = stream(seed, 'item', replicate);
		const clickLuck = stream(seed, 'click', replicate);
		const counts = new Int32Array(ROW_TYPES);
		for (let row = 0; row < rows; row++) {
			let cell = Math.floor(kindLuck() * KINDS) * ITEMS;
			const u = itemLuck();
			while (cumulative[cell] <= u) cell++;
			counts[2 * cell + (clickLuck() < CLICK_RATES[cell] ? 1 : 0)]++;
		}
		return counts;
	};
}

/** Chances added up within each kind; the last is 1 whatever the rounding, so every search ends. */
function cumulated(policy: Float64Array): Float64Array {
	const sums = new Float64Array(CELLS);
	for (let cell = 0; cell < CELLS; cell++) {
		const before = cell % ITEMS === 0 ? 0 : sums[cell - 1];
		sums[cell] = cell % ITEMS === ITEMS - 1 ? 1 : before + policy[cell];
	}
	return sums;
}

/** The last logs drawn: a slider that moves the analyst asks for the same ones again. */
let drawn: { key: string; logs: Map<number, LogCounts> } | undefined;

/** {@link repeatedLogs}, which remembers the logs of the last order. */
export function rememberedLogs(order: LogOrder): (replicate: number) => LogCounts {
	const key = [order.logger, order.rows, order.seed].join();
	if (drawn?.key !== key) drawn = { key, logs: new Map() };
	const { logs } = drawn;
	const draw = repeatedLogs(order);
	return (replicate) => {
		const log = logs.get(replicate) ?? draw(replicate);
		logs.set(replicate, log);
		return log;
	};
}
