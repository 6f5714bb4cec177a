import type { FigureKind } from '#lib/figures/figure-kind.ts';
import type { RunPort } from '#lib/figures/runner.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { stateKey } from '#lib/simulations/state.ts';
import type { Body, MessageOf } from '../sync/messages.ts';
import type { Asking, Desk } from './desk.ts';
import { LocalDesk } from './local-desk.ts';
import { RemotePort, type PortDesk } from './remote-port.ts';
import { ResultCache } from './result-cache.ts';
import { resultsOf } from './results-of.ts';

/** A desk that takes a request says so within this time, in milliseconds; if there is one. */
const ANSWERS_WITHIN = 400;
/** A stage that is there may be busy drawing. */
const STAGE_ANSWERS_WITHIN = 1_000;
/** How long a desk that works may be silent before it is asked again. */
const ASKED_AGAIN = 2_000;

/**
 * The desk of a presenter window: the stage computes for it. Where there is no stage, or it closes or
 * stays silent, this window computes for itself, until a stage is there again.
 */
export class RemoteDesk implements Desk {
	private readonly cache = new ResultCache();
	private readonly ports = new Map<number, RemotePort>();
	private count = 0;
	private local: LocalDesk | undefined;
	/** The stage that is asked; undefined: whichever hears it, until none does. */
	private stage: string | undefined;
	private isAlone = false;
	/** Ports that the stage knows. */
	private readonly guests = new Set<number>();
	private isAwaited = false;
	/** Between `open` and `close`: before, it is not known whom to ask. */
	private isOpen = false;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly send: (body: Body, to?: string) => void) {}

	port(kind: FigureKind, urgent: boolean): RunPort {
		const port = new RemotePort(++this.count, kind, urgent, this.forPorts);
		this.ports.set(port.number, port);
		return port;
	}

	results(kind: FigureKind, states: readonly State[], { urgent, signal }: Asking) {
		return resultsOf(this.port(kind, urgent), states, signal);
	}

	/** From now on the other windows hear what this one asks. */
	open(): void {
		this.isOpen = true;
		for (const port of this.waiting) this.ask(port);
	}

	/** Another stage, the first one, or none any more: what waits is asked for there. */
	follow(stage: string | undefined): void {
		if (stage === this.stage && !(stage && this.isAlone)) return;
		const left = this.stage !== undefined && stage === undefined;
		this.stage = stage;
		if (left) this.computeHere();
		else if (stage) this.computeThere();
	}

	/** No other window can hear this one. */
	computeHere(): void {
		this.stop();
		this.isAlone = true;
		for (const port of this.ports.values()) this.ask(port);
	}

	/** An answer of the stage that was asked. */
	receive(message: MessageOf<'taken' | 'reply'>): void {
		if (this.isAlone) this.follow(message.from);
		const { port, id } = message;
		if (message.type === 'reply') this.ports.get(port)?.receive(id, message.outcome);
		this.stop();
		if (this.waiting.length > 0) this.timer = setTimeout(() => this.askAgain(), ASKED_AGAIN);
	}

	close(): void {
		this.isOpen = false;
		this.stop();
		this.local?.close();
		for (const port of this.waiting) port.fail('The slides were closed.');
	}

	private readonly forPorts: PortDesk = {
		known: (kind, states) => this.cache.all(keysOf(kind, states)),
		learn: (kind, states, results) =>
			keysOf(kind, states).forEach((key, i) => this.cache.set(key, results[i])),
		ask: (port) => this.ask(port),
		forget: ({ number }) => {
			if (this.guests.delete(number)) this.send({ type: 'cancel', port: number }, this.stage);
		},
		close: ({ number }) => this.ports.delete(number)
	};

	private get waiting(): RemotePort[] {
		return [...this.ports.values()].filter(({ waiting }) => waiting);
	}

	private ask(port: RemotePort): void {
		const { number, kind, urgent, waiting } = port;
		if (!waiting || !this.isOpen) return;
		if (this.isAlone) {
			const local = (this.local ??= new LocalDesk(this.cache));
			return port.computeAt(() => local.port(kind, urgent));
		}
		const { id, states } = waiting;
		const { name } = kind.simulation;
		this.guests.add(number);
		this.send(
			{ type: 'run', port: number, id, simulation: name, urgent, states: [...states] },
			this.stage
		);
		if (this.isAwaited) return;
		this.stop();
		this.isAwaited = true;
		const patience = this.stage ? STAGE_ANSWERS_WITHIN : ANSWERS_WITHIN;
		this.timer = setTimeout(() => this.computeHere(), patience);
	}

	/** The desk of this window closes: only one computes. */
	private computeThere(): void {
		this.stop();
		this.isAlone = false;
		this.guests.clear();
		for (const port of this.ports.values()) port.leaveHere();
		this.local?.close();
		this.local = undefined;
		for (const port of this.waiting) this.ask(port);
	}

	private askAgain(): void {
		this.stop();
		for (const port of this.waiting) this.ask(port);
	}

	private stop(): void {
		this.isAwaited = false;
		clearTimeout(this.timer);
		this.timer = undefined;
	}
}

function keysOf({ simulation }: FigureKind, states: readonly State[]): string[] {
	return states.map(({ params, seed }) => stateKey(simulation, params, seed));
}
