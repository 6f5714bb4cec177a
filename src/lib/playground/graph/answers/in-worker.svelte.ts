import { Runner } from '#lib/figures/runner.ts';
import type { Simulate } from '#lib/figures/serve-runs.ts';
import type { AnyState } from '#lib/simulations/simulation.ts';

/** What a worker makes of the newest request. The last good result stays until the next is there. */
export class InWorker<R> {
	result = $state.raw<R>() as R;
	/** A newer request is under way. */
	busy = $state(false);
	failure = $state('');
	private asked: string;
	private readonly runner: Runner;

	/**
	 * @param first what is asked first, with its result, so that a page has something to show before
	 * any worker has started
	 */
	constructor(
		first: { readonly state: AnyState; readonly result: R },
		simulate: Simulate,
		openWorker: () => Worker
	) {
		this.result = first.result;
		this.asked = JSON.stringify(first.state);
		this.runner = new Runner(simulate, openWorker, {
			onResults: (_, [result], newest) => {
				this.result = result as R;
				this.settle(!newest);
			},
			onProgress: () => {},
			onFailure: (message) => this.settle(false, message)
		});
	}

	/** Asks, unless just this was asked last. */
	ask(state: AnyState): void {
		const asked = JSON.stringify(state);
		if (asked === this.asked) return;
		this.asked = asked;
		this.busy = true;
		this.runner.request([state]);
	}

	close(): void {
		this.runner.close();
	}

	private settle(busy: boolean, failure = ''): void {
		this.busy = busy;
		this.failure = failure;
	}
}
