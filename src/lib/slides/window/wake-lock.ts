/** Keeps the screen from going dark while this window is seen. Gives back how to let it. */
export function stayAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => {};
	let lock: Promise<WakeLockSentinel | undefined> | undefined;
	// A window that is hidden loses its lock; a battery that is low refuses one.
	const ask = () => {
		if (!document.hidden) lock = navigator.wakeLock.request('screen').catch(() => undefined);
	};
	ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		document.removeEventListener('visibilitychange', ask);
		void lock?.then((held) => held?.release());
	};
}
