import type { FigureKind } from '#lib/figures/figure-kind.ts';
import type { RunPort } from '#lib/figures/runner.ts';
import type { State } from '#lib/simulations/simulation.ts';

/**
 * Where runs are computed for a talk, each once. One window of a talk computes; the others ask it.
 * Both kinds of desk look the same to a figure.
 */
export interface Desk {
	/**
	 * A figure's own line to the desk, in place of a worker of its own: the newest request of a port
	 * wins, and those of other ports are not touched. What the desk has computed before it answers at
	 * once, before `postMessage` returns: the picture is there in the frame in which it was asked for.
	 *
	 * @param urgent false for pictures that nobody looks at yet: they wait for those that are looked at
	 */
	port(kind: FigureKind, urgent: boolean): RunPort;

	/**
	 * Results of these states, in order; a port asked for the same answers at once then. Rejects with an
	 * Error whose message can be shown.
	 */
	results(kind: FigureKind, states: readonly State[], asking: Asking): Promise<readonly unknown[]>;

	close(): void;
}

export interface Asking {
	/** Whether someone waits for the picture. */
	readonly urgent: boolean;
	/** Aborted when nobody wants the results any more. */
	readonly signal?: AbortSignal;
}
