import type { Role } from './messages.ts';

interface Other {
	readonly role: Role;
	/** Whether it was heard since everyone was asked. */
	heard: boolean;
}

/** More windows of one talk than anyone opens: what goes beyond is noise. */
const MOST = 16;

/** The other windows of a talk that are open, by name. */
export class Presence {
	private readonly windows = new Map<string, Other>();

	get roles(): readonly Role[] {
		return [...this.windows.values()].map(({ role }) => role);
	}

	/** Names begin with the time at which their window was opened. */
	oldest(wanted: Role): string | undefined {
		const named = [...this.windows].filter(([, { role }]) => role === wanted);
		return named.map(([name]) => name).sort()[0];
	}

	/** @returns whether that is news */
	hear(name: string, role: Role): boolean {
		const known = this.windows.get(name);
		if (known) known.heard = true;
		else if (this.windows.size < MOST) this.windows.set(name, { role, heard: true });
		return !known;
	}

	leave(name: string): boolean {
		return this.windows.delete(name);
	}

	/** From now on it counts who is heard. */
	listen(): void {
		for (const other of this.windows.values()) other.heard = false;
	}

	/** Forgets those who were not heard, and says who they were. */
	sweep(): readonly string[] {
		const silent = [...this.windows].filter(([, { heard }]) => !heard).map(([name]) => name);
		for (const name of silent) this.windows.delete(name);
		return silent;
	}
}
