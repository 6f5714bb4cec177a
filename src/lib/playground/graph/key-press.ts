import type { Direction } from './walk.ts';

export interface KeyPress {
	readonly key: string;
	readonly shift: boolean;
	/** Control, or Command on a Mac. */
	readonly control: boolean;
}

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

/** A key was meant for the canvas, whatever came of it. */
export function done(effect: unknown): true {
	void effect;
	return true;
}
