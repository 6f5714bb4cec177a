import type { Deck } from '../deck.ts';
import type { Desk } from '../desk/desk.ts';
import { LocalDesk } from '../desk/local-desk.ts';
import { Talk } from '../talk.svelte.ts';

export type Role = 'stage' | 'presenter';

/** Where the spotlight stands, in shares of the stage's width and height. */
export interface Pointer {
	readonly x: number;
	readonly y: number;
}

export interface SessionOptions {
	readonly deck: Deck;
	readonly role: Role;
	/** The talk that a link names; without one the window takes up its own again, or a new one. */
	readonly id?: string;
	/** This window is asked to take the other role. */
	readonly onswap: (to: Role, id: string) => void;
}

/** One window's part in a talk: its state, kept and shared, and the desk that computes its pictures. */
export class Session {
	readonly talk: Talk;
	readonly desk: Desk;
	/** Names the talk in the address of another window of it. */
	readonly id: string;
	/** Roles of the other windows of this talk that are open. */
	others = $state.raw<readonly Role[]>([]);
	/** Where another window points, while it does. */
	pointer = $state.raw<Pointer>();
	/** False where the browser cannot talk between windows. */
	readonly connected: boolean;

	constructor({ deck, id }: SessionOptions) {
		this.id = id ?? 'one';
		this.connected = false;
		this.talk = new Talk(deck, 'me');
		this.desk = new LocalDesk();
	}

	/** Starts to listen: the talk is taken up where it was. */
	open(): void {}
	/** Shows the other windows where the pointer is; undefined: it left. */
	point(pointer: Pointer | undefined): void {
		void pointer;
	}
	/** Both windows change places. */
	swap(): void {}
	close(): void {
		this.desk.close();
	}
}
