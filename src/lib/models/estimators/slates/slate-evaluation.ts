import { lastPrefix, type SlateChances, type SlateLog } from './slate-log.ts';

/**
 * A log of slates seen with the eyes of an evaluation policy: all that the estimators need. A slate
 * is the unit: whatever happens within one, different slates are independent.
 */
export interface SlateEvaluation {
	/** n */
	readonly slates: number;
	/** L */
	readonly slots: number;
	/** r_ik, n x L */
	readonly reward: Float64Array;
	/** w_i: how much more or less likely the evaluation policy makes the whole list. */
	readonly list?: Float64Array;
	/** w_ik of the item in its slot, n x L */
	readonly slot?: Float64Array;
	/** w_i,1:k of the list down to slot k, n x L */
	readonly prefix?: Float64Array;
}

const ROUNDING = 1e-9;

/**
 * Weighs each slate, slot and prefix by how much more or less likely the evaluation policy makes it.
 *
 *     w = π(what was shown | x) / π₀(what was shown | x)
 *
 * A weight is there where both policies’ chances are.
 *
 * @throws RangeError naming slate and slot (from 1) if a column is too short or long, a reward is not finite,
 * or a chance lies outside (0, 1] for the logging policy, [0, 1] for the evaluation policy
 * @example standard(slateEvaluation({ slots: 2, reward, logging, evaluation }))
 */
export function slateEvaluation(log: SlateLog): SlateEvaluation {
	const { slots, reward } = log;
	const slates = requireRewards(log);
	const size = { slots, slates };
	const weigh = (sense: 'list' | 'slot' | 'prefix') => {
		const below = chances('logging', sense, { given: log.logging, ...size });
		const above = chances('evaluation', sense, { given: log.evaluation, ...size });
		return below && above?.map((chance, at) => chance / below[at]);
	};
	return {
		...size,
		reward,
		list: weigh('list'),
		slot: weigh('slot'),
		prefix: weigh('prefix')
	};
}

function requireRewards({ slots, reward }: SlateLog): number {
	if (!(Number.isInteger(slots) && slots >= 1))
		throw new RangeError(`slots must be a whole number from 1, got ${slots}`);
	if (reward.length % slots !== 0)
		throw new RangeError(`${reward.length} rewards do not fill slates of ${slots} slots`);
	const bad = reward.findIndex((r) => !Number.isFinite(r));
	if (bad >= 0)
		throw new RangeError(`${placeOf(bad, slots)}: reward is ${reward[bad]}, not finite`);
	return reward.length / slots;
}

/** The chances in one sense, checked; of lists also where only prefixes are given. */
function chances(
	policy: 'logging' | 'evaluation',
	sense: 'list' | 'slot' | 'prefix',
	{ given, slots, slates }: { given: SlateChances; slots: number; slates: number }
): Float64Array | undefined {
	const derived = sense === 'list' && !given.list && given.prefix;
	const values = derived ? lastPrefix(given.prefix, slots) : given[sense];
	if (!values) return undefined;
	const perSlate = sense === 'list' ? 1 : slots;
	if (values.length !== slates * perSlate)
		throw new RangeError(
			`${policy} ${sense}: ${values.length} chances where the log has ${slates * perSlate}`
		);
	const bad = values.findIndex(
		(p) => !(p >= 0 && p <= 1 + ROUNDING) || (policy === 'logging' && p === 0)
	);
	if (bad < 0) return values;
	const allowed = policy === 'logging' ? '(0, 1]' : '[0, 1]';
	throw new RangeError(
		`${placeOf(bad, perSlate)}: ${policy} ${sense} is ${values[bad]}, outside ${allowed}`
	);
}

function placeOf(at: number, perSlate: number): string {
	const slate = `slate ${Math.floor(at / perSlate) + 1}`;
	return perSlate === 1 ? slate : `${slate}, slot ${(at % perSlate) + 1}`;
}
