import type { AnyState, State } from '#lib/simulations/simulation.ts';
import { messagesIn } from './messages-in.ts';

/** Asks for one picture: the runs it needs (the world, and its twin if shown). */
export interface RunRequest {
	readonly id: number;
	/** Empty to cancel what is under way. */
	readonly states: readonly State[];
}

export type RunReply =
	| { readonly id: number; readonly type: 'progress'; readonly share: number }
	| {
			readonly id: number;
			readonly type: 'done';
			readonly states: readonly State[];
			readonly results: readonly unknown[];
	  }
	| { readonly id: number; readonly type: 'failed'; readonly message: string };

type Work = Generator<number, unknown, void>;

/** A simulation's `run`, or one that is fetched when it is first needed. */
export type Simulate = (state: AnyState) => Work | Promise<Work>;

/** How long to compute before letting messages in, in milliseconds. */
const SLICE = 12;
/** How often a run says how far it is, in milliseconds; a shorter one is done before it need say. */
const REPORT = 150;
/** A run this long under way yields to a newer request; a shorter one finishes, so that dragging a
 * slider shows pictures on the way and not only the last one. */
const PATIENCE = 120;

/**
 * Computes the newest request in slices and posts the results. The same code serves from a worker
 * and, where there are none, from the page itself.
 *
 * @returns the function to hand each incoming request to
 */
export function serveRuns(
	simulate: Simulate,
	post: (reply: RunReply) => void
): (request: RunRequest) => void {
	let next: RunRequest | undefined;
	let busy = false;

	async function work(): Promise<void> {
		busy = true;
		while (next) {
			const request = next;
			next = undefined;
			try {
				await answer(request);
			} catch (error) {
				post({ id: request.id, type: 'failed', message: String(error) });
			}
		}
		busy = false;
	}

	async function answer({ id, states }: RunRequest): Promise<void> {
		const started = performance.now();
		let reported = started;
		const results: unknown[] = [];
		for (const state of states) {
			const run = await simulate(state);
			let sliceStarted = performance.now();
			for (let step = run.next(); ; step = run.next()) {
				if (step.done) {
					results.push(step.value);
					break;
				}
				if (performance.now() - sliceStarted < SLICE) continue;
				if (performance.now() - reported > REPORT) {
					post({ id, type: 'progress', share: (results.length + step.value) / states.length });
					reported = performance.now();
				}
				await messagesIn();
				if (next && (next.states.length === 0 || performance.now() - started > PATIENCE)) return;
				sliceStarted = performance.now();
			}
		}
		if (states.length > 0) post({ id, type: 'done', states, results });
	}

	return (request) => {
		next = request;
		if (!busy) void work();
	};
}
