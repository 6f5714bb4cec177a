import { loadKind, type FigureKind } from '#lib/figures/figure-kind.ts';
import type { RunPort } from '#lib/figures/runner.ts';
import type { RunReply } from '#lib/figures/serve-runs.ts';
import { LONGEST_MESSAGE, type Body, type MessageOf } from '../sync/messages.ts';
import type { Desk } from './desk.ts';
import { readStates } from './read-states.ts';

/** A port that another window has at this window's desk. */
interface Guest {
	readonly from: string;
	readonly port: number;
	/** The newest request, until it is answered. */
	waiting?: number;
	desk?: RunPort;
}

interface Office {
	readonly desk: Desk;
	/** Names of those that the deck shows: no other one is run. */
	readonly simulations: ReadonlySet<string>;
	readonly send: (body: Body, to: string) => void;
	readonly load?: typeof loadKind;
}

/** More figures than windows of one talk ever show at once: what goes beyond is noise. */
const MOST_GUESTS = 64;

/** Computes for the other windows of a talk, at the desk of this one. */
export class DeskServer {
	private readonly guests = new Map<string, Guest>();
	/** Those that are loaded: to wait for one again would let the next request of a drag overtake. */
	private readonly kinds = new Map<string, FigureKind>();

	constructor(private readonly office: Office) {}

	/** Takes a request, and says so at once: who asks then knows that somebody is there. */
	async run(message: MessageOf<'run'>): Promise<void> {
		const { from, port, id } = message;
		const guest = this.guestOf(message);
		if (!guest) return;
		this.office.send({ type: 'taken', port, id }, from);
		// One that is under way is asked for again if its answer takes long.
		if (guest.waiting === id) return;
		guest.waiting = id;
		try {
			await this.compute(guest, message);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.answer(guest, { id, type: 'failed', message: reason });
		}
	}

	cancel(message: MessageOf<'cancel'>): void {
		const guest = this.guests.get(name(message));
		if (guest) this.dismiss(guest);
	}

	/** Forgets a window that closed. */
	leave(from: string): void {
		for (const guest of this.guests.values()) if (guest.from === from) this.dismiss(guest);
	}

	close(): void {
		for (const guest of this.guests.values()) this.dismiss(guest);
	}

	private async compute(guest: Guest, message: MessageOf<'run'>): Promise<void> {
		const { simulation, states: raw, id, urgent } = message;
		const { desk, simulations, load = loadKind } = this.office;
		if (!simulations.has(simulation)) throw new Error('This deck has no such figure.');
		const kind = this.kinds.get(simulation) ?? (await load(simulation));
		this.kinds.set(simulation, kind);
		const states = readStates(kind.simulation, raw);
		if (!states) throw new Error('The figure has no such state.');
		// Meanwhile a newer request may have come, or the window may be gone.
		if (guest.waiting !== id) return;
		guest.desk ??= desk.port(kind, urgent);
		guest.desk.onmessage = ({ data }) => this.answer(guest, data);
		guest.desk.postMessage({ id, states });
	}

	private answer(guest: Guest, reply: RunReply): void {
		const { from, port } = guest;
		const { id } = reply;
		if (reply.type !== 'progress' && guest.waiting === id) guest.waiting = undefined;
		this.office.send({ type: 'reply', port, id, outcome: outcomeOf(reply) }, from);
	}

	private guestOf(asking: { readonly from: string; readonly port: number }): Guest | undefined {
		const known = this.guests.get(name(asking));
		if (known || this.guests.size === MOST_GUESTS) return known;
		const guest = { from: asking.from, port: asking.port };
		this.guests.set(name(asking), guest);
		return guest;
	}

	private dismiss(guest: Guest): void {
		guest.waiting = undefined;
		guest.desk?.terminate();
		this.guests.delete(name(guest));
	}
}

function name({ from, port }: { readonly from: string; readonly port: number }): string {
	return `${from} ${port}`;
}

/** Without the states, which who asks has. */
function outcomeOf(reply: RunReply): MessageOf<'reply'>['outcome'] {
	switch (reply.type) {
		case 'progress':
			return { type: 'progress', share: Math.min(1, Math.max(0, reply.share)) };
		case 'done':
			return { type: 'done', results: [...reply.results] };
		case 'failed':
			return { type: 'failed', message: reply.message.slice(0, LONGEST_MESSAGE) };
	}
}
