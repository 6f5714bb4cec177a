/** Rows that an action needs before its rate is compared: one click in one showing is a rate of 1. */
const ENOUGH = 30;

export interface BestAction {
	readonly action: number;
	/** How often it was shown, and what that brought. */
	readonly rows: number;
	readonly rewards: number;
}

/**
 * The action with the highest mean reward in a log, wherever it stood on the page; of those shown 30
 * times or more, if there are any. The first of them, if several share it.
 *
 * @param action a_i, each from 0 to `actions` − 1
 */
export function bestAction(action: Int32Array, reward: Float64Array, actions: number): BestAction {
	const rows = new Float64Array(actions);
	const rewards = new Float64Array(actions);
	for (let i = 0; i < action.length; i++) {
		rows[action[i]]++;
		rewards[action[i]] += reward[i];
	}
	const enough = rows.some((count) => count >= ENOUGH) ? ENOUGH : 1;
	let best = -1;
	for (let a = 0; a < actions; a++)
		if (rows[a] >= enough && (best < 0 || rewards[a] / rows[a] > rewards[best] / rows[best]))
			best = a;
	return { action: best, rows: rows[best], rewards: rewards[best] };
}
