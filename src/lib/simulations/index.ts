import { simulation as estimatorRace } from './estimator-race.ts';
import { simulation as feedbackLoop } from './feedback-loop.ts';
import { simulation as graphLab } from './graph-lab.ts';
import { simulation as handLog } from './hand-log.ts';
import { simulation as ipsSteps } from './ips-steps.ts';
import { simulation as logLab } from './log-lab.ts';
import { simulation as reversal } from './reversal.ts';
import type { AnySimulation } from './simulation.ts';

/** Every simulation by name: for the build, the tests and the bench. A page loads only its own. */
export const simulations: Readonly<Record<string, AnySimulation>> = {
	[estimatorRace.name]: estimatorRace,
	[feedbackLoop.name]: feedbackLoop,
	[graphLab.name]: graphLab,
	[handLog.name]: handLog,
	[ipsSteps.name]: ipsSteps,
	[logLab.name]: logLab,
	[reversal.name]: reversal
};
