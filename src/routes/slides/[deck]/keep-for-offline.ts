import { resolve } from '$app/paths';

/** The opening of the deck comes first, in milliseconds. */
const LATER = 4_000;

/**
 * Has the service worker keep the presenter window of a deck, so that S opens it when the room's
 * network is gone. Without a service worker nothing would keep it.
 */
export async function keepForOffline(deck: string): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, LATER));
	if (!navigator.serviceWorker?.controller) return;
	// Offline already: then there is nothing to fetch.
	await fetch(`${resolve('/present/[deck]', { deck })}/`).catch(() => undefined);
}
