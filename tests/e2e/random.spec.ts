import { simulation } from '#lib/simulations/feedback-loop.ts';
import { runWhole } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { Lesson } from './lesson.ts';
import { expect, test } from './page.ts';

const STATES = [
	{ seed: 1, patch: { score: 'rate', beta: 6, exploration: 0.05 } },
	{ seed: 500, patch: { score: 'ips', beta: 3.5, drift: 0.05, firstDay: 1000 } },
	{ seed: 999, patch: { score: 'clicks', rounds: 17, visitors: 90 } }
] as const;
const REPLAYS = { reruns: 100 };

/** What Node computes for a state: the numbers behind the picture, as the page prints them. */
function inNode({ seed, patch }: (typeof STATES)[number]): string[][] {
	const world = { ...REPLAYS, ...patch };
	const [run, twin] = [world, { ...world, exploration: 1 }].map((patch) =>
		runWhole(simulation, { params: resolveParams(simulation, patch), seed })
	);
	const step = run.params.rounds;
	return simulation.table(run, { step, twin }).rows.map((row) => row.map(String));
}

async function inBrowser(lesson: Lesson): Promise<string[][]> {
	await lesson.button('Numbers').click();
	const rows = lesson.figure.locator('table tbody tr');
	// The table is fetched when someone asks for it.
	await expect(rows).not.toHaveCount(0);
	return rows.evaluateAll((rows) =>
		rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
	);
}

for (const [place, states] of [
	['a worker', STATES],
	['the page', STATES.slice(0, 1)]
] as const) {
	test(`${place} computes the numbers that Node computes`, async ({ page }) => {
		if (place === 'the page')
			await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
		const lesson = new Lesson(page);
		for (const state of states) {
			const query = Object.entries({ ...state.patch, seed: state.seed, show: 'twin' });
			await lesson.openAfterBet(
				`?${query.map(([name, value]) => `loop.${name}=${value}`).join('&')}`
			);
			await expect(lesson.figure).toHaveAttribute('data-run', new RegExp(`1 ${state.seed} .*,`));
			await lesson.settled();
			expect(await inBrowser(lesson)).toEqual(inNode(state));
		}
	});
}
