/** How to choose a clip, a threshold or a λ from the log itself. */
export {
	chooseByMeanSquaredError,
	meanSquaredErrorScore,
	type BiasOptions
} from './tuning/mean-squared-error.ts';
export { chooseBySlope } from './tuning/slope.ts';
