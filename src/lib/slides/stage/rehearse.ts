/** A speaker who goes on within this time is not held up, in milliseconds. */
const CALM = 100;

/**
 * Lays slides out unseen, each for a frame and one after the other, so that their pictures are fitted
 * before they are shown. The style sheet shows a hidden slide with `data-rehearsal` as invisible.
 *
 * @param done called for each that was laid out
 * @returns how to stop
 */
export function rehearse(
	slides: readonly HTMLElement[],
	done: (slide: HTMLElement) => void
): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let frame = 0;
	const [slide, ...others] = slides;
	let stopOthers = () => {};
	const end = () => {
		delete slide.dataset.rehearsal;
		done(slide);
		stopOthers = rehearse(others, done);
	};
	if (slide) {
		timer = setTimeout(() => {
			slide.dataset.rehearsal = '';
			// Sizes are observed after the layout of the first frame; the second comes after that.
			frame = requestAnimationFrame(() => (frame = requestAnimationFrame(end)));
		}, CALM);
	}
	return () => {
		clearTimeout(timer);
		cancelAnimationFrame(frame);
		if (slide) delete slide.dataset.rehearsal;
		stopOthers();
	};
}
