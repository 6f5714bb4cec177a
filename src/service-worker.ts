/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

/**
 * Keeps the tutorial working when the room's Wi-Fi does not. Code, fonts and the pages a reader has
 * opened are kept; pages come from the network while it answers.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `consequences-${version}`;
/** Named after their content, so that what is kept is never out of date. */
const lasting = new Set(build);
/** How long a page may keep a reader waiting before the kept copy is shown, in milliseconds. */
const PATIENCE = 3000;

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	const { origin, pathname } = new URL(url);
	if (method !== 'GET' || origin !== location.origin) return;
	event.respondWith(lasting.has(pathname) ? kept(event.request) : fresh(event.request));
});

async function keep(): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.addAll([...build, ...files]);
	// The page that brought the worker was fetched before it could keep anything.
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const pages = new Set(open.map(({ url }) => new URL(url).pathname));
	await Promise.allSettled(
		[...pages].flatMap((page) => [page, data(page)]).map((url) => cache.add(url))
	);
}

/** What Kit asks for when a link inside the site leads to this page. */
function data(page: string): string {
	return `${page.endsWith('/') ? page : `${page}/`}__data.json`;
}

async function takeOver(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('consequences-') && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

async function kept(request: Request): Promise<Response> {
	return (await caches.match(request)) ?? fetch(request);
}

/** From the network; from what is kept if that fails or takes too long. */
async function fresh(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	// The state of figures stands in the query; the page is the same.
	const copy = cache.match(request, { ignoreSearch: true });
	const answer = fetch(request).then(async (response) => {
		if (response.ok) await cache.put(withoutQuery(request), response.clone());
		return response;
	});
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
	const first = await Promise.race([answer.catch(() => undefined), late]);
	return first ?? (await copy) ?? answer;
}

function withoutQuery(request: Request): string {
	const url = new URL(request.url);
	return url.origin + url.pathname;
}
