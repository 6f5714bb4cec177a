import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

// A second build beside the first (the sub-path test) keeps its pages and working files apart.
const { BASE_PATH = '', BUILD_DIR } = process.env;
const pages = BUILD_DIR ?? 'build';

/** Kit hashes the scripts it writes; the one inline script of `app.html` is ours to hash. */
function inlineScriptHashes() {
	const html = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, code]) => `sha256-${createHash('sha256').update(code).digest('base64')}`
	);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true, discloseVersion: false },
	kit: {
		adapter: adapter({ pages, assets: pages, fallback: '404.html', precompress: true }),
		outDir: BUILD_DIR ? `${BUILD_DIR}-kit` : '.svelte-kit',
		paths: { base: BASE_PATH },
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
				// Small formula fonts travel inside the stylesheet; a font can neither run nor send anything.
				'font-src': ['self', 'data:'],
				'img-src': ['self', 'data:', 'blob:'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};
