import type { Log } from '../log.ts';

/** How far the chances of a row may be from a sum of 1. */
export const SUM_TOLERANCE = 1e-5;

/** A row that a loop found wrong, with what the policy and the model say about it. */
interface Doubtful {
	readonly log: Log;
	/** Counted from 0, as the columns do; messages count from 1. */
	readonly row: number;
	/** π(a | x), A numbers from `start`. */
	readonly chances: Float64Array;
	/** q̂(x, a), A numbers from `start`. */
	readonly rewards?: Float64Array;
	readonly start: number;
}

/**
 * Says what is wrong with a row. Loops stay short by asking only whether something is.
 *
 * @throws RangeError always, with the row, the value and what is allowed
 */
export function refuseRow(doubtful: Doubtful): never {
	const { log, row, chances, rewards, start } = doubtful;
	const own = (values: Float64Array) => values.subarray(start, start + log.actions);
	const found =
		faultOfLog(log, row) ??
		faultOfPolicy(own(chances)) ??
		(rewards && faultOfModel(own(rewards))) ??
		`has the propensity ${log.propensity[row]}, too small to divide by`;
	throw new RangeError(`row ${row + 1} ${found}`);
}

function faultOfLog({ actions, action, reward, propensity }: Log, row: number) {
	if (!(action[row] >= 0 && action[row] < actions))
		return `has the action ${action[row]}; actions are whole numbers from 0 to ${actions - 1}`;
	if (!Number.isFinite(reward[row]))
		return `has the reward ${reward[row]}; a reward is a finite number`;
	if (!(propensity[row] > 0 && propensity[row] <= 1))
		return `has the propensity ${propensity[row]}; a logged action had a chance above 0 and at most 1`;
}

function faultOfPolicy(chances: Float64Array) {
	const wrong = chances.findIndex((chance) => !(chance >= 0));
	if (wrong >= 0)
		return `of the policy has the chance ${chances[wrong]} for action ${wrong}; a chance is 0 or more`;
	const sum = chances.reduce((total, chance) => total + chance, 0);
	if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
		return `of the policy sums to ${sum}; the chances of a row sum to 1, within ${SUM_TOLERANCE}`;
}

function faultOfModel(rewards: Float64Array) {
	const wrong = rewards.findIndex((reward) => !Number.isFinite(reward));
	if (wrong >= 0)
		return `of the model has the reward ${rewards[wrong]} for action ${wrong}; a predicted reward is a finite number`;
	if (!Number.isFinite(rewards.reduce((total, reward) => total + Math.abs(reward), 0)))
		return 'of the model has rewards too large to add up';
}
