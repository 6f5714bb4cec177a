import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coin } from '../../../tests/fixtures/lessons/coin.ts';
import { catalogue } from './catalogue.ts';
import { compileLesson, LessonErrors, type CompiledLesson, type Library } from './compile.ts';
import { compileProgramme } from './compile-programme.ts';
import { programme } from './programme.ts';

const folder = new URL('../../../tests/fixtures/lessons/programme/', import.meta.url);

const library: Library = {
	simulations: { coin },
	references: [],
	glossary: [],
	syllabus: ['predictions', 'feedback-loops', 'confounding', 'experiments'].map((slug) => ({
		slug,
		title: slug
	})),
	drawings: { 'lessons/road.svg': '<svg role="img"><title>A road</title></svg>' },
	written: new Set(['feedback-loops', 'confounding'])
};

function lesson(folder: string, slides: readonly [id: string, minutes: number][]): CompiledLesson {
	const written = slides.map(
		([id, minutes]) => `::::slide{#${id} minutes=${minutes} section=s}\n# ${id}\n::::\n`
	);
	const front = '---\ntitle: T\nminutes: { talk: 1, self: 1 }\nobjectives: [O]\n---\n';
	const source = [front, '## S {#s}\n', ...written].join('\n');
	return compileLesson(source, `lessons/${folder}/index.md`, library);
}

const lessons = [
	lesson('02-feedback-loops', [
		['heads', 1],
		['tails', 1]
	]),
	lesson('03-confounding', [['edge', 1.5]])
];

function compile(name: string) {
	return compileProgramme(readFileSync(new URL(`${name}.md`, folder), 'utf8'), library, lessons);
}

function problemsOf(compilation: () => unknown): string {
	try {
		compilation();
	} catch (error) {
		if (!(error instanceof LessonErrors)) throw error;
		return `${error.message}\n`;
	}
	return 'none\n';
}

describe('compileProgramme', () => {
	it('puts the slides of lessons into decks, and passes over lessons that are not written', () => {
		const { slides, decks } = compile('sound');
		expect(slides.map(({ id }) => id)).toEqual(['hello', 'bye']);
		expect(decks).toEqual([
			{
				id: 'tutorial',
				title: 'All of it',
				questions: 0,
				slides: ['hello', 'heads', 'tails', 'edge', 'bye']
			},
			{
				id: '10-minutes',
				title: 'Ten minutes',
				slot: 10,
				questions: 2,
				slides: ['hello', 'heads', 'edge', 'bye']
			}
		]);
	});

	it('compiles slides as a lesson does, with figures, drawings, numbers and notes of their own', () => {
		const [hello, bye] = compile('sound').slides;
		expect(hello).toMatchObject({
			minutes: 1,
			section: '',
			title: 'Hello, <span class="number">5</span>',
			blocks: [{ type: 'figure', id: 'toss', simulation: 'coin' }],
			steps: [{ patch: { n: 20 }, show: [] }],
			notes: [{ step: 1 }]
		});
		expect(hello.steps[0].html).toContain('10</span> of <span class="number">20');
		expect(bye.blocks).toEqual([
			{ type: 'drawing', id: 'road', svg: expect.stringContaining('A road') as string }
		]);
	});

	const names = readdirSync(folder).flatMap((file) => /^(.*)\.md$/.exec(file)?.[1] ?? []);
	it.each(names.filter((name) => name !== 'sound'))(
		'reports every problem of %s with its line',
		async (name) => {
			const problems = problemsOf(() => compile(name));
			expect(problems).not.toBe('none\n');
			await expect(problems).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
		}
	);

	it('names both lessons where two have a slide of one id', () => {
		const source = readFileSync(new URL('sound.md', folder), 'utf8');
		const again = [lessons[0], lesson('03-confounding', [['heads', 1]])];
		expect(problemsOf(() => compileProgramme(source, library, again))).toBe(
			'lessons/03-confounding/index.md:9: the slide id “heads” is taken in lessons/02-feedback-loops/index.md:9\n'
		);
	});
});

describe('the written programme', () => {
	const { slides, decks } = programme();
	const written = [...catalogue().values()].flatMap(({ lesson }) => lesson.slides);

	it('has the whole tutorial: opening, every slide of every lesson in reading order, close', () => {
		const [tutorial] = decks;
		expect(tutorial.id).toBe('tutorial');
		const [first, second, ...rest] = tutorial.slides;
		expect([first, second, ...rest.slice(-2)]).toEqual(slides.map(({ id }) => id));
		expect(rest.slice(0, -2)).toEqual(written.map(({ id }) => id));
	});

	it.each([
		['90-minutes', 90],
		['45-minutes', 45],
		['15-minutes', 15]
	])('has a cut of %s that leaves time for questions', (id, slot) => {
		const deck = decks.find((each) => each.id === id);
		expect(deck).toMatchObject({
			slot,
			questions: expect.toSatisfy((n: number) => n > 0) as number
		});
	});

	it.each([...slides, ...written].map((slide) => [slide.id, slide] as const))(
		'tells the speaker of %s what to do, before its first step and on each that moves',
		(_, { steps, notes, blocks }) => {
			expect(notes.filter(({ step }) => step === undefined)).not.toEqual([]);
			const asks = blocks.some(({ type }) => /predict|check/.test(type));
			const last = steps.length || Number(asks);
			const named = new Set(notes.flatMap(({ step }) => step ?? []));
			expect(named.size).toBe(last);
		}
	);
});
