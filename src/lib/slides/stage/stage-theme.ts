import type { Theme } from '../talk-state.ts';

/**
 * Puts the window into the talk's theme; undefined leaves the page as the reader has it.
 *
 * @returns how to give the page its own back
 */
export function wearTheme(theme: Theme | undefined): () => void {
	const { dataset } = document.documentElement;
	const own = dataset.theme;
	if (theme) dataset.theme = theme;
	return () => {
		if (own) dataset.theme = own;
		else delete dataset.theme;
	};
}

/** The other one of dark and light, seen from what is on the screen. */
export function otherTheme(): Theme {
	const dark = getComputedStyle(document.documentElement).colorScheme.startsWith('dark');
	return dark ? 'light' : 'dark';
}
