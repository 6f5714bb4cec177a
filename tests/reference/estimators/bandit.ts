import { checkBootstrap } from './bandit-bootstrap.ts';
import { checkDiagnostics, checkErrors } from './bandit-diagnostics.ts';
import { checkEstimates } from './bandit-estimates.ts';
import { checkTuning } from './bandit-tuning.ts';
import type { Checkers } from './check.ts';

export const checkers: Checkers = {
	estimates: checkEstimates,
	tuning: checkTuning,
	bootstrap_statistical: checkBootstrap,
	evaluation_of_ope: checkErrors,
	diagnostics: checkDiagnostics
};
