import type { RunPort } from '#lib/figures/runner.ts';
import type { State } from '#lib/simulations/simulation.ts';

/** Asks a port once, for the results of these states, and closes it. */
export function resultsOf(
	port: RunPort,
	states: readonly State[],
	signal?: AbortSignal
): Promise<readonly unknown[]> {
	return new Promise<readonly unknown[]>((resolve, reject) => {
		port.onmessage = ({ data }) => {
			if (data.type === 'done') resolve(data.results);
			if (data.type === 'failed') reject(new Error(data.message));
		};
		signal?.throwIfAborted();
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
		port.postMessage({ id: 1, states });
	}).finally(() => port.terminate());
}
