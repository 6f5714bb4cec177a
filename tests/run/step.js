import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readReport } from './reports.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {readonly string[]} [needs] steps that must have passed before
 * @property {string} [report] where the command writes its JSON report, if it runs tests
 * @property {boolean} [note] the last line of its output is worth a place beside its name
 *
 * @typedef {object} Outcome
 * @property {Step} step
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {string[]} output
 * @property {import('./reports.js').Failure[]} failures
 */

/** The browser step takes eight minutes on two cores. */
const TIME_LIMIT = 1_200_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => {
		children.forEach((child) => child.kill());
		process.exit(130);
	});
}

/**
 * Runs one step with its output kept back. A step that runs no tests counts as one.
 *
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
export async function runStep(step) {
	if (step.report) rmSync(step.report, { force: true });
	const start = performance.now();
	const { ok, output } = await execute(step.command);
	const report = step.report ? readReport(step.report) : undefined;
	const failures = report?.failures ?? [];
	return {
		step,
		passed: report?.passed ?? Number(ok),
		failed: ok ? 0 : Math.max(1, failures.length),
		seconds: (performance.now() - start) / 1000,
		output,
		failures
	};
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ ok: boolean, output: string[] }>}
 */
function execute([program, ...words]) {
	/** @type {Buffer[]} */
	const chunks = [];
	const child = spawn(program, words, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: environment(),
		timeout: TIME_LIMIT
	});
	children.add(child);
	child.stdout.on('data', (chunk) => chunks.push(chunk));
	child.stderr.on('data', (chunk) => chunks.push(chunk));
	return new Promise((done) => {
		/** @param {boolean} ok @param {string} [problem] */
		const finish = (ok, problem = '') => {
			children.delete(child);
			const text = stripVTControlCharacters(Buffer.concat(chunks).toString() + problem);
			done({ ok, output: text.split('\n').filter((line) => line.trim() !== '') });
		};
		child.on('error', (error) => finish(false, `\n${error.message}`));
		child.on('close', (code, signal) => {
			finish(code === 0, signal ? `\n${program} was stopped (${signal})` : '');
		});
	});
}

/** Finds the project's own programs also when npm did not start us, and asks for plain text. */
function environment() {
	const { NO_COLOR: _, ...env } = process.env;
	return { ...env, PATH: `${resolve('node_modules/.bin')}:${env.PATH}`, FORCE_COLOR: '0' };
}
