import type { State } from '#lib/simulations/simulation.ts';
import { serveRuns, type RunReply, type RunRequest, type Simulate } from './serve-runs.ts';

export interface RunnerEvents {
	/** `newest` is false for a picture on the way: a newer request is still under way. */
	readonly onResults: (
		states: readonly State[],
		results: readonly unknown[],
		newest: boolean
	) => void;
	readonly onProgress: (share: number) => void;
	readonly onFailure: (message: string) => void;
}

/** As much of a worker as a runner needs. */
export interface RunPort {
	postMessage(request: RunRequest): void;
	onmessage: ((event: MessageEvent<RunReply>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	terminate(): void;
}

/** Runs a simulation off the page's thread; the newest request wins, stale replies are dropped. */
export class Runner {
	private send: ((request: RunRequest) => void) | undefined;
	private worker: RunPort | undefined;
	private id = 0;
	/** Replies up to this id are answered, cancelled or out of date. */
	private settled = 0;
	private states: readonly State[] = [];

	constructor(
		private readonly simulate: Simulate,
		private readonly openWorker: () => RunPort,
		private readonly events: RunnerEvents
	) {}

	request(states: readonly State[]): void {
		this.states = states;
		this.send ??= this.connect();
		this.send({ id: ++this.id, states });
	}

	cancel(): void {
		this.settled = ++this.id;
		this.send?.({ id: this.id, states: [] });
	}

	close(): void {
		this.worker?.terminate();
		this.worker = undefined;
		this.send = undefined;
		this.settled = this.id;
	}

	private connect(): (request: RunRequest) => void {
		try {
			const worker = this.openWorker();
			this.worker = worker;
			worker.onmessage = ({ data }) => this.receive(data);
			// A worker that cannot start (blocked, or its file is gone) says so here.
			worker.onerror = () => this.fallBack();
			return (request) => worker.postMessage(request);
		} catch {
			return this.local();
		}
	}

	private fallBack(): void {
		this.worker?.terminate();
		this.worker = undefined;
		this.send = this.local();
		if (this.states.length > 0) this.request(this.states);
	}

	private local(): (request: RunRequest) => void {
		const receive = serveRuns(this.simulate, (reply) => this.receive(reply));
		// Not at once: the control that asks is to be painted first.
		return (request) => void setTimeout(() => receive(request));
	}

	private receive(reply: RunReply): void {
		if (reply.id <= this.settled) return;
		if (reply.type === 'progress') return this.events.onProgress(reply.share);
		this.settled = reply.id;
		if (reply.type === 'failed') return this.events.onFailure(reply.message);
		this.events.onResults(reply.states, reply.results, reply.id === this.id);
	}
}
