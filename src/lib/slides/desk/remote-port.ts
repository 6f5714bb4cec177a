import type { FigureKind } from '#lib/figures/figure-kind.ts';
import type { RunPort } from '#lib/figures/runner.ts';
import type { RunReply, RunRequest } from '#lib/figures/serve-runs.ts';
import type { State } from '#lib/simulations/simulation.ts';
import type { Outcome } from './order.ts';

/** What a port needs of its desk. */
export interface PortDesk {
	readonly known: (kind: FigureKind, states: readonly State[]) => readonly unknown[] | undefined;
	readonly ask: (port: RemotePort) => void;
	readonly learn: (kind: FigureKind, states: readonly State[], results: readonly unknown[]) => void;
	/** Nothing that the port asked for is wanted any more. */
	readonly forget: (port: RemotePort) => void;
	readonly close: (port: RemotePort) => void;
}

/** Requests before the newest one whose pictures may still come: those of a few frames. */
const REMEMBERED = 16;

/** A figure's line to a desk that may stand in another window. */
export class RemotePort implements RunPort {
	onmessage: RunPort['onmessage'] = null;
	readonly onerror = null;
	/** What was asked for and not answered, the newest last. */
	private asked: RunRequest[] = [];
	/** At a desk in this window, where there is no other. */
	private here: RunPort | undefined;

	constructor(
		readonly number: number,
		readonly kind: FigureKind,
		readonly urgent: boolean,
		private readonly desk: PortDesk
	) {}

	/** The request that is to be answered. */
	get waiting(): RunRequest | undefined {
		return this.asked.at(-1);
	}

	postMessage(request: RunRequest): void {
		const { id, states } = request;
		const results = this.desk.known(this.kind, states);
		if (results || states.length === 0) this.withdraw();
		if (states.length === 0) return;
		if (results) return this.say({ id, type: 'done', states, results });
		this.asked = [...this.asked, request].slice(-REMEMBERED);
		this.desk.ask(this);
	}

	/** Takes an answer from the desk in the other window, if it answers what was asked. */
	receive(id: number, outcome: Outcome): void {
		const place = this.asked.findIndex((request) => request.id === id);
		if (place < 0) return;
		const { states } = this.asked[place];
		if (outcome.type === 'progress') return this.say({ id, ...outcome });
		if (outcome.type === 'done' && outcome.results.length !== states.length) return;
		this.asked = this.asked.slice(place + 1);
		if (outcome.type === 'failed') return this.say({ id, ...outcome });
		this.desk.learn(this.kind, states, outcome.results);
		this.say({ id, ...outcome, states });
	}

	/** Has the request that waits computed at a desk in this window. */
	computeAt(port: () => RunPort): void {
		if (!this.waiting) return;
		this.here ??= port();
		this.here.onmessage = ({ data }) => this.receive(data.id, data);
		this.here.postMessage(this.waiting);
	}

	/** Leaves this window's desk for that of another one. */
	leaveHere(): void {
		this.here?.terminate();
		this.here = undefined;
	}

	terminate(): void {
		this.onmessage = null;
		this.withdraw();
		this.leaveHere();
		this.desk.close(this);
	}

	fail(message: string): void {
		if (this.waiting) this.receive(this.waiting.id, { type: 'failed', message });
	}

	private withdraw(): void {
		this.asked = [];
		this.here?.postMessage({ id: 0, states: [] });
		this.desk.forget(this);
	}

	private say(data: RunReply): void {
		this.onmessage?.(new MessageEvent('message', { data }));
	}
}
