import { commandOf, repeats, type Command } from './keys.ts';
import { lettersCount } from './keys-letters.ts';
import { isControls } from './keys-owner.ts';

export interface KeyTaker {
	readonly act: (command: Command) => void;
	/** Escape was pressed in a control: the slide takes the focus back. */
	readonly leave: () => void;
}

/**
 * Hears the keys of a window of a talk, and leaves those alone that belong to a control, a dialog or
 * the browser.
 *
 * @returns how to stop
 */
export function hearKeys({ act, leave }: KeyTaker): () => void {
	// Whether the focus stands where a pointer put it: then Page keys come from a clicker, and move on.
	let pointed = false;
	const press = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.isComposing) return;
		const command = commandOf(event, lettersCount());
		if (command === undefined || isControls(event, pointed)) {
			pointed &&= isModifier(event);
			if (command === 'escape' && !inDialog()) leave();
			return;
		}
		if (command !== 'escape') event.preventDefault();
		if (!event.repeat || repeats(command)) act(command);
	};
	const point = () => (pointed = true);
	addEventListener('keydown', press);
	addEventListener('pointerdown', point, true);
	return () => {
		removeEventListener('keydown', press);
		removeEventListener('pointerdown', point, true);
	};
}

function isModifier({ key }: KeyboardEvent): boolean {
	return ['Shift', 'Control', 'Alt', 'Meta'].includes(key);
}

function inDialog(): boolean {
	return document.querySelector('dialog:modal') !== null;
}
