/** Where the presenter windows of this page's talks are: a second key finds the first one's window. */
const windows = new Map<string, Window>();

/**
 * Opens the presenter window of a talk, or brings it to the front.
 *
 * @returns false where the browser blocks it
 */
export function openPresenter(address: string, talk: string): boolean {
	const open = windows.get(talk);
	if (open && !open.closed) {
		open.focus();
		return true;
	}
	const { availWidth, availHeight } = screen;
	const size = `width=${Math.min(1280, availWidth)},height=${Math.min(800, availHeight)}`;
	const opened = window.open(address, `consequences-presenter-${talk}`, `popup,${size}`);
	if (!opened || opened.closed) return false;
	windows.set(talk, opened);
	return true;
}
