import type { Command } from '../window/keys.ts';
import type { Talk } from '../talk.svelte.ts';
import type { Theme } from '../talk-state.ts';
import { startOrPause } from '../window/start-or-pause.ts';

/** What a command does to the talk, and so in all its windows; undefined: it is a window's own matter. */
export function talkCommand(talk: Talk, command: Command): (() => void) | undefined {
	const commands: Partial<Record<Command, () => void>> = {
		next: talk.next,
		previous: talk.previous,
		nextSlide: talk.nextSlide,
		previousSlide: talk.previousSlide,
		first: talk.first,
		last: talk.last,
		blank: () => talk.toggle('blank'),
		zoom: () => talk.toggle('zoomed'),
		spotlight: () => talk.toggle('spotlight'),
		link: () => talk.toggle('link'),
		plan: () => talk.setLive(undefined),
		theme: () => talk.setTheme(otherTheme(talk.state.theme)),
		contrast: () =>
			talk.change({ theme: talk.state.theme === 'contrast' ? undefined : 'contrast' }),
		clock: () => startOrPause(talk)
	};
	return commands[command];
}

/** Dark and light take turns on the stage; where nothing was chosen, it looks as the system does. */
function otherTheme(theme: Theme | undefined): Theme {
	const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
	return (theme ?? system) === 'dark' ? 'light' : 'dark';
}
