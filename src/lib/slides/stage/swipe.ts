/** A finger on the screen: where, in pixels, and when, in milliseconds. */
export interface Touched {
	readonly x: number;
	readonly y: number;
	readonly at: number;
}

/** Which way a finger that goes there may still move what lies under it. */
export interface Room {
	readonly left: boolean;
	readonly right: boolean;
}

const FAR = 48;
const LONG = 900;

/** What a movement of one finger asks for: to the left is on, to the right is back. */
export function swipeOf(from: Touched, to: Touched): 'next' | 'previous' | undefined {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy) || to.at - from.at > LONG)
		return undefined;
	return dx < 0 ? 'next' : 'previous';
}

/** Whether a swipe would rather have moved what lies under the finger. */
export function isScroll(swipe: 'next' | 'previous', room: Room): boolean {
	return swipe === 'next' ? room.right : room.left;
}
