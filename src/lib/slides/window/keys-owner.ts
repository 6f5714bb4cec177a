/** What takes keys of its own: whoever works in it moves no slide. */
const CONTROLS = [
	'input',
	'select',
	'textarea',
	'[contenteditable]:not([contenteditable="false"])',
	'[role="slider"]',
	'[role="spinbutton"]',
	'[role="textbox"]',
	'[role="region"][tabindex]',
	'[data-keys]'
].join();

/** What is pressed with Space and Enter, and has no use for other keys. */
const BUTTONS = 'button, a[href], summary, [role="button"]';

/** What of a key press decides whose it is. */
export interface OwnedPress {
	readonly key: string;
	readonly target: EventTarget | null;
}

/**
 * Whether a key belongs to what has the focus, and so not to the slide.
 *
 * @param pointed the focus stands where a pointer put it
 */
export function isControls({ key, target }: OwnedPress, pointed: boolean): boolean {
	// Only the slides have a use for F5: anything else would load the page again, and end the talk.
	if (key === 'F5') return false;
	if (document.querySelector('dialog:modal')) return true;
	if (!(target instanceof Element)) return false;
	if (key === ' ' || key === 'Enter') return target.closest(`${CONTROLS}, ${BUTTONS}`) !== null;
	// After a slider was dragged or an option picked, a clicker still moves the slides.
	if (pointed && (key === 'PageUp' || key === 'PageDown')) return false;
	return target.closest(CONTROLS) !== null || scrolls(target, key);
}

/** Where a slide is higher than the window, on a phone or zoomed in, Up and Down first go through it. */
function scrolls(target: Element, key: string): boolean {
	if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
	for (let box: Element | null = target; box; box = box.parentElement) {
		const room = box.scrollHeight - box.clientHeight;
		if (room < 2 || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
		if (key === 'ArrowDown' ? box.scrollTop < room - 1 : box.scrollTop > 1) return true;
	}
	return false;
}
