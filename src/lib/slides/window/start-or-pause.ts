import { paused, started } from '../clock.ts';
import type { Talk } from '../talk.svelte.ts';

/** Starts a talk's clock, or pauses it while it runs. */
export function startOrPause(talk: Talk): void {
	const { clock } = talk.state;
	const turn = clock.since === null ? started : paused;
	talk.change({ clock: turn(clock, Date.now()) });
}
