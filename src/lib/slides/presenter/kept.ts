type Name = 'notes' | 'theme';

/** What this device keeps about the presenter's window from one talk to the next; null: nothing. */
export function kept(name: Name): string | null {
	try {
		return localStorage.getItem(key(name));
	} catch {
		return null;
	}
}

export function keep(name: Name, value: string): void {
	try {
		localStorage.setItem(key(name), value);
	} catch {
		// Storage is blocked or full: the choice lasts until the window is closed.
	}
}

function key(name: Name): string {
	return `consequences.presenter.${name}`;
}
