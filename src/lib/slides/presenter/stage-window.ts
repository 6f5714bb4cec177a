let opened: Window | null = null;

/**
 * Opens the stage of a talk in a window of its own, to be moved to the projector.
 *
 * @returns false where the browser blocks it
 */
export function openStage(address: string, talk: string): boolean {
	const { availWidth, availHeight } = screen;
	const size = `width=${Math.min(1280, availWidth)},height=${Math.min(720, availHeight)}`;
	opened = window.open(address, `consequences-stage-${talk}`, `popup,${size}`);
	return opened !== null && !opened.closed;
}

/** Brings a stage to the front that this window opened, or was opened by; any other stays where it is. */
export function showStage(): void {
	const known = opened && !opened.closed ? opened : (window.opener as Window | null);
	known?.focus();
}
