/** The presenter windows that this page has opened, by their talk. */
const windows = new Map<string, Window>();
/** A window that is just being closed still says that it is open, and is still found by its name. */
const CLOSES = 200;

export interface PresenterWindow {
	readonly address: string;
	/** Names the talk. */
	readonly talk: string;
	/** The browser does not let us open a window. */
	readonly onblocked: () => void;
}

/** Opens the presenter window of a talk, or brings it to the front. */
export function openPresenter(presenter: PresenterWindow): void {
	const { talk } = presenter;
	const known = windows.get(talk);
	if (known && !known.closed) known.focus();
	else openAnew(presenter);
	setTimeout(() => windows.get(talk)?.closed && openAnew(presenter), CLOSES);
}

function openAnew({ address, talk, onblocked }: PresenterWindow): void {
	const { availWidth, availHeight } = screen;
	const size = `width=${Math.min(1280, availWidth)},height=${Math.min(800, availHeight)}`;
	const opened = window.open(address, `consequences-presenter-${talk}`, `popup,${size}`);
	windows.delete(talk);
	if (!opened || opened.closed) onblocked();
	else windows.set(talk, opened);
}
