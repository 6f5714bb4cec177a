import type { Component } from 'svelte';
import { goto, pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Deck } from '../deck.ts';
import type { Command } from '../window/keys.ts';
import { missingStep, readPlace, type Place } from '../place.ts';
import { Shelf } from '../shelf.svelte.ts';
import { Session, type Role } from '../sync/session.svelte.ts';
import type { Talk } from '../talk.svelte.ts';
import { layers, type LayerName, type LayerProps } from './layers.ts';
import { PlaceAddress, type NamedPlace } from './place-address.ts';
import { stageCommands } from './stage-commands.ts';

/** The window on the projector: a talk, and what lies on top of it. */
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
	private readonly fetched = new Map<LayerName, Component<LayerProps>>();
	/** What is being fetched to lie on top: until it does, keys are meant for it. */
	private wanted: LayerName | undefined;
	private path = '';
	private readonly commands: Readonly<Record<Command, () => void>>;

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
		this.commands = stageCommands(this);
	}

	/** Back and links to other pages change the address before this page goes. */
	private isHere(): boolean {
		return location.pathname === this.path;
	}

	/** Takes up the talk: where the address says, else where it was. */
	open(): void {
		this.path = location.pathname;
		this.session.open();
		if (this.session.isLost) {
			this.notice =
				'What this tab had kept of the talk cannot be read any more. ' +
				'Unless another window still has it, the talk begins anew.';
		}
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
		if (named) this.go(named, (place) => this.talk.goTo(place));
		if (history.state === null) this.address.claim(this.talk.state.place);
	};

	/** Goes to a slide that was chosen from all of them: Back returns from there. */
	goTo(place: Place): void {
		this.jump(() => this.talk.goTo(place));
	}

	/** Follows a link to a place of these slides. */
	goToNamed(text: string): void {
		this.go({ text, place: readPlace(this.deck, text) }, (place) => this.goTo(place));
	}

	/** Goes where a text says, and says what of it is not there. */
	private go({ text, place }: NamedPlace, goTo: (place: Place) => void): void {
		if (place) goTo(place);
		const number = this.talk.place.index + 1;
		const missing = missingStep(this.deck, text);
		if (!place) {
			this.notice = `There is no slide called “${text}” in these slides. This is slide ${number}.`;
		} else if (missing !== undefined) {
			const last = place.step > 0 ? `its last step, ${place.step}` : 'which has no steps';
			this.notice = `There is no step ${missing} of this slide. This is slide ${number}, ${last}.`;
		}
	}

	do = (command: Command) => {
		if (!this.wanted) this.commands[command]();
		else if (command === 'escape') this.closeLayer();
	};

	/** A step on or back; what lay over the slide goes. */
	move(go: () => void): void {
		this.notice = '';
		this.putLinkAway();
		go();
	}

	/** A move from which Back returns. */
	jump(go: () => void): void {
		const from = this.talk.state.place;
		this.move(go);
		if (this.talk.state.place !== from) this.address.jump(from);
	}

	private putLinkAway(): void {
		if (this.talk.state.link) this.talk.toggle('link');
	}

	show(name: LayerName): void {
		this.putLinkAway();
		const known = this.fetched.get(name);
		if (known) this.layer = known;
		else void this.fetch(name);
	}

	private async fetch(name: LayerName): Promise<void> {
		this.wanted = name;
		try {
			const { default: Layer } = await layers[name]();
			this.fetched.set(name, Layer);
			if (this.wanted === name) this.layer = Layer;
		} catch {
			this.sayMissing();
		}
		if (this.wanted === name) this.wanted = undefined;
	}

	/** What lies on top, or beside the slide, could not be fetched. */
	sayMissing = () => {
		this.notice = 'This part of the page could not be loaded. Is there a connection?';
	};

	closeLayer = () => {
		this.wanted = this.layer = undefined;
	};

	presenterAddress(talk: string): string {
		return `${resolve('/present/[deck]', { deck: this.deck.id })}/?talk=${talk}`;
	}

	private become(to: Role, id: string): void {
		if (to === 'presenter') void goto(this.presenterAddress(id), { replaceState: true });
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
