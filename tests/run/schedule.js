/**
 * @typedef {{ name: string, needs?: readonly string[] }} Step
 */

/**
 * Runs steps side by side, each as soon as a lane is free and the steps it needs have passed; of
 * several that could start, the first in the list. A step whose needs did not pass does not run.
 * Needs that are not in the list count as passed: someone chose to leave them out.
 *
 * @template {Step} S
 * @param {readonly S[]} steps
 * @param {number} lanes
 * @param {(step: S) => Promise<boolean>} run says whether the step passed
 * @param {(step: S, failedNeed: string) => void} leaveOut
 */
export async function schedule(steps, lanes, run, leaveOut) {
	/** @type {Map<string, boolean>} */
	const passed = new Map();
	const listed = new Set(steps.map(({ name }) => name));
	const waiting = new Set(steps);
	/** @type {Set<Promise<unknown>>} */
	const running = new Set();

	/** @param {S} step */
	function start(step) {
		waiting.delete(step);
		const work = run(step).then((outcome) => {
			passed.set(step.name, outcome);
			running.delete(work);
		});
		running.add(work);
	}

	function leaveOutHopeless() {
		for (const step of waiting) {
			const failed = step.needs?.find((need) => passed.get(need) === false);
			if (!failed) continue;
			waiting.delete(step);
			passed.set(step.name, false);
			leaveOut(step, failed);
		}
	}

	/** @param {S} step */
	const isReady = ({ needs = [] }) => needs.every((need) => passed.has(need) || !listed.has(need));

	while (waiting.size > 0 || running.size > 0) {
		leaveOutHopeless();
		for (const step of [...waiting].filter(isReady).slice(0, lanes - running.size)) start(step);
		await Promise.race(running);
	}
}
