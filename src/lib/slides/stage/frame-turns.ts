/** Work that may wait: one piece a frame, so that whoever moves and types is not held up. */
export class FrameTurns {
	private readonly waiting = new Set<() => void>();
	private frame = 0;

	/** @returns how to give the turn back */
	wait(work: () => void): () => void {
		this.waiting.add(work);
		this.frame ||= requestAnimationFrame(this.next);
		return () => this.waiting.delete(work);
	}

	private next = () => {
		const [work] = this.waiting;
		this.waiting.delete(work);
		this.frame = this.waiting.size > 0 ? requestAnimationFrame(this.next) : 0;
		work?.();
	};
}
