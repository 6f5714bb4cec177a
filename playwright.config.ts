import { defineConfig } from '@playwright/test';
import { findChromium, flags } from './tests/chromium.js';
import type { Site } from './tests/e2e/page.ts';

export default defineConfig<object, Site>({
	testDir: 'tests/e2e',
	outputDir: 'test-results/browser',
	reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	retries: 0,
	timeout: 30_000,
	use: {
		launchOptions: {
			executablePath: findChromium(),
			// A request that leaves the server under test fails here, whether or not a network is there.
			args: [...flags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
		},
		// A worker that answers from its cache would hide what a page asks for.
		serviceWorkers: 'block'
	}
});
