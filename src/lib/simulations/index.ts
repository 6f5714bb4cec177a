import { simulation as feedbackLoop } from './feedback-loop.ts';
import type { AnySimulation } from './simulation.ts';

/** Every simulation by name: for the build, the tests and the bench. A page loads only its own. */
export const simulations: Readonly<Record<string, AnySimulation>> = {
	[feedbackLoop.name]: feedbackLoop
};
