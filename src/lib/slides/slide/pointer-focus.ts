/** What one types or chooses in keeps the focus. */
const KEEPS = 'input:not([type=range], [type=checkbox], [type=radio]), select';
const EVENTS = ['pointerdown', 'pointerup', 'click', 'keydown'] as const;

/**
 * Gives the focus away once a pointer is done with a slider or a button, so that the next key of a
 * clicker moves the slides and not the slider. A control that was reached by keyboard keeps it.
 */
export function handFocusOn(controls: HTMLElement, receive: () => void): () => void {
	let byPointer = false;

	function giveAway() {
		const holder = document.activeElement;
		if (holder && controls.contains(holder) && !holder.matches(KEEPS)) receive();
	}
	function notice({ type }: Event) {
		if (type === 'pointerdown' || type === 'keydown') byPointer = type === 'pointerdown';
		// After the press has had its effect, which moves the focus too.
		else if (byPointer) setTimeout(giveAway);
	}
	for (const type of EVENTS) controls.addEventListener(type, notice);
	return () => {
		for (const type of EVENTS) controls.removeEventListener(type, notice);
	};
}
