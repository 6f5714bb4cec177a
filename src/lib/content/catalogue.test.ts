import { describe, expect, it } from 'vitest';
import { judge, standing, stepsMet } from '#lib/figures/judge.ts';
import { runWhole } from '#lib/simulations/simulation.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { catalogue } from './catalogue.ts';
import { syllabus } from './syllabus.ts';

describe('the written lessons', () => {
	it('compile without a problem, all their claims true', () => {
		expect([...catalogue().keys()]).toContain('feedback-loops');
	});

	it.each([...catalogue()])('%s is where the syllabus has it', (slug, { lesson }) => {
		expect(syllabus[lesson.number - 1]).toEqual({ slug, title: lesson.title });
	});

	it.each([...catalogue()])('%s has slides that fill its talk minutes', (_, { lesson }) => {
		const minutes = lesson.slides.map((slide) => slide.minutes);
		expect(minutes.reduce((a, b) => a + b, 0)).toBe(lesson.minutes.talk);
	});

	const challenges = [...catalogue().values()].flatMap(({ lesson, runs }) =>
		lesson.blocks
			.filter((block) => block.type === 'challenge')
			.map((block) => ({
				name: `${lesson.slug}/${block.id}`,
				block,
				figure: runs.get(block.figure)
			}))
	);

	it.each(challenges)('$name is open at the figure’s own state', ({ block, figure }) => {
		if (!figure) throw new Error(`no run for ${block.figure}`);
		const { simulation } = figure;
		expect(judge(simulation, simulation.goals[block.goal], figure.run).passed).toBe(false);
	});

	it.each(challenges)('$name is passed by each listed solution', ({ block, figure }) => {
		if (!figure) throw new Error(`no run for ${block.figure}`);
		const { simulation, seed } = figure;
		const goal = simulation.goals[block.goal];
		const at = (setting: object) => {
			const patch = { ...figure.patch, ...goal.pinned, ...goal.judgedWith, ...setting };
			return runWhole(simulation, { params: resolveParams(simulation, patch), seed });
		};
		for (const solution of goal.solutions) {
			const end = at(solution);
			const start = goal.start ? at(goal.start) : end;
			expect(standing(simulation, goal, start)).toBe(standing(simulation, goal, end));
			const before = stepsMet(judge(simulation, goal, start));
			expect(judge(simulation, goal, end, before).passed, JSON.stringify(solution)).toBe(true);
		}
	});
});
