import { simulation as feedbackLoop } from './feedback-loop.ts';
import { simulation as graphLab } from './graph-lab.ts';
import { simulation as reversal } from './reversal.ts';
import type { AnySimulation } from './simulation.ts';

/** Every simulation by name: for the build, the tests and the bench. A page loads only its own. */
export const simulations: Readonly<Record<string, AnySimulation>> = {
	[feedbackLoop.name]: feedbackLoop,
	[graphLab.name]: graphLab,
	[reversal.name]: reversal
};
