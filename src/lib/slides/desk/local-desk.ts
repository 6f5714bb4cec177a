import type { FigureKind } from '#lib/figures/figure-kind.ts';
import type { RunPort } from '#lib/figures/runner.ts';
import type { RunReply, RunRequest } from '#lib/figures/serve-runs.ts';
import type { State } from '#lib/simulations/simulation.ts';
import type { Asking, Desk } from './desk.ts';
import type { Order, Outcome } from './order.ts';
import { ResultCache } from './result-cache.ts';
import { resultsOf } from './results-of.ts';
import { RunLine, type LineDesk } from './run-line.ts';

/** The desk of a window that computes: one worker for each simulation, each result kept a while. */
export class LocalDesk implements Desk {
	private readonly lines = new Map<string, RunLine>();

	private readonly forLines: LineDesk;

	constructor(cache = new ResultCache()) {
		this.forLines = {
			cache,
			holds: ({ urgent }) => !urgent && this.all.some(({ isUrgent }) => isUrgent),
			turn: () => this.all.forEach((line) => line.turn())
		};
	}

	port(kind: FigureKind, urgent: boolean): RunPort {
		return new LocalPort(this.line(kind), urgent);
	}

	results(kind: FigureKind, states: readonly State[], { urgent, signal }: Asking) {
		return resultsOf(this.port(kind, urgent), states, signal);
	}

	close(): void {
		for (const line of this.all) line.close();
		this.lines.clear();
	}

	private line(kind: FigureKind): RunLine {
		const { name } = kind.simulation;
		const line = this.lines.get(name) ?? new RunLine(kind, this.forLines);
		this.lines.set(name, line);
		return line;
	}

	private get all(): RunLine[] {
		return [...this.lines.values()];
	}
}

/** The newest request of a port takes the place of the one before. */
class LocalPort implements RunPort {
	onmessage: RunPort['onmessage'] = null;
	readonly onerror = null;
	private order: Order | undefined;

	constructor(
		private readonly line: RunLine,
		private readonly urgent: boolean
	) {}

	postMessage({ id, states }: RunRequest): void {
		const old = this.order;
		const answer = (outcome: Outcome) =>
			this.say(outcome.type === 'done' ? { id, states, ...outcome } : { id, ...outcome });
		this.order = states.length > 0 ? this.line.order(states, this.urgent, answer) : undefined;
		this.line.replace(old, this.order);
	}

	terminate(): void {
		this.onmessage = null;
		this.postMessage({ id: 0, states: [] });
	}
	private say(data: RunReply): void {
		this.onmessage?.(new MessageEvent('message', { data }));
	}
}
