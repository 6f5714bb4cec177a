import type { Log } from '../../estimators/log.ts';
import { softmax } from '../../policies/softmax.ts';
import { categorical, normal, stream } from '../../random.ts';
import {
	BANDITS,
	clickRates,
	favourites,
	POSITIONS,
	SLOT_FACTORS,
	type Campaign
} from './campaigns.ts';

/** Who chose the items: chance, or a bandit that had been trained. */
export type Writer = 'random' | 'bandit';

/** A log in which every row has a slot. */
export type TwinLog = Log & { readonly position: Int32Array };

export const ROWS = 10_000;
/** The seed of the twin that the course ships. Others make other twins of the same shop. */
export const TWIN_SEED = 17;

/** The first propensity below this becomes the trap. */
const TRAP_BELOW = 0.0005;
const TRAP = 1e-6;

/**
 * A synthetic twin of one log of a fashion shop: same shape, same difficulties, no row of the real
 * data. The shop has two campaigns. In each, chance wrote one log of 10 000 rows and a bandit another.
 *
 * Each row: a slot by lot, an item by the writer, a click with chance q_a times the slot's factor.
 * Chance gives each of K items 1/K. The bandit gives item a the chance
 *
 *     p_i(a) ∝ exp(κ (ς z_a + √(1 − ς²) y_a) + τ ξ_ia),   ξ standard normal per row and item.
 *
 * The bandit of the women's campaign has a trap: the first propensity below 0.0005 is written down
 * as 0.000001.
 *
 * Modelled on the small sample of the Open Bandit Dataset (Saito, Aihara, Matsutani and Narita 2021).
 * Assumes visitors who are alike, and slots that do not compete.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @example twinLog('men', 'random').propensity[0] // 1/34
 */
export function twinLog(campaign: Campaign, writer: Writer, seed = TWIN_SEED): TwinLog {
	const draw = (what: string) => stream(seed, `${campaign} ${writer} ${what}`);
	const { items, trap } = BANDITS[campaign];
	const position = Int32Array.from({ length: ROWS }, slots(draw('slot')));
	const { action, propensity } =
		writer === 'random'
			? chosenByLot(items, draw('item'))
			: chosenByBandit(campaign, { choice: draw('item'), mood: draw('mood') });
	const reward = clicks(clickRates(campaign), { action, position }, draw('click'));
	if (trap && writer === 'bandit') setTrap(propensity);
	return { actions: items, action, reward, propensity, position };
}

type Draw = ReturnType<typeof stream>;
type Chosen = Pick<Log, 'action' | 'propensity'>;

function slots(draw: Draw): () => number {
	return () => Math.floor(draw() * POSITIONS);
}

function chosenByLot(items: number, draw: Draw): Chosen {
	return {
		action: Int32Array.from({ length: ROWS }, () => Math.floor(draw() * items)),
		propensity: new Float64Array(ROWS).fill(1 / items)
	};
}

function chosenByBandit(campaign: Campaign, draw: { choice: Draw; mood: Draw }): Chosen {
	const { items, restlessness } = BANDITS[campaign];
	const scores = favourites(campaign);
	const policy = new Float64Array(items);
	const action = new Int32Array(ROWS);
	const propensity = new Float64Array(ROWS);
	for (let i = 0; i < ROWS; i++) {
		for (let a = 0; a < items; a++) policy[a] = scores[a] + restlessness * normal(draw.mood);
		softmax(policy, 1, policy);
		action[i] = categorical(policy, draw.choice());
		propensity[i] = policy[action[i]];
	}
	return { action, propensity };
}

function clicks(
	rates: Float64Array,
	{ action, position }: { action: Int32Array; position: Int32Array },
	draw: Draw
): Float64Array {
	return Float64Array.from({ length: ROWS }, (_, i) =>
		draw() < rates[action[i]] * SLOT_FACTORS[position[i]] ? 1 : 0
	);
}

function setTrap(propensity: Float64Array): void {
	const row = propensity.findIndex((p) => p < TRAP_BELOW);
	if (row >= 0) propensity[row] = TRAP;
}
