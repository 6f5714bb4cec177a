import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '#lib/models/graphs/diagram.ts';
import { diagramProblem, nameProblem, tidyName } from './checks.ts';
import { LONGEST, queryValue, readGraph, writeGraph } from './graph-query.ts';
import { namedDrawings } from './named-drawings.ts';

const name = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
	.map(tidyName)
	.filter((text) => nameProblem(text) === undefined);
const coordinate = fc.integer({ min: -4000, max: 4000 });
const mark = fc.constantFrom<Partial<DiagramNode>>(
	{},
	{ latent: true },
	{ adjusted: true },
	{ randomised: true }
);

/** Any drawing that the editor could hold: arrows lead from earlier nodes to later ones. */
const diagrams: fc.Arbitrary<Diagram> = fc
	.record({
		names: fc.uniqueArray(name, { minLength: 2, maxLength: 20 }),
		marks: fc.array(fc.tuple(mark, coordinate, coordinate), { minLength: 20, maxLength: 20 }),
		pairs: fc.array(
			fc.tuple(
				fc.nat(19),
				fc.nat(19),
				fc.boolean(),
				fc.option(fc.integer({ min: -500, max: 500 }))
			),
			{ maxLength: 12 }
		),
		asked: fc.tuple(fc.boolean(), fc.boolean())
	})
	.map(({ names, marks, pairs, asked }) => {
		const edges = new Map<string, Diagram['edges'][number]>();
		for (const [a, b, two, strength] of pairs) {
			const [from, to] = [Math.min(a, b) % names.length, Math.max(a, b) % names.length].sort(
				(p, q) => p - q
			);
			if (from === to) continue;
			edges.set(`${from} ${to} ${two}`, {
				from: names[from],
				to: names[to],
				kind: two ? 'bidirected' : 'directed',
				...(strength === null ? {} : { strength: strength / 100 })
			});
		}
		return {
			nodes: names.map((each, i) => ({
				name: each,
				...marks[i][0],
				position: { x: marks[i][1] + 100, y: marks[i][2] }
			})),
			edges: [...edges.values()],
			...(asked[0] ? { exposure: names[0] } : {}),
			...(asked[1] ? { outcome: names[1] } : {})
		};
	});

describe('the drawing in an address', () => {
	it('reads back as it was written', () => {
		fc.assert(
			fc.property(diagrams, (diagram) => {
				fc.pre(diagramProblem(diagram) === undefined);
				expect(readGraph(writeGraph(diagram))).toEqual({ diagram });
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it('survives being the value of a query', () => {
		fc.assert(
			fc.property(diagrams, (diagram) => {
				const written = writeGraph(diagram);
				const { searchParams } = new URL(`http://here/?g=${queryValue(written)}&seed=2`);
				expect(searchParams.get('g')).toBe(written);
			}),
			{ seed: 3, numRuns: 200 }
		);
	});

	it('is short and readable for a small drawing', () => {
		const fork = namedDrawings[0].diagram;
		expect(queryValue(writeGraph(fork))).toBe(
			'intent@160,0;shown~e@0,110;bought~o@320,110/0-1:1;0-2:1;1-2:0.3'
		);
	});

	it.each([
		['', 'The drawing in the link is cut off or damaged: it reads “”.'],
		['A@0,0;B@9,9', 'The drawing in the link is cut off or damaged: it reads “A@0,0;B@9,9”.'],
		['A~z/', '“A~z” in the link does not describe a node.'],
		['A;B/0-7', '“0-7” in the link does not describe an arrow between its nodes.'],
		['A;B/0-1;1-0', 'This would make a circle: A → B → A.'],
		['A;A/', 'Two nodes would be called “A”.'],
		['A~e;B~e/', 'The drawing in the link has two exposures; it can have one.'],
		['A;B/0-1;0-1', 'There are two arrows A → B.'],
		['A;B/0-1:99', 'The arrow A → B cannot have strength 99; it can be −5 to 5.'],
		[`${'x'.repeat(41)}/`, `“${'x'.repeat(20)}…” has 41 characters; a name can have 40.`],
		[
			`${Array.from({ length: 21 }, (_, i) => `N${i}`).join(';')}/`,
			'The drawing would have 21 nodes; 20 is the most it can have.'
		],
		[
			'x'.repeat(LONGEST + 1),
			`The drawing in the link has ${LONGEST + 1} characters; ${LONGEST} is the most.`
		]
	])('refuses bad drawing %# with a sentence', (text, problem) => {
		expect(readGraph(text)).toEqual({ problem });
	});

	it('answers any text with a good drawing or a sentence', () => {
		const signs = fc.string({
			unit: fc.constantFrom(...'AB01-*:;@/~!,eolar.9%→ "'),
			maxLength: 60
		});
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
				const read = readGraph(text);
				if ('problem' in read) expect(read.problem).toMatch(/[^ ]\.$/);
				else expect(diagramProblem(read.diagram)).toBeUndefined();
			}),
			{ seed: 3, numRuns: 2000 }
		);
	});

	it('can hold every drawing that has a name, each by a name of its own', () => {
		for (const { diagram } of namedDrawings)
			expect(readGraph(writeGraph(diagram))).toEqual({ diagram });
		expect(new Set(namedDrawings.map(({ id }) => id)).size).toBe(namedDrawings.length);
	});
});
