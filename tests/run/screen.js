import { stripVTControlCharacters } from 'node:util';

const LINES = 40;
const NAMES = 12;

/** @typedef {import('./step.js').Outcome} Outcome */

/** @param {Outcome} outcome @returns {string} "✔ unit      12.3 s  214 passed" */
export function line({ step, passed, failed, seconds, output }) {
	const counted = step.report ? `${passed} passed${failed ? `, ${failed} failed` : ''}` : '';
	const note = step.note ? output.at(-1) : counted;
	const time = `${seconds.toFixed(1)} s`.padStart(7);
	return `${failed ? '✘' : '✔'} ${step.name.padEnd(9)}${time}  ${note ?? ''}`.trimEnd();
}

/**
 * What failed, in at most about 40 lines for each step: of tests, the names first.
 *
 * @param {readonly Outcome[]} outcomes
 * @returns {string[]}
 */
export function failureScreen(outcomes) {
	return outcomes
		.filter(({ failed }) => failed > 0)
		.flatMap((outcome) => ['', `── ${outcome.step.name} failed ──`, ...relevantLines(outcome)]);
}

/** @param {Outcome} outcome */
function relevantLines({ failures, output }) {
	if (failures.length === 0) return output.slice(-LINES);
	const names = failures.slice(0, NAMES).map(({ name }) => `✘ ${name}`);
	const more = failures.length - names.length;
	if (more > 0) names.push(`  and ${more} more`);
	const shown = failures.slice(0, 4);
	const space = Math.floor((LINES - names.length) / shown.length) - 1;
	const messages = shown.flatMap(({ name, message }) => ['', name, ...excerpt(message, space - 1)]);
	return [...names, ...messages];
}

/** @param {string} message @param {number} length */
function excerpt(message, length) {
	const lines = stripVTControlCharacters(message).split('\n');
	return lines
		.filter((text) => text.trim() !== '' && !text.includes('node_modules'))
		.slice(0, length)
		.map((text) => `  ${text}`);
}
