/** A room for a picture, in any one unit. */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** Where readouts and controls stand: beside the picture, or under it. */
export type Arrangement = 'beside' | 'under';

/** What readouts and controls take beside a picture (with the gap), and about what under it, in --u. */
const COLUMN = 20;
const ROWS = 12;
/** Under it only if the picture gains by that: a column is easier to find. */
const GAIN = 1.05;

/**
 * Beside the picture or under it, whichever leaves it larger. Goes by the shape of the picture alone,
 * so that a preview without controls is arranged as the stage is.
 *
 * @param room of the whole figure, in --u
 * @param aspect the picture's height over its width
 */
export function arrangementIn(room: Room, aspect: number): Arrangement {
	const beside = Math.min(room.width - COLUMN, room.height / aspect);
	const under = Math.min(room.width, (room.height - ROWS) / aspect);
	return under > GAIN * beside ? 'under' : 'beside';
}

/** Pixels of height that may stay empty. */
const CLOSE = 3;
const TRIES = 5;

/**
 * The greatest width at which a picture is no higher than its room, to within a few pixels. Heights
 * grow with the width, in proportion but for where the picture changes its layout.
 *
 * @param heightAt lays the picture out at a width and measures it: asked as seldom as possible
 * @param aspect height over width as it was last time, for a first guess
 */
export function fittingWidth(
	heightAt: (width: number) => number,
	room: Room,
	aspect: number
): number {
	let low = 0;
	let high = Math.floor(room.width);
	let width = Math.min(high, Math.floor(room.height / aspect));
	let before = { width: 0, height: 0 };
	for (let tries = 0; tries < TRIES; tries++) {
		const height = heightAt(width);
		const spare = room.height - height;
		if (spare < 0) high = width - 1;
		else low = width;
		if (low >= high || (spare >= 0 && spare <= CLOSE)) break;
		const slope = (height - before.height) / (width - before.width);
		before = { width, height };
		width = Math.min(high, Math.max(low + 1, Math.floor(width + spare / slope)));
	}
	return low || high;
}
