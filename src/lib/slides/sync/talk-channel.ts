import { CHANNEL, readMessage, type Body, type Message, type Role } from './messages.ts';

/** As much of a BroadcastChannel as a talk needs. */
export interface Broadcast {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => void) | null;
	close(): void;
}

export interface Speaker {
	readonly deck: string;
	readonly name: string;
	readonly role: Role;
}

/** What one window says to the others and hears from them; what is no message for it, it never sees. */
export class TalkChannel {
	/** The talk that the window is part of; '' while it looks for one. */
	talk = '';
	private readonly channel: Broadcast | undefined;

	constructor(
		private readonly me: Speaker,
		open: (name: string) => Broadcast,
		onmessage: (message: Message) => void
	) {
		this.channel = opened(open);
		if (!this.channel) return;
		this.channel.onmessage = ({ data }) => {
			const message = readMessage(data);
			if (message && this.isForMe(message)) onmessage(message);
		};
	}

	/** False where the browser has no such channels, or blocks them. */
	get isOpen(): boolean {
		return this.channel !== undefined;
	}

	/** @param to the window that is meant; left out: all */
	send(body: Body, to?: string): void {
		const { deck, name, role } = this.me;
		const message: Message = { ...body, deck, talk: this.talk, from: name, role };
		this.channel?.postMessage(to === undefined ? message : { ...message, to });
	}

	close(): void {
		this.channel?.close();
	}

	private isForMe({ type, deck, talk, from, to }: Message): boolean {
		if (deck !== this.me.deck || from === this.me.name) return false;
		if (to !== undefined && to !== this.me.name) return false;
		if (type === 'who') return this.talk !== '';
		if (type === 'open') return this.talk === '';
		return this.talk !== '' && talk === this.talk;
	}
}

function opened(open: (name: string) => Broadcast): Broadcast | undefined {
	try {
		return open(CHANNEL);
	} catch {
		return undefined;
	}
}
