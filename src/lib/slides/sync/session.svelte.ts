import { figureOf, type Deck } from '../deck.ts';
import { DeskServer } from '../desk/desk-server.ts';
import type { Desk } from '../desk/desk.ts';
import { LocalDesk } from '../desk/local-desk.ts';
import { RemoteDesk } from '../desk/remote-desk.ts';
import { readState } from '../talk-state.ts';
import { isLater, Talk, type Stamp } from '../talk.svelte.ts';
import { Company } from './company.svelte.ts';
import { TalkKeeper, type Kept } from './kept-talk.ts';
import { TalkId, type Body, type Message, type MessageOf } from './messages.ts';
import type { Pointer, Role } from './messages.ts';
import { talkName, windowName } from './names.ts';
import { browser, type SessionOptions, type Surroundings } from './session-options.ts';
import { is } from '../schemas.ts';
import { TalkChannel } from './talk-channel.ts';

export type { Pointer, Role } from './messages.ts';
export type { SessionOptions } from './session-options.ts';

/** How long a presenter window without a talk listens for one, in milliseconds. */
const LISTENS = 250;

/** One window's part in a talk: its state, kept and shared, and the desk that computes its pictures. */
export class Session {
	readonly talk: Talk;
	readonly desk: Desk;
	/** Names the talk in the address of another window of it; '' until this window has a talk. */
	id = $state('');
	/** False where the browser cannot talk between windows. */
	connected = $state(true);
	/** What the tab had kept of a talk was none that this deck can go on with. */
	isLost = false;

	private readonly me = windowName(Date.now());
	private readonly around: Surroundings;
	private readonly keeper: TalkKeeper;
	private readonly company: Company;
	private readonly remote: RemoteDesk | undefined;
	private readonly server: DeskServer | undefined;
	private channel: TalkChannel | undefined;
	/** The talk that goes on, of those heard while this window looked for one. */
	private found: { readonly id: string; readonly stamp: Stamp } | undefined;
	/** The latest state that came in and is not taken yet. */
	private news: MessageOf<'state'> | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private unwatch = () => {};

	constructor(private readonly options: SessionOptions) {
		const { deck, role, surroundings } = options;
		this.around = { ...browser, ...surroundings };
		this.keeper = new TalkKeeper(deck.id, this.around.storage);
		this.talk = new Talk(deck, this.me);
		this.talk.onchange = () => {
			this.keep();
			this.tell('state');
		};
		if (role === 'stage') {
			const desk = (this.desk = new LocalDesk());
			const simulations = simulationsOf(deck);
			this.server = new DeskServer({ desk, simulations, send: this.send });
		} else this.desk = this.remote = new RemoteDesk(this.send);
		this.company = new Company({
			onstage: (name) => this.remote?.follow(name),
			onleave: (name) => this.server?.leave(name)
		});
	}

	/** Roles of the other windows of this talk that are open. */
	get others(): readonly Role[] {
		return this.company.roles;
	}

	/** Where another window points, while it does. */
	get pointer(): Pointer | undefined {
		return this.company.pointer;
	}

	/** Starts to listen: the talk is taken up where it was. */
	open(): void {
		const { around, me } = this;
		const { deck, role } = this.options;
		const speaker = { deck: deck.id, name: me, role };
		this.channel = new TalkChannel(speaker, around.openChannel, (message) => this.receive(message));
		this.connected = this.channel.isOpen;
		if (!this.connected) this.remote?.computeHere();
		this.unwatch = around.watch({
			onhide: () => this.send({ type: 'bye' }),
			onshow: () => this.greet(),
			onbeat: () => this.askAround()
		});
		this.takeUp();
	}

	/** Shows the other windows where the pointer is; undefined: it left. */
	point(pointer: Pointer | undefined): void {
		this.send({ type: 'pointer', pointer: pointer ? { x: pointer.x, y: pointer.y } : null });
	}

	/** Both windows change places. */
	swap(): void {
		this.send({ type: 'swap' });
		this.changePlace();
	}

	close(): void {
		this.send({ type: 'bye' });
		this.unwatch();
		clearTimeout(this.timer);
		this.company.close();
		this.channel?.close();
		this.server?.close();
		this.desk.close();
	}

	private readonly send = (body: Body, to?: string): void => this.channel?.send(body, to);

	/** The talk of the link, or the tab's own; a presenter window asks for one that is open. */
	private takeUp(): void {
		const { id, role } = this.options;
		const found = this.keeper.read();
		const kept = found === 'unreadable' ? undefined : found;
		this.isLost = found === 'unreadable';
		if (is(TalkId, id)) this.join(id, kept);
		else if (kept) this.join(kept.id, kept);
		else if (role === 'stage' || !this.connected) this.join(talkName());
		else {
			this.send({ type: 'who' });
			this.timer = setTimeout(() => this.join(this.found?.id ?? talkName()), LISTENS);
		}
	}

	private join(id: string, kept?: Kept): void {
		this.id = id;
		if (this.channel) this.channel.talk = id;
		if (kept?.id === id) this.isLost = !this.take(kept);
		this.keep();
		this.remote?.open();
		this.greet();
	}

	/** Says what this window has; the others answer with what they have. */
	private greet(): void {
		this.tell('hello');
		this.company.expectAnswers();
	}

	/** The same without saying anything, in case another window is gone or missed something. */
	private askAround(): void {
		if (this.id === '') return;
		this.send({ type: 'ping' });
		this.company.expectAnswers();
	}

	private receive(message: Message): void {
		const { type, from, role } = message;
		if (type === 'who') return this.send({ type: 'open', stamp: this.talk.stamp }, from);
		if (type === 'open') return this.find({ id: message.talk, stamp: message.stamp });
		if (type === 'bye') return this.company.leave(from);
		this.company.hear(from, role);
		this.heed(message);
	}

	private heed(message: Message): void {
		const { from } = message;
		switch (message.type) {
			case 'hello':
				this.take(message);
				return this.tell('here', from);
			case 'here':
				return this.takeOrTell(message);
			case 'state':
				return this.takeLatest(message);
			case 'ping':
				return this.tell('here', from);
			case 'pointer':
				return this.company.point(message.pointer ?? undefined, from);
			case 'swap':
				return this.changePlace();
			case 'run':
				return this.isAsked(message.to) ? void this.server?.run(message) : undefined;
			case 'cancel':
				return this.server?.cancel(message);
			case 'taken':
			case 'reply':
				return this.remote?.receive(message);
		}
	}

	/**
	 * Takes a state from the tab or another window if it is later, and then keeps it.
	 *
	 * @returns whether it is a state of this deck
	 */
	private take({ state: raw, stamp }: { readonly state: unknown; readonly stamp: Stamp }): boolean {
		const state = readState(this.options.deck, raw);
		if (state && this.talk.receive(state, stamp)) this.keep();
		return state !== undefined;
	}

	/** One that missed something is told at once. */
	private takeOrTell(message: MessageOf<'here' | 'state'>): void {
		this.take(message);
		if (isLater(this.talk.stamp, message.stamp)) this.tell('here', message.from);
	}

	/**
	 * A slider that is dragged makes more states than a busy window can draw: of those that have come
	 * in, the latest is drawn.
	 */
	private takeLatest(message: MessageOf<'state'>): void {
		const waiting = this.news;
		if (!waiting || isLater(message.stamp, waiting.stamp)) this.news = message;
		if (waiting) return;
		this.around.letIn(() => {
			if (this.news) this.takeOrTell(this.news);
			this.news = undefined;
		});
	}

	private tell(type: 'hello' | 'here' | 'state', to?: string): void {
		const { state, stamp } = this.talk;
		if (this.id !== '') this.send({ type, state, stamp }, to);
	}

	private keep(): void {
		const { state, stamp } = this.talk;
		if (this.id !== '') this.keeper.keep({ id: this.id, state, stamp });
	}

	private find(talk: { readonly id: string; readonly stamp: Stamp }): void {
		if (!this.found || isLater(talk.stamp, this.found.stamp)) this.found = talk;
	}

	private changePlace(): void {
		const { role, onswap } = this.options;
		onswap(role === 'stage' ? 'presenter' : 'stage', this.id);
	}

	/** A request without a name on it is for the oldest stage: it alone answers. */
	private isAsked(to: string | undefined): boolean {
		const { oldestStage } = this.company;
		return to === this.me || oldestStage === undefined || this.me < oldestStage;
	}
}

function simulationsOf({ slides }: Deck): ReadonlySet<string> {
	return new Set(slides.flatMap((slide) => figureOf(slide)?.simulation ?? []));
}
