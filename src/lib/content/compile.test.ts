import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { coin } from '../../../tests/fixtures/lessons/coin.ts';
import { compileLesson, LessonErrors, type CompiledLesson, type Library } from './compile.ts';
import { parseReferences } from './references.ts';

const fixtures = new URL('../../../tests/fixtures/lessons/', import.meta.url);
const FILE = 'lessons/02-feedback-loops/index.md';

const library: Library = {
	simulations: { coin },
	references: parseReferences(
		['knuth1968', 'ada'].map((id) => ({
			id,
			type: 'book',
			title: 'A Book',
			author: [{ literal: id }],
			issued: { 'date-parts': [[1968]] }
		})),
		'references.json'
	),
	glossary: [{ id: 'coin', name: 'Coin', definition: 'A thing to toss.' }],
	syllabus: ['predictions', 'feedback-loops', 'confounding', 'experiments'].map((slug) => ({
		slug,
		title: slug
	})),
	drawings: {
		'lessons/02-feedback-loops/sides.svg':
			'<svg role="img" viewBox="0 0 2 1"><title>Two sides</title></svg>\n',
		'lessons/02-feedback-loops/bad.svg': '<svg><script>alert(1)</script></svg>'
	},
	written: new Set(['feedback-loops', 'confounding'])
};

function cases(folder: string): string[] {
	const files = readdirSync(new URL(folder, fixtures)).filter((file) => file.endsWith('.md'));
	return files.map((file) => file.slice(0, -'.md'.length));
}

function compile(path: string): CompiledLesson {
	return compileLesson(readFileSync(new URL(`${path}.md`, fixtures), 'utf8'), FILE, library);
}

/** What was thrown, line by line and without the file's name. */
function problemsOf(compilation: () => unknown): string {
	try {
		compilation();
	} catch (error) {
		if (!(error instanceof LessonErrors)) throw error;
		return error.message.replaceAll(`${FILE}:`, '') + '\n';
	}
	return 'none\n';
}

describe('compileLesson', () => {
	it.each(cases('blocks/'))('compiles %s to the blocks beside it', async (name) => {
		const { title, objectives, blocks, slides, references, terms } = compile(
			`blocks/${name}`
		).lesson;
		const lesson = { title, objectives, blocks, slides, references, terms };
		const path = new URL(`blocks/${name}.json`, fixtures).pathname;
		await expect(JSON.stringify(lesson, null, 2) + '\n').toMatchFileSnapshot(path);
	});

	it.each(cases('problems/'))('reports every problem of %s with its line', async (name) => {
		const problems = problemsOf(() => compile(`problems/${name}`));
		expect(problems).not.toBe('none\n');
		await expect(problems).toMatchFileSnapshot(new URL(`problems/${name}.txt`, fixtures).pathname);
	});

	it('names the file and the line of each problem, sorted by line', () => {
		const source = readFileSync(new URL('problems/links.md', fixtures), 'utf8');
		try {
			compileLesson(source, FILE, library);
			expect.unreachable();
		} catch (error) {
			const { problems, message } = error as LessonErrors;
			const lines = problems.map(({ line }) => line);
			expect(lines).toEqual(lines.toSorted((a, b) => a - b));
			expect(message.split('\n')).toHaveLength(problems.length);
			expect(message).toMatch(/^lessons\/02-feedback-loops\/index\.md:11: /);
		}
	});

	it.each([
		['lessons/02-confounding/index.md', 'its folder should be “03-confounding”'],
		['lessons/02-nowhere/index.md', 'no lesson “nowhere”'],
		['elsewhere.md', 'lessons/NN-slug/index.md']
	])('refuses the place %s', (file, message) => {
		const source = readFileSync(new URL('blocks/prose.md', fixtures), 'utf8');
		expect(() => compileLesson(source, file, library)).toThrow(message);
	});

	it('takes number and slug from the folder', () => {
		const { number, slug, minutes } = compile('blocks/prose').lesson;
		expect({ number, slug, minutes }).toEqual({
			number: 2,
			slug: 'feedback-loops',
			minutes: { talk: 1, self: 5 }
		});
	});
});

describe('steps of a slide', () => {
	it('set neither time nor seed where a simulation has none, and point at no hidden control', () => {
		const { n, bias, side } = coin.parameters;
		const parameters = { n, bias: { ...bias, more: true }, side };
		const still = { ...coin, parameters, timeline: undefined, exact: true };
		const source = readFileSync(new URL('problems/steps.md', fixtures), 'utf8')
			.replace('seed=0', 'seed=7')
			.replace('highlight=share', 'highlight=bias');
		const problems = problemsOf(() =>
			compileLesson(source, FILE, { ...library, simulations: { coin: still } })
		);
		expect(problems).toContain('16: coin has no seed: nothing in it is dealt by lot\n');
		expect(problems).toContain('18: t=21: coin has no steps of time\n');
		expect(problems).toContain(
			'24: coin has nothing called “bias” to point at; it has row, wins, n and side\n'
		);
	});
});

describe('runs of a lesson', () => {
	it('are named after figures, twins and ::run, with the figure’s patch below their own', () => {
		const { runs } = compile('blocks/figure');
		expect([...runs.keys()]).toEqual(['toss', 'twin', 'second', 'secondTwin']);
		expect(runs.get('twin')).toMatchObject({
			patch: { n: 30, side: 'tails', bias: 0.3 },
			seed: 3,
			run: { params: { n: 30, side: 'tails', bias: 0.3 }, seed: 3 }
		});
	});

	it('happen once if something reads them, and never otherwise', () => {
		const run = vi.fn(coin.run);
		const counted = { ...library, simulations: { coin: { ...coin, run } } };
		const source = readFileSync(new URL('blocks/numbers.md', fixtures), 'utf8');
		const unread = `${source}::run{#unread of=toss n=7}\n`;
		const { runs } = compileLesson(unread, FILE, counted);
		expect(run.mock.calls.map(([{ params }]) => params.n)).toEqual([10, 10, 1000, 10]);
		expect(runs.get('unread')?.run.params.n).toBe(7);
		expect(runs.get('unread')?.run).toBe(runs.get('unread')?.run);
		expect(run).toHaveBeenCalledTimes(5);
	});
});
