import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Matches a module by its path, however the system writes paths. */
const path = (pattern: string) => new RegExp(pattern.replaceAll('/', '[\\\\/]'));

/** KaTeX declares sixty font files; `src/fonts/katex.css` declares the few that we cut down. */
const katexWithoutFonts: Plugin = {
	name: 'katex-without-fonts',
	enforce: 'pre',
	transform: {
		filter: { id: path('/katex/dist/katex(\\.min)?\\.css') },
		handler: (css) => css.replaceAll(/@font-face\s*\{[^}]*\}/g, '')
	}
};

/**
 * Lets a chunk that several pages share be one of Kit's entries. Kit finds its own exports there as
 * before; without this, each such entry is a file of one line and one more request.
 */
const sharedEntries: Plugin = {
	name: 'shared-entries',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' })
};

const chunks = [
	// Every page needs the framework, the layout and, as Kit asks for it at once, the error page. The
	// printing of numbers, which pages and views share, is smaller than a request for it.
	{ name: 'framework', test: path('node_modules/(svelte|@sveltejs)/|vite/preload-helper') },
	{
		name: 'layout',
		test: path('client-optimized/nodes/0\\.js$|routes/\\+error\\.svelte|simulations/print\\.ts')
	},
	// What several pages or views draw with is one chunk, what several simulations compute with another.
	// Each view with its simulation stays by itself, and so does the export.
	{
		name: 'figures',
		test: path(
			'src/lib/(charts/(?!graph/)|controls/|models/(random/|estimate\\.ts))|src/lib/figures/(?!export|DataTable)[\\w.-]+$|' +
				'src/lib/simulations/(parameters|state)|node_modules/d3-'
		),
		minShareCount: 2
	},
	{ name: 'graphs', test: path('src/lib/charts/graph/'), minShareCount: 2 },
	{ name: 'graph-models', test: path('src/lib/models/(graphs|causal)/'), minShareCount: 2 },
	{ name: 'models', test: path('src/lib/models/'), minShareCount: 2 }
];

export default defineConfig({
	plugins: [katexWithoutFonts, sharedEntries, sveltekit()],
	define: { __VERSION__: JSON.stringify(version) },
	worker: { format: 'es' },
	// Inlines the KaTeX fonts of a few characters, which cost more as requests than as bytes.
	build: { assetsInlineLimit: 2_500 },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } }
	},
	test: {
		testTimeout: 30_000,
		// A fresh process for each file took as long as the tests themselves: no module keeps what changes an answer.
		pool: 'threads',
		isolate: false,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'tests/e2e/**']
				}
			},
			{
				extends: true,
				// Runes compiled as for the browser, where effects run; no document is needed.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'runes',
					include: ['src/**/*.svelte.test.ts'],
					environment: './tests/client-environment.ts'
				}
			}
		]
	}
});
