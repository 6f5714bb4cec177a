import { messagesIn } from '#lib/figures/messages-in.ts';
import type { Deck } from '../deck.ts';
import type { TalkStorage } from './kept-talk.ts';
import type { Role } from './messages.ts';
import { watchPage } from './page-life.ts';
import type { Broadcast } from './talk-channel.ts';

export interface SessionOptions {
	readonly deck: Deck;
	readonly role: Role;
	/** The talk that a link names; without one the window takes up its own again, or a new one. */
	readonly id?: string;
	/** This window is asked to take the other role. */
	readonly onswap: (to: Role, id: string) => void;
	/** In place of the browser's own, for tests. */
	readonly surroundings?: Partial<Surroundings>;
}

/** What a session needs of its browser. Everything may throw where a browser blocks it. */
export interface Surroundings {
	readonly openChannel: (name: string) => Broadcast;
	readonly storage: () => TalkStorage;
	readonly watch: typeof watchPage;
	/** Lets the messages in that wait, then goes on. */
	readonly letIn: (goOn: () => void) => void;
}

export const browser: Surroundings = {
	openChannel: (name) => new BroadcastChannel(name),
	storage: () => sessionStorage,
	watch: watchPage,
	letIn: (goOn) => void messagesIn().then(goOn)
};
