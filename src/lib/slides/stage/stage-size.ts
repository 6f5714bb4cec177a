/** A window that has just opened first hears of a later state, and a hand that resizes takes its time. */
const CALM = 500;

/**
 * Tells an element's size in whole pixels, when it has been the same for a moment.
 *
 * @returns how to stop
 */
export function watchSize(
	element: HTMLElement,
	tell: (width: number, height: number) => void
): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const say = () => {
		const { clientWidth, clientHeight } = element;
		if (clientWidth > 0 && clientHeight > 0) tell(clientWidth, clientHeight);
	};
	const observer = new ResizeObserver(() => {
		clearTimeout(timer);
		timer = setTimeout(say, CALM);
	});
	observer.observe(element);
	return () => {
		observer.disconnect();
		clearTimeout(timer);
	};
}
