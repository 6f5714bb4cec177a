import type { Pointer, Role } from './messages.ts';
import { Presence } from './presence.ts';

/** What a window does about the others that come and go. */
export interface CompanyEvents {
	/** The stage that was opened first; undefined: none is open. */
	readonly onstage: (name: string | undefined) => void;
	readonly onleave: (name: string) => void;
}

/** A window that does not answer within this time is gone, in milliseconds. */
const ANSWERS = 1_000;

/** The other windows of a talk, and where they point. */
export class Company {
	roles = $state.raw<readonly Role[]>([]);
	pointer = $state.raw<Pointer>();
	private readonly presence = new Presence();
	/** The window that the pointer is of. */
	private pointing: string | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly events: CompanyEvents) {}

	get oldestStage(): string | undefined {
		return this.presence.oldest('stage');
	}

	hear(name: string, role: Role): void {
		if (this.presence.hear(name, role)) this.count();
	}

	leave(name: string): void {
		this.presence.leave(name);
		this.events.onleave(name);
		if (this.pointing === name) this.point(undefined, name);
		this.count();
	}

	/** Everyone was asked: who does not answer is gone. */
	expectAnswers(): void {
		this.presence.listen();
		this.close();
		this.timer = setTimeout(() => {
			for (const name of this.presence.sweep()) this.leave(name);
		}, ANSWERS);
	}

	point(pointer: Pointer | undefined, from: string): void {
		this.pointer = pointer;
		this.pointing = from;
	}

	close(): void {
		clearTimeout(this.timer);
	}

	private count(): void {
		this.roles = this.presence.roles;
		this.events.onstage(this.oldestStage);
	}
}
