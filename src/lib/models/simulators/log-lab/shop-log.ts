import type { Log, PerAction } from '../../estimators/log.ts';
import { stream } from '../../random.ts';
import { CLICK_RATES, ITEMS, KINDS } from '../log-lab-world.ts';

/** A log of the shop: actions are items, rewards are clicks, and the context is the kind of visitor. */
export interface ShopLog extends Log {
	/** x_i: 0 or 1 */
	readonly kind: Int32Array;
}

/** Which log: how long, and with which luck. */
export interface Draw {
	readonly rows: number;
	readonly seed: number;
	/** Logs of the same shop with new luck are replicates 0, 1, 2 … */
	readonly replicate?: number;
}

/** Where a kind and an item stand in a matrix of kinds x items. */
export function cell(kind: number, item: number): number {
	return kind * ITEMS + item;
}

/** A matrix of kinds x items, read by the rows of a log. */
export function byRow({ kind }: Pick<ShopLog, 'kind'>, matrix: Float64Array): PerAction {
	return (row, out) => {
		const at = kind[row] * ITEMS;
		for (let a = 0; a < ITEMS; a++) out[a] = matrix[at + a];
	};
}

/**
 * Draws a log: a kind of visitor, an item by the logging policy, a click by its rate.
 *
 * Each row takes one uniform from each of the streams kind, slot and click, whatever it shows. So a
 * longer log begins with the shorter one, and another policy meets the same visitors in the same mood.
 *
 * @param logging π₀(a | x), kinds x items, each kind’s row summing to 1
 * @example drawLog(loggingPolicy({ sharpness: 40, exploration: 0, deterministic: false }), { rows: 1000, seed: 1 })
 */
export function drawLog(logging: Float64Array, { rows, seed, replicate }: Draw): ShopLog {
	const nextKind = stream(seed, 'kind', replicate);
	const nextSlot = stream(seed, 'slot', replicate);
	const nextClick = stream(seed, 'click', replicate);
	const upTo = cumulative(logging);
	const kind = new Int32Array(rows);
	const action = new Int32Array(rows);
	const reward = new Float64Array(rows);
	const propensity = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		const k = nextKind() < 0.5 ? 0 : 1;
		const u = nextSlot();
		let a = 0;
		while (u >= upTo[k * ITEMS + a]) a++;
		kind[i] = k;
		action[i] = a;
		reward[i] = nextClick() < CLICK_RATES[k][a] ? 1 : 0;
		propensity[i] = logging[k * ITEMS + a];
	}
	return { actions: ITEMS, kind, action, reward, propensity };
}

/** Running sums along each kind’s row; the last item takes what rounding leaves. */
function cumulative(policy: Float64Array): Float64Array {
	const upTo = new Float64Array(policy.length);
	for (let k = 0; k < KINDS; k++) {
		let sum = 0;
		for (let a = 0; a < ITEMS; a++) upTo[cell(k, a)] = sum += policy[cell(k, a)];
		upTo[cell(k, ITEMS - 1)] = 1;
	}
	return upTo;
}
