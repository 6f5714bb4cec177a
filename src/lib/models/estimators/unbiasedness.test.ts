import { describe, expect, it } from 'vitest';
import { isUndefined } from '../estimate.ts';
import { directMethod } from './direct-method.ts';
import { doublyRobust } from './doubly-robust.ts';
import { evaluation, type Evaluation } from './evaluation.ts';
import { ips } from './ips.ts';
import { snips } from './snips.ts';
import { switchDoublyRobust } from './switch-doubly-robust.ts';
import { estimateOf, type Estimated } from './terms.ts';
import { CLICK_RATES, drawLog, TARGET, VALUE, type TinyLog } from './tiny-world.ts';

const LOGS = 2000;
const ROWS = 50;

const WRONG = [
	[0.2, 0.6, 0.4],
	[0.9, 0.1, 0.3]
];

interface Study {
	readonly estimator: (e: Evaluation) => Estimated;
	readonly model?: readonly (readonly number[])[];
	/** What a careless logger wrote down instead of its propensities. */
	readonly propensity?: number;
}

/** Mean of the estimates of 2000 logs of 50 rows, and its standard error. */
function study({ estimator, model, propensity }: Study): { mean: number; se: number } {
	let total = 0;
	let squares = 0;
	for (let replicate = 0; replicate < LOGS; replicate++) {
		const { log, rows }: TinyLog = drawLog(ROWS, { seed: 11, replicate });
		const written = propensity ? log.propensity.map(() => propensity) : log.propensity;
		const e = evaluation({ ...log, propensity: written }, rows(TARGET), model && rows(model));
		const estimate = estimateOf(estimator(e));
		if (isUndefined(estimate)) throw new Error(estimate.undefined);
		total += estimate;
		squares += estimate * estimate;
	}
	const mean = total / LOGS;
	return { mean, se: Math.sqrt((squares / LOGS - mean * mean) / (LOGS - 1)) };
}

function expectMean(given: Study, truth: number): void {
	const { mean, se } = study(given);
	expect(se).toBeLessThan(0.005);
	expect(Math.abs(mean - truth)).toBeLessThan(3 * se);
}

describe('on average over 2000 logs of 50 rows', () => {
	it('IPS is right', () => {
		expectMean({ estimator: ips }, VALUE);
	});

	it('IPS with the weights clipped at 2 is short by what hand counting says', () => {
		// ½ (.6·.5/3 + .3·.2 + .1·.1·2) + ½ (.1·.1·2 + .3·.3 + .6·.6/6) = ½ · .18 + ½ · .17
		expectMean({ estimator: (e) => ips(e, { clip: 2 }) }, 0.175);
	});

	it('IPS with wrong propensities is wrong by what hand counting says', () => {
		// 3 Σ π₀ π q: ½ · 3 (.6·.2·.5 + .3·.3·.2 + .1·.5·.1) + ½ · 3 (.1·.6·.1 + .3·.3·.3 + .6·.1·.6)
		expectMean({ estimator: ips, propensity: 1 / 3 }, 0.5 * 3 * (0.083 + 0.069));
	});

	it('SNIPS is nearly right', () => {
		const { mean, se } = study({ estimator: snips });
		expect(Math.abs(mean - VALUE)).toBeLessThan(3 * se + 1 / ROWS);
	});

	it.each([
		['no', [[0, 0, 0], [0, 0, 0]]], // prettier-ignore
		['a wrong', WRONG],
		['the right', CLICK_RATES]
	])('DR is right with %s model', (_, model) => {
		expectMean({ estimator: doublyRobust, model }, VALUE);
	});

	it('DR is right with wrong propensities and the right model', () => {
		expectMean({ estimator: doublyRobust, model: CLICK_RATES, propensity: 1 / 3 }, VALUE);
	});

	it('the direct method is as wrong as its model', () => {
		// ½ (.2·.2 + .3·.6 + .5·.4) + ½ (.6·.9 + .3·.1 + .1·.3)
		expectMean({ estimator: directMethod, model: WRONG }, 0.5 * 0.42 + 0.5 * 0.6);
	});

	it('SWITCH is wrong by the errors of the model where weights are large', () => {
		// Weights above 2: the third item of the first kind (.5 · (.4 − .1)), the first of the second
		// (.6 · (.9 − .1)).
		const bias = 0.5 * 0.5 * 0.3 + 0.5 * 0.6 * 0.8;
		const estimator = (e: Evaluation) => switchDoublyRobust(e, { threshold: 2 });
		expectMean({ estimator, model: WRONG }, VALUE + bias);
		expectMean({ estimator, model: CLICK_RATES }, VALUE);
	});
});
