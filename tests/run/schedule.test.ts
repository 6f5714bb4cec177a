import { expect, test } from 'vitest';
import { schedule, type Step } from './schedule.js';

/** Runs steps that each take one turn of the event loop, and writes down what happens. */
async function logOf(steps: Step[], lanes: number, failing: string[] = []) {
	const log: string[] = [];
	const run = async ({ name }: Step) => {
		log.push(`+${name}`);
		await new Promise((resolve) => setTimeout(resolve, 5));
		log.push(`-${name}`);
		return !failing.includes(name);
	};
	await schedule(steps, lanes, run, ({ name }, need) => log.push(`${name} without ${need}`));
	return log.join(' ');
}

test('runs as many steps side by side as there are lanes, in the order of the list', async () => {
	const steps = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
	expect(await logOf(steps, 2)).toBe('+a +b -a +c -b -c');
	expect(await logOf(steps, 1)).toBe('+a -a +b -b +c -c');
});

test('a step waits for what it needs and lets later ones pass', async () => {
	const steps = [{ name: 'browser', needs: ['build'] }, { name: 'build' }, { name: 'lint' }];
	expect(await logOf(steps, 2)).toBe('+build +lint -build +browser -lint -browser');
});

test('a step whose need failed does not run, nor what needs it', async () => {
	const steps = [
		{ name: 'sync' },
		{ name: 'build', needs: ['sync'] },
		{ name: 'browser', needs: ['build'] },
		{ name: 'format' }
	];
	expect(await logOf(steps, 1, ['sync'])).toBe(
		'+sync -sync build without sync browser without build +format -format'
	);
});

test('a need that was left out of the list counts as passed', async () => {
	expect(await logOf([{ name: 'browser', needs: ['build'] }], 2)).toBe('+browser -browser');
});
