import { parseArgs } from 'node:util';
import { schedule } from './run/schedule.js';
import { failureScreen, line } from './run/screen.js';
import { runStep } from './run/step.js';

/** @typedef {import('./run/step.js').Step} Step */

const LANES = 2;

/**
 * In the order in which they start where they can: the longest way (build, then browser) first.
 *
 * @type {readonly Step[]}
 */
const steps = [
	{ name: 'sync', command: ['svelte-kit', 'sync'] },
	{ name: 'chromium', command: ['node', 'tests/chromium.js'], note: true },
	{ name: 'build', command: ['vite', 'build'], needs: ['sync'] },
	{
		name: 'browser',
		command: ['playwright', 'test'],
		needs: ['build', 'chromium'],
		report: 'test-results/browser.json'
	},
	{
		name: 'unit',
		command: [
			'vitest',
			'run',
			'--reporter=default',
			'--reporter=json',
			'--outputFile.json=test-results/unit.json'
		],
		needs: ['sync'],
		report: 'test-results/unit.json'
	},
	{ name: 'size', command: ['node', 'tests/size.js'], needs: ['build', 'chromium'], note: true },
	{ name: 'check', command: ['svelte-check', '--fail-on-warnings'], needs: ['sync'] },
	{ name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
	{ name: 'format', command: ['prettier', '--check', '.'] }
];

function chosenSteps() {
	const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
	if (!values.only) return steps;
	const names = values.only.flatMap((list) => list.split(','));
	const unknown = names.filter((name) => steps.every((step) => step.name !== name));
	if (unknown.length > 0) {
		const known = steps.map(({ name }) => name).join(', ');
		console.error(`There is no step “${unknown.join(', ')}”; the steps are ${known}.`);
		process.exit(1);
	}
	return steps.filter(({ name }) => names.includes(name));
}

/** @type {import('./run/step.js').Outcome[]} */
const outcomes = [];

/** @param {Step} step */
async function run(step) {
	const outcome = await runStep(step);
	outcomes.push(outcome);
	console.log(line(outcome));
	return outcome.failed === 0;
}

await schedule(chosenSteps(), LANES, run, ({ name }, need) => {
	console.log(`- ${name.padEnd(9)}  did not run: ${need} failed`);
});

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
for (const text of failureScreen(outcomes)) console.log(text);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
