import type { Component } from 'svelte';
import { goto, pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Deck } from '../deck.ts';
import type { Command } from '../keys.ts';
import { readPlace, type Place } from '../place.ts';
import { startOrPause } from '../presenter/start-or-pause.ts';
import { Shelf } from '../shelf.svelte.ts';
import { Session, type Role } from '../sync/session.svelte.ts';
import type { Talk } from '../talk.svelte.ts';
import { toggleFullScreen } from './full-screen.ts';
import { layers, type LayerName, type LayerProps } from './layers.ts';
import { PlaceAddress } from './place-address.ts';
import { openPresenter } from './presenter-window.ts';
import { otherTheme } from './stage-theme.ts';

const AS_SPLIT = 'The notes stand beside the slide instead; S puts them away.';

/** The window on the projector: a talk, what lies on top of it, and what each key does here. */
export class StageWindow {
	readonly deck: Deck;
	readonly session: Session;
	readonly talk: Talk;
	readonly shelf: Shelf;
	readonly address: PlaceAddress;
	/** What lies on top of the slides. */
	layer = $state.raw<Component<LayerProps>>();
	/** A sentence for whoever sits at this window. */
	notice = $state.raw('');
	/** The presenter's notes stand in this window, since they can have none of their own. */
	split = $state.raw(false);
	private wanted: LayerName | undefined;
	private path = '';

	/** @param talk the talk that the address names, if it names one */
	constructor(deck: Deck, talk: string | undefined) {
		this.deck = deck;
		const onswap = (to: Role, id: string) => this.become(to, id);
		this.session = new Session({ deck, role: 'stage', id: talk, onswap });
		this.talk = this.session.talk;
		this.shelf = new Shelf(deck.slides, this.session.desk);
		this.address = new PlaceAddress(deck, {
			read: readHash,
			replace: (place) => this.isHere() && replaceState(`${this.path}#${place}`, {}),
			push: (place) => this.isHere() && pushState(`${this.path}#${place}`, {})
		});
	}

	/** Back and links to other pages change the address before this page goes. */
	private isHere(): boolean {
		return location.pathname === this.path;
	}

	/** Takes up the talk: where the address says, else where it was. */
	open(): void {
		this.path = location.pathname;
		this.session.open();
		this.followAddress();
	}

	close(): void {
		this.address.forget();
		this.shelf.close();
		this.session.close();
	}

	/** Back, Forward, a link or someone's hand has changed the address. */
	followAddress = () => {
		if (!this.isHere()) return;
		const named = this.address.read();
		if (typeof named === 'string') this.notice = this.unknown(named);
		else if (named) this.talk.goTo(named);
		if (history.state === null) this.address.claim(this.talk.state.place);
	};

	private unknown(name: string): string {
		const number = this.talk.place.index + 1;
		return `There is no slide called “${name}” in these slides. This is slide ${number}.`;
	}

	/** Goes to a slide that was chosen from all of them: Back returns from there. */
	goTo(place: Place): void {
		this.jump(() => this.talk.goTo(place));
	}

	/** Follows a link to a place of these slides. */
	goToNamed(text: string): void {
		const place = readPlace(this.deck, text);
		if (place) this.goTo(place);
		else this.notice = this.unknown(text);
	}

	do = (command: Command) => this.commands[command]();

	private readonly commands: Record<Command, () => void> = {
		next: () => this.move(this.talk.next),
		previous: () => this.move(this.talk.previous),
		nextSlide: () => this.move(this.talk.nextSlide),
		previousSlide: () => this.move(this.talk.previousSlide),
		first: () => this.jump(this.talk.first),
		last: () => this.jump(this.talk.last),
		overview: () => this.show('overview'),
		goTo: () => this.show('goTo'),
		help: () => this.show('help'),
		presenter: () => this.togglePresenter(),
		fullScreen: () => this.toggleFullScreen(),
		blank: () => this.talk.toggle('blank'),
		zoom: () => this.zoom(),
		spotlight: () => this.talk.toggle('spotlight'),
		plan: () => this.talk.setLive(undefined),
		link: () => this.talk.toggle('link'),
		theme: () => this.talk.setTheme(otherTheme()),
		contrast: () => this.contrast(),
		swap: () => this.swap(),
		clock: () => startOrPause(this.talk),
		escape: () => this.closeTopmost()
	};

	private move(go: () => void): void {
		this.notice = '';
		if (this.talk.state.link) this.talk.toggle('link');
		go();
	}

	private jump(go: () => void): void {
		const from = this.talk.state.place;
		this.move(go);
		if (this.talk.state.place !== from) this.address.jump(from);
	}

	private async show(name: LayerName): Promise<void> {
		this.wanted = name;
		try {
			const { default: Layer } = await layers[name]();
			if (this.wanted === name) this.layer = Layer;
		} catch {
			this.notice = 'This part of the page could not be loaded. Is there a connection?';
		}
	}

	closeLayer = () => {
		this.wanted = this.layer = undefined;
	};

	private async toggleFullScreen(): Promise<void> {
		this.closeLayer();
		this.notice = await toggleFullScreen();
	}

	private togglePresenter(): void {
		const { connected, id } = this.session;
		if (this.split) this.split = false;
		else if (!connected) this.besideSlide('This browser cannot connect a presenter window.');
		else if (!openPresenter(`${this.presenterPath()}?talk=${id}`, id)) {
			this.besideSlide('The browser blocked the presenter window.');
		}
	}

	private besideSlide(why: string): void {
		this.split = true;
		this.notice = `${why} ${AS_SPLIT}`;
	}

	private presenterPath(): string {
		return `${resolve('/present/[deck]', { deck: this.deck.id })}/`;
	}

	private zoom(): void {
		const seen = this.talk.slide.blocks.some(({ type }) => type === 'figure' || type === 'drawing');
		if (seen || this.talk.state.zoomed) this.talk.toggle('zoomed');
		else this.notice = 'This slide has no figure to look at alone.';
	}

	private contrast(): void {
		const worn = this.talk.state.theme === 'contrast';
		this.talk.change({ theme: worn ? undefined : 'contrast' });
	}

	private swap(): void {
		if (this.session.others.includes('presenter')) this.session.swap();
		else this.notice = 'No presenter window is open to change places with; S opens one.';
	}

	private become(to: Role, id: string): void {
		if (to === 'presenter') void goto(`${this.presenterPath()}?talk=${id}`, { replaceState: true });
	}

	private closeTopmost(): void {
		const { spotlight, zoomed, blank } = this.talk.state;
		if (this.notice) this.notice = '';
		else if (blank) this.talk.toggle('blank');
		else if (spotlight) this.talk.toggle('spotlight');
		else if (zoomed) this.talk.toggle('zoomed');
	}
}

/** What stands after the #; as it is written, if it cannot be read. */
function readHash(): string {
	const written = location.hash.slice(1);
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}
