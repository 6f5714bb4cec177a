/** What a window's part in a talk must know of its page. */
export interface PageEvents {
	/** The page goes, for good or into the back/forward cache. */
	readonly onhide: () => void;
	/** It is back from that cache. */
	readonly onshow: () => void;
	/** Now and then while the page is in sight. */
	readonly onbeat: () => void;
}

const BEAT = 5_000;

/** @returns a function that stops watching */
export function watchPage({ onhide, onshow, onbeat }: PageEvents): () => void {
	const show = ({ persisted }: PageTransitionEvent) => {
		if (persisted) onshow();
	};
	const timer = setInterval(() => {
		if (document.visibilityState === 'visible') onbeat();
	}, BEAT);
	addEventListener('pagehide', onhide);
	addEventListener('pageshow', show);
	return () => {
		clearInterval(timer);
		removeEventListener('pagehide', onhide);
		removeEventListener('pageshow', show);
	};
}
