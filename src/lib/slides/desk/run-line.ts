import type { FigureKind } from '#lib/figures/figure-kind.ts';
import { Runner } from '#lib/figures/runner.ts';
import type { State } from '#lib/simulations/simulation.ts';
import { stateKey } from '#lib/simulations/state.ts';
import { foremost, type Order } from './order.ts';
import type { ResultCache } from './result-cache.ts';

/** What a line needs of its desk. */
export interface LineDesk {
	readonly cache: ResultCache;
	/** Whether an order must wait for more urgent ones of other lines. */
	readonly holds: (order: Order) => boolean;
	/** Lets every line look for its next job. */
	readonly turn: () => void;
}

/** What the worker was sent: the states that an order lacked. */
interface Job {
	readonly keys: readonly string[];
	readonly order: Order;
}

/** More jobs do not arrive, one a frame, before a run under way has lost its worker's patience. */
const REMEMBERED = 16;

/** The orders for one simulation, and the worker that they share. */
export class RunLine {
	private readonly orders = new Set<Order>();
	/** The job that the worker will finish in any case. */
	private newest: Job | undefined;
	/** Jobs that a newer one replaced, and that one: pictures of the former may be on the way. */
	private recent: Job[] = [];
	private closed = false;
	private readonly runner: Runner;

	constructor(
		private readonly kind: FigureKind,
		private readonly desk: LineDesk
	) {
		this.runner = new Runner(kind.simulation.run, kind.openWorker, {
			onResults: (states, results, newest) => this.receive(states, results, newest),
			onProgress: (share) => this.tell(share),
			onFailure: (message) => this.refuse(message)
		});
	}

	get isUrgent(): boolean {
		return [...this.orders].some(({ urgent }) => urgent);
	}

	order(states: readonly State[], urgent: boolean, answer: Order['answer']): Order {
		return { states, keys: this.keys(states), urgent, answer };
	}

	/** Takes a new order, an old one back, or one in the place of the other. */
	replace(old: Order | undefined, order: Order | undefined): void {
		if (old) this.orders.delete(old);
		if (this.closed) return;
		if (order) this.orders.add(order);
		this.answerReady();
		this.desk.turn();
	}

	/** Sends the worker what is to be done next, unless what it does is wanted as much. */
	turn(): void {
		const order = foremost(this.orders);
		if (!order) return this.rest();
		const isWanted = this.newest && this.waitingFor(this.newest, order.urgent).length > 0;
		if (!isWanted && !this.desk.holds(order)) this.start(order);
	}

	close(): void {
		this.closed = true;
		this.runner.close();
		this.fail([...this.orders], 'The slides were closed.');
	}

	private start(order: Order): void {
		const states = order.states.filter((_, i) => !this.desk.cache.has(order.keys[i]));
		this.newest = { keys: this.keys(states), order };
		this.recent = [...this.recent, this.newest].slice(-REMEMBERED);
		this.runner.request(states);
	}

	/** Stops a run that nobody waits for. */
	private rest(): void {
		if (this.newest) this.runner.cancel();
		this.newest = undefined;
	}

	private receive(states: readonly State[], results: readonly unknown[], newest: boolean): void {
		const keys = this.keys(states);
		keys.forEach((key, i) => this.desk.cache.set(key, results[i]));
		if (newest) this.newest = undefined;
		// The worker answers in order: those before were given up for this one.
		const place = this.recent.findIndex((job) => job.keys.join() === keys.join());
		this.answerReady(this.recent.splice(0, place + 1).at(-1)?.order);
		this.desk.turn();
	}

	/** Answers whom the results at hand complete, first a picture on the way. */
	private answerReady(onTheWay?: Order): void {
		const orders = new Set(onTheWay ? [onTheWay, ...this.orders] : this.orders);
		const ready = [...orders].flatMap((order) => {
			const results = this.desk.cache.all(order.keys);
			return results ? { order, results } : [];
		});
		for (const { order } of ready) this.orders.delete(order);
		for (const { order, results } of ready) order.answer({ type: 'done', results });
	}

	private tell(share: number): void {
		if (!this.newest) return;
		const { keys } = this.newest;
		for (const order of this.waitingFor(this.newest, false)) {
			const there = order.keys.filter((key) => this.desk.cache.has(key)).length;
			const coming = order.keys.filter((key) => keys.includes(key)).length;
			order.answer({ type: 'progress', share: (there + share * coming) / order.keys.length });
		}
	}

	private refuse(message: string): void {
		if (this.newest) this.fail(this.waitingFor(this.newest, false), message);
		this.newest = undefined;
		this.desk.turn();
	}

	private fail(orders: readonly Order[], message: string): void {
		for (const order of orders) this.orders.delete(order);
		for (const order of orders) order.answer({ type: 'failed', message });
	}

	/** Who waits for a job; with `urgent`, only of those who cannot wait. */
	private waitingFor({ keys }: Job, urgent: boolean): Order[] {
		return [...this.orders].filter(
			(order) => (order.urgent || !urgent) && order.keys.some((key) => keys.includes(key))
		);
	}

	private keys(states: readonly State[]): string[] {
		return states.map(({ params, seed }) => stateKey(this.kind.simulation, params, seed));
	}
}
