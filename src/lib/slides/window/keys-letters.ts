const KEY = 'consequences.letter-keys';

/** Whether letters and signs are keys of the slides: on unless they were switched off on this device. */
export function lettersCount(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

export function setLetters(count: boolean): void {
	try {
		if (count) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, 'off');
	} catch {
		// Storage is blocked: all keys stay.
	}
}
