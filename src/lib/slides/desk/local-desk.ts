import type { FigureKind } from '#lib/figures/figure-kind.ts';
import { Runner, type RunPort } from '#lib/figures/runner.ts';
import type { State } from '#lib/simulations/simulation.ts';
import type { Desk } from './desk.ts';

export class LocalDesk implements Desk {
	port(kind: FigureKind): RunPort {
		return kind.openWorker();
	}

	results({ simulation, openWorker }: FigureKind, states: readonly State[]) {
		return new Promise<readonly unknown[]>((resolve, reject) => {
			const runner = new Runner(simulation.run, openWorker, {
				onResults: (_, results) => {
					resolve(results);
					runner.close();
				},
				onProgress: () => {},
				onFailure: (message) => reject(new Error(message))
			});
			runner.request(states);
		});
	}

	close(): void {}
}
