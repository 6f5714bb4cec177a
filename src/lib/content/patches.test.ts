import { describe, expect, it } from 'vitest';
import { simulation } from '#lib/simulations/graph-lab.ts';
import { compileLesson, LessonErrors, type CompiledLesson } from './compile.ts';

const FILE = 'lessons/01-lab/index.md';

function compile(body: string): CompiledLesson {
	const head = '---\ntitle: Lab\nminutes: { talk: 1, self: 5 }\nobjectives: [See.]\n---\n';
	return compileLesson(`${head}\n${body}\n`, FILE, {
		simulations: { 'graph-lab': simulation },
		references: [],
		glossary: [],
		syllabus: [{ slug: 'lab', title: 'Lab' }],
		drawings: {},
		written: new Set(['lab'])
	});
}

function problemsOf(body: string): string[] {
	try {
		compile(body);
	} catch (error) {
		if (error instanceof LessonErrors) return error.problems.map(({ message }) => message);
		throw error;
	}
	return [];
}

describe('a lesson that sets what does not exist beside the rest', () => {
	it('is refused at a figure, at a run and at a step', () => {
		expect(problemsOf('::simulation{#lab name=graph-lab preset=chain x=1}')).toEqual([
			'adjust for intent does not exist while story is chain'
		]);
		expect(
			problemsOf('::simulation{#lab name=graph-lab}\n\n::run{#m of=lab preset=m xa=2}')
		).toEqual(['intent → shown does not exist while story is M']);
		const slide = [
			'::simulation{#lab name=graph-lab}',
			'## S {#sec}\n\n::::slide{#s minutes=1 section=sec}\n# Live\n\n::simulation{ref=lab preset=chain}',
			':::step{query=1}\n:::\n::::'
		];
		expect(problemsOf(slide.join('\n\n'))).toEqual([
			'adjust for query does not exist while story is chain'
		]);
	});
});

describe('a run in another story', () => {
	it('starts from that story’s defaults, and keeps what belongs to no story', () => {
		const { runs } = compile(
			'::simulation{#lab name=graph-lab xa=2 rows=300}\n\n::run{#visit of=lab preset=visit x=1}'
		);
		expect(runs.get('visit')?.params).toMatchObject({ preset: 'visit', x: 1, xa: 1, rows: 300 });
	});
});
