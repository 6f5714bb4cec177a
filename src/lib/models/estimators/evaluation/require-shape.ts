import type { Log, PerAction } from '../log.ts';

/** Throws a RangeError unless the columns and matrices have a number for each row and action. */
export function requireShape(log: Log, policy: PerAction, model?: PerAction): void {
	const { actions, action, reward, propensity } = log;
	const n = action.length;
	if (!(actions >= 1 && Number.isInteger(actions)))
		throw new RangeError(`a log has one action or more, got ${actions}`);
	if (reward.length !== n || propensity.length !== n)
		throw new RangeError(
			`each row has an action, a reward and a propensity, got ${n}, ${reward.length} and ${propensity.length}`
		);
	requireMatrix('policy', policy, log);
	if (model !== undefined) requireMatrix('model', model, log);
}

function requireMatrix(
	name: string,
	values: PerAction,
	{ actions, action: { length } }: Log
): void {
	if (typeof values === 'function' || values.length === length * actions) return;
	throw new RangeError(
		`${length} rows of ${actions} actions take ${length * actions} numbers, the ${name} has ${values.length}`
	);
}
