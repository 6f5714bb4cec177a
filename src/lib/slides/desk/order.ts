import type { State } from '#lib/simulations/simulation.ts';

/** What becomes of a request: a reply, without the states and the id that who asked has. */
export type Outcome =
	| { readonly type: 'progress'; readonly share: number }
	| { readonly type: 'done'; readonly results: readonly unknown[] }
	| { readonly type: 'failed'; readonly message: string };

/** A picture that someone waits for. */
export interface Order {
	readonly states: readonly State[];
	/** Keys of the states. */
	readonly keys: readonly string[];
	readonly urgent: boolean;
	readonly answer: (outcome: Outcome) => void;
}

/** What is done next: of the urgent orders the newest, else the one that waits longest. */
export function foremost(orders: Iterable<Order>): Order | undefined {
	const all = [...orders];
	return all.findLast(({ urgent }) => urgent) ?? all[0];
}
