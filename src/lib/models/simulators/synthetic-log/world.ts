import { normal, stream, type Uniform } from '../../random.ts';
import { featureCount } from './features.ts';
import { DEFAULTS, requireSettings, type SyntheticSettings } from './settings.ts';

/** score(x, a) = bias[a] + Σ_j φ_j(x) slope[j A + a] */
export interface Scores {
	/** A numbers */
	readonly bias: Float64Array;
	/** m x A: features by actions */
	readonly slope: Float64Array;
}

/** A world that writes logs: everything but the luck of a single log. */
export interface SyntheticWorld extends SyntheticSettings {
	/** z(x, a): what makes an action good. */
	readonly truth: Scores;
	/** What the logging policy believes of it. */
	readonly belief: Scores;
}

/** Standard deviation of the actions’ mean scores; what the context adds has one of 1. */
const BIAS_SPREAD = 0.5;

/**
 * A world of visitors and actions with known truth.
 *
 * A visitor is x, d independent standard normals. Action a has the score
 *
 *     z(x, a) = b_a + φ(x) · W_a / √m,   b_a ~ Normal(level, ½²),   W_aj ~ Normal(0, 1)
 *
 * and the expected reward q = σ(z) for clicks (logistic), q = z for continuous rewards. φ(x) = x for the
 * linear shape; the curved one adds squares and products of neighbours. The logger believes
 * ρ z + √(1 − ρ²) z′, where z′ is drawn like z and knows nothing of it.
 *
 * @param patch what differs from the defaults: 10 actions, 5 dimensions, linear, clicks
 * @param seed the world’s own seed, a whole number from 0 to 2³² − 1; logs have another
 * @throws RangeError naming a setting out of its range
 * @example syntheticWorld({ actions: 20, sharpness: -2 }, 7)
 */
export function syntheticWorld(patch: Partial<SyntheticSettings>, seed: number): SyntheticWorld {
	const settings = { ...DEFAULTS, ...patch };
	requireSettings(settings);
	const truth = scores(settings, stream(seed, 'truth'));
	const whim = scores(settings, stream(seed, 'whim'));
	return { ...settings, truth, belief: blend(truth, whim, settings.insight) };
}

function scores({ actions, dimensions, shape, level }: SyntheticSettings, draw: Uniform): Scores {
	const m = featureCount(dimensions, shape);
	const scale = 1 / Math.sqrt(m);
	return {
		bias: Float64Array.from({ length: actions }, () => level + BIAS_SPREAD * normal(draw)),
		slope: Float64Array.from({ length: m * actions }, () => scale * normal(draw))
	};
}

function blend(truth: Scores, whim: Scores, insight: number): Scores {
	const rest = Math.sqrt(1 - insight ** 2);
	const mix = (key: keyof Scores) => truth[key].map((z, at) => insight * z + rest * whim[key][at]);
	return { bias: mix('bias'), slope: mix('slope') };
}
