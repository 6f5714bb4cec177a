import { chromium as playwright } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** For a browser without a screen, in a container, that calls nobody by itself. */
export const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/**
 * The Chromium to drive: `CHROMIUM_PATH`, else the system's, else Playwright's own.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named && !existsSync(named)) {
		throw new Error(`CHROMIUM_PATH is “${named}”, but there is no such file.`);
	}
	return named || systemChromium() || [playwright.executablePath()].find(existsSync);
}

function systemChromium() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return ['chromium', 'chromium-browser', 'google-chrome']
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path) && starts(path));
}

/**
 * On some systems `chromium-browser` is a script that only says how to install it.
 *
 * @param {string} path
 */
function starts(path) {
	return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Finds a Chromium, or installs Debian's and finds that. */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	console.log('No Chromium found: installing Debian’s.');
	const installed = aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...debs);
	const path = installed ? findChromium() : undefined;
	if (path) return path;
	throw new Error(
		'No Chromium found, and installing it with apt-get did not work. Install Chromium or Chrome, ' +
			'or run “npx playwright install chromium”, or set CHROMIUM_PATH to the program.'
	);
}

const debs = ['chromium', 'fonts-liberation'];

/** @param {string[]} words */
function aptGet(...words) {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const [program, ...rest] = [...sudo, 'apt-get', ...words];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		console.log(ensureChromium());
	} catch (error) {
		console.error(/** @type {Error} */ (error).message);
		process.exitCode = 1;
	}
}
