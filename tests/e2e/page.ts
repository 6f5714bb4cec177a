import { test as base, expect, type BrowserContext } from '@playwright/test';
import { serve } from '../serve.js';

/** What all tests of a worker share. */
export interface Site {
	/** What to serve: another build, or under another path. */
	site: { dir: string; base: string };
	/** The address of the site's home, ending in a slash. */
	home: string;
}

interface Strictness {
	/** Problems that a test provokes on purpose. */
	expectedProblems: RegExp | null;
}

const PLAYWRIGHTS_OWN = /Service Worker registration blocked by Playwright/;

/**
 * Playwright's `test` against a server of its own, where a page fails its test by writing an error or
 * a warning to the console (a breach of the content security policy is one), by an uncaught error, or
 * by a request to any other host.
 */
export const test = base.extend<Strictness, Site>({
	site: [
		{ dir: 'build', base: '' },
		{ option: true, scope: 'worker' }
	],
	expectedProblems: [null, { option: true }],

	home: [
		async ({ site }, use) => {
			const { url, close } = await serve(site);
			await use(url);
			await close();
		},
		{ scope: 'worker' }
	],

	baseURL: ({ home }, use) => use(home),

	context: async ({ context, home, expectedProblems }, use) => {
		const problems = watch(context, new URL(home).host);
		await use(context);
		const unexpected = problems.filter(
			(problem) => !PLAYWRIGHTS_OWN.test(problem) && !expectedProblems?.test(problem)
		);
		expect(unexpected, 'problems that the pages reported').toEqual([]);
	}
});

/** Collects, in words, what no page may do; covers every page and pop-up of the context. */
function watch(context: BrowserContext, host: string) {
	const problems: string[] = [];
	context.on('console', (message) => {
		if (!['error', 'warning'].includes(message.type())) return;
		problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const { protocol, host: asked } = new URL(request.url());
		const onNetwork = protocol.startsWith('http') || protocol.startsWith('ws');
		if (onNetwork && asked !== host) problems.push(`request to another host: ${request.url()}`);
	});
	return problems;
}

export { expect };
