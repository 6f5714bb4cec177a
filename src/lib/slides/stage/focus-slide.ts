/**
 * Gives the focus to the heading of the slide that is shown, unless something else is at work: a
 * dialog, a button of the window, the notes beside the slide.
 *
 * @param always also from a control of the slide itself
 */
export function focusSlide(always = false): void {
	if (document.querySelector('dialog:modal')) return;
	const at = document.activeElement;
	const lost = !at || at === document.body || at.closest('[inert]') !== null;
	if (!lost && !always) return;
	const heading = document.querySelector<HTMLElement>('main > section:not([inert]) h2');
	heading?.focus({ preventScroll: true });
	// A heading that makes room for its figure cannot have the focus; the control loses it all the same.
	if (always && document.activeElement === at && at instanceof HTMLElement) at.blur();
}
