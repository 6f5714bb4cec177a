import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import importDirection from './tests/lint/import-direction.js';

const pure = (
	/** @type {string} */ name,
	instead = 'the same state must give the same result'
) => ({
	name,
	message: `${name} is not allowed here: ${instead}.`
});
const noPage = 'this code also runs in a worker and in Node';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'test-results/', 'static/', 'tests/fixtures/']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			// Links may be relative to the page. One that leaves a sub-path fails the sub-path test's build.
			'svelte/no-navigation-without-resolve': 'off',
			// It cannot tell a local Map or URLSearchParams from state; our state is `$state.raw`.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		// TypeScript sees undefined names itself, and knows the names of types.
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['src/**'],
		plugins: { consequences: { rules: { 'import-direction': importDirection } } },
		rules: { 'consequences/import-direction': 'error', 'no-console': 'error' }
	},
	{
		files: ['src/lib/models/**', 'src/lib/simulations/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				{
					object: 'Math',
					property: 'random',
					message: 'Take a stream from models/random.ts: the same state must give the same result.'
				}
			],
			'no-restricted-globals': [
				'error',
				pure('Date'),
				pure('performance'),
				pure('crypto'),
				pure('window', noPage),
				pure('document', noPage),
				pure('localStorage', noPage)
			]
		}
	},
	{
		files: ['src/lib/lesson/**', 'src/lib/slides/**', 'src/routes/**'],
		// Their HTML is compiled from our lessons at build time. Figures and controls, which show what a
		// link or a field says, may not.
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		files: ['tests/e2e/**'],
		// Playwright reads a fixture's needs from the first parameter's pattern, also when it is empty.
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	}
);
