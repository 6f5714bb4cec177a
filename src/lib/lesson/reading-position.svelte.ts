import { onMount } from 'svelte';

/** The heading whose section is being read: the last one that passed the upper third of the window. */
export function readingPosition(
	ids: () => readonly string[],
	onpass: (id: string) => void
): { readonly current: string } {
	let current = $state('');

	onMount(() => {
		let frame = 0;
		const look = () => {
			frame = 0;
			const line = innerHeight / 3;
			const passed = ids().filter(
				(id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < line
			);
			const next = passed.at(-1) ?? '';
			if (next && next !== current) onpass(next);
			current = next;
		};
		const scrolled = () => (frame ||= requestAnimationFrame(look));
		addEventListener('scroll', scrolled, { passive: true });
		return () => {
			removeEventListener('scroll', scrolled);
			cancelAnimationFrame(frame);
		};
	});

	return {
		get current() {
			return current;
		}
	};
}
