import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Kit hashes the scripts it writes; the one inline script of `app.html` is ours to hash. */
function inlineScriptHashes() {
	const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, code]) => `sha256-${createHash('sha256').update(code).digest('base64')}`
	);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', precompress: true }),
		paths: { base: process.env.BASE_PATH ?? '' },
		// One stylesheet request less on a slow line: small sheets travel inside the page.
		inlineStyleThreshold: 40_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...inlineScriptHashes()],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'style-src': ['self'],
				'style-src-elem': ['self'],
				// KaTeX sets heights and widths in style attributes; nothing can be loaded through them.
				'style-src-attr': ['unsafe-inline'],
				'font-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};
