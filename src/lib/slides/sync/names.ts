/** A window's name, which no other one has: an older window has a smaller name. */
export function windowName(now: number): string {
	return `${now.toString(36).padStart(9, '0')}-${random(6)}`;
}

/** A talk's name, for the address of its other window. */
export function talkName(): string {
	return random(12);
}

function random(length: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
