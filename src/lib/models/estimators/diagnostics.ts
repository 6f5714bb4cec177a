/** What a log can and cannot say about a policy, before any estimate is believed. */
export {
	effectiveSize,
	meanWeight,
	weightDiagnostics,
	type Largest,
	type WeightDiagnostics
} from './diagnostics/weights.ts';
export {
	missingSupport,
	type MissingAction,
	type MissingSupport,
	type SupportOptions
} from './diagnostics/missing-support.ts';
export {
	propensityCalibration,
	type Calibrated,
	type PropensityCalibration
} from './diagnostics/propensity-calibration.ts';
export {
	policyCalibration,
	type CalibrationBin,
	type PolicyCalibration
} from './diagnostics/policy-calibration.ts';
