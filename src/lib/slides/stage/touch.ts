import { isScroll, swipeOf, type Room, type Touched } from './swipe.ts';

/** What fingers do something else with. */
const OTHERS = [
	'a',
	'button',
	'input',
	'select',
	'textarea',
	'label',
	'summary',
	'dialog',
	'[role="button"]',
	'[role="slider"]',
	'[role="spinbutton"]',
	'[data-interactive]'
].join();

/**
 * Hears swipes with one finger on the slides. Two fingers enlarge, up and down scroll.
 *
 * @returns how to stop
 */
export function hearSwipes(
	box: HTMLElement,
	act: (swipe: 'next' | 'previous') => void
): () => void {
	let from: Touched | undefined;
	let room: Room = { left: false, right: false };
	const start = ({ touches, target, timeStamp }: TouchEvent) => {
		const element = target as Element;
		// Of a page that is enlarged by hand, a finger moves the part that is seen.
		const enlarged = (visualViewport?.scale ?? 1) > 1.01;
		const other = touches.length > 1 || enlarged || element.closest(OTHERS) !== null;
		from = other ? undefined : touched(touches[0], timeStamp);
		room = roomAround(element, box);
	};
	const end = ({ changedTouches, timeStamp }: TouchEvent) => {
		const swipe = from && swipeOf(from, touched(changedTouches[0], timeStamp));
		from = undefined;
		if (swipe && !isScroll(swipe, room)) act(swipe);
	};
	box.addEventListener('touchstart', start, { passive: true });
	box.addEventListener('touchend', end, { passive: true });
	return () => {
		box.removeEventListener('touchstart', start);
		box.removeEventListener('touchend', end);
	};
}

function touched({ clientX, clientY }: Touch, at: number): Touched {
	return { x: clientX, y: clientY, at };
}

/** Which way the boxes around an element can be scrolled sideways. */
function roomAround(element: Element, outermost: Element): Room {
	let [left, right] = [false, false];
	for (let box: Element | null = element; box && box !== outermost; box = box.parentElement) {
		const wider = box.scrollWidth - box.clientWidth;
		if (wider < 2 || !/auto|scroll/.test(getComputedStyle(box).overflowX)) continue;
		left ||= box.scrollLeft > 1;
		right ||= box.scrollLeft < wider - 1;
	}
	return { left, right };
}
