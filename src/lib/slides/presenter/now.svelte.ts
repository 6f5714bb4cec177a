/** The time of day, once a second while the window can be seen. */
export class Now {
	/** Milliseconds, as Date.now has them. */
	time = $state(0);
	private timer: ReturnType<typeof setTimeout> | undefined;

	open(): void {
		document.addEventListener('visibilitychange', this.tick);
		this.tick();
	}

	close(): void {
		document.removeEventListener('visibilitychange', this.tick);
		clearTimeout(this.timer);
	}

	/** Reads the time anew, and again when the next second begins. */
	tick = (): void => {
		clearTimeout(this.timer);
		this.time = Date.now();
		if (!document.hidden) this.timer = setTimeout(this.tick, 1000 - (this.time % 1000));
	};
}
