import { exact } from '#lib/models/simulators/estimator-race/exact.ts';
import { knowledge } from '#lib/models/simulators/estimator-race/knowledge.ts';
import type { RaceQuestion } from '#lib/models/simulators/estimator-race.ts';

/** The model error at which DM is as far from the truth as a rival, by halving. */
export function crossingWith(rival: 'dr' | 'ips', question: RaceQuestion): number {
	let [low, high] = [0, 1];
	while (high - low > 1e-6) {
		const modelError = (low + high) / 2;
		const { dm, [rival]: other } = exact(knowledge({ ...question, modelError }), question.rows);
		if (dm.mse < other.mse) low = modelError;
		else high = modelError;
	}
	return low;
}

export interface Clip {
	readonly level: number;
	/** MSE at this level ÷ MSE of IPS. */
	readonly gain: number;
}

/** The whole number from 1 to 100 at which clipped IPS has its smallest MSE. */
export function bestClip(question: RaceQuestion): Clip {
	const known = knowledge(question);
	const clips = Array.from({ length: 100 }, (_, i): Clip => {
		const clippedWeight = known.weight.map((weight) => Math.min(weight, i + 1));
		const { cips, ips } = exact({ ...known, clippedWeight }, question.rows);
		return { level: i + 1, gain: cips.mse / ips.mse };
	});
	return clips.reduce((best, clip) => (clip.gain < best.gain ? clip : best));
}
