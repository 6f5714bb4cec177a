/** What a key asks of a talk, in either of its windows. */
export type Command =
	| 'next'
	| 'previous'
	| 'nextSlide'
	| 'previousSlide'
	| 'first'
	| 'last'
	| 'overview'
	| 'goTo'
	| 'presenter'
	| 'fullScreen'
	| 'blank'
	| 'zoom'
	| 'spotlight'
	| 'plan'
	| 'link'
	| 'theme'
	| 'contrast'
	| 'swap'
	| 'clock'
	| 'help'
	| 'escape';

/** A line of the table: what is done, and the keys that do it, as `KeyboardEvent.key` names them. */
export interface KeyLine {
	readonly command: Command;
	readonly does: string;
	readonly keys: readonly string[];
}

/** All keys. Clickers send PageUp, PageDown, `.`, B, F5 and Escape. */
export const KEYS: readonly KeyLine[] = [
	{
		command: 'next',
		does: 'Next step',
		keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'N']
	},
	{
		command: 'previous',
		does: 'Previous step',
		keys: ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp']
	},
	{ command: 'nextSlide', does: 'Next slide', keys: ['Shift+ArrowRight'] },
	{ command: 'previousSlide', does: 'Previous slide', keys: ['Shift+ArrowLeft'] },
	{ command: 'first', does: 'First slide', keys: ['Home'] },
	{ command: 'last', does: 'Last slide', keys: ['End'] },
	{ command: 'overview', does: 'All slides', keys: ['O'] },
	{ command: 'goTo', does: 'Go to a slide by number, name or words', keys: ['G'] },
	{ command: 'presenter', does: 'Presenter window', keys: ['S'] },
	{ command: 'fullScreen', does: 'Full screen, on and off', keys: ['F', 'F5'] },
	{ command: 'blank', does: 'Blank the screen, and bring it back', keys: ['B', '.'] },
	{ command: 'zoom', does: 'The figure alone, as large as it goes', keys: ['Z'] },
	{ command: 'spotlight', does: 'The pointer is a light', keys: ['L'] },
	{ command: 'plan', does: 'The figure back to the plan', keys: ['R'] },
	{ command: 'link', does: 'The address to follow along', keys: ['Q'] },
	{ command: 'theme', does: 'Dark or light', keys: ['D'] },
	{ command: 'contrast', does: 'High contrast, for weak projectors', keys: ['C'] },
	{ command: 'swap', does: 'The two windows change places', keys: ['X'] },
	{ command: 'clock', does: 'Start or pause the clock', keys: ['T'] },
	{ command: 'help', does: 'These keys', keys: ['?'] },
	{
		command: 'escape',
		does: 'Close what lies on top; leave a control for the slide',
		keys: ['Escape']
	}
];

/** What of a key press the table looks at. */
export interface KeyPress {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
}

const commands: ReadonlyMap<string, Command> = new Map(
	KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const))
);

/**
 * What a key press asks for. Presses with Ctrl, Alt or Meta belong to the browser and the system.
 *
 * @param letters whether letters and signs count: who speaks to the computer can switch them off
 */
export function commandOf(press: KeyPress, letters: boolean): Command | undefined {
	if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
	const key = nameOf(press);
	return key.length > 1 || letters ? commands.get(key) : undefined;
}

/** With Caps Lock, Shift or neither, B is B; on some keyboards “.” and “?” need Shift, on others not. */
function nameOf({ key, shiftKey }: KeyPress): string {
	if (key.length === 1 && key !== ' ') return key.toUpperCase();
	const name = key === ' ' ? 'Space' : key;
	return shiftKey ? `Shift+${name}` : name;
}

/** A key as help names it: "Shift+Right", "Esc". */
export function printKey(key: string): string {
	return key.replace('Arrow', '').replace('Escape', 'Esc');
}

/** Whether the command goes on with each repetition while its key is held down. */
export function repeats(command: Command): boolean {
	return ['next', 'previous', 'nextSlide', 'previousSlide'].includes(command);
}
