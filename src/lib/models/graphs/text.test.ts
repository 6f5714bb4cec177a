import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { graphOf } from './diagram.ts';
import { CycleError } from './graph.ts';
import {
	DiagramSyntaxError,
	LONGEST_NAME,
	MOST_NODES,
	parseDiagram,
	writeDiagram
} from './text.ts';

const EVERYTHING = `dag {
  // the world
  "User interest" [latent, pos="0.5,-1"]   # not in the log
  X [exposure, randomised, pos="0,0"]; A [o] /* the
  answer */
  Größe [adjusted]
  "User interest" -> { X A } -> "a \\"quoted\\" \\\\ name" [beta=-.25]
  A <- Größe <-> X
}`;

/** What a text is refused with. */
function errorOf(text: string): DiagramSyntaxError {
	try {
		parseDiagram(text);
	} catch (error) {
		if (error instanceof DiagramSyntaxError) return error;
		throw error;
	}
	throw new Error(`Read without an error: ${text}`);
}

/** Names of nodes, and arrows as text. */
function summary(text: string): string {
	const { nodes, edges } = parseDiagram(text);
	const arrows = edges.map(
		({ from, to, kind }) => `${from}${kind === 'directed' ? '>' : '='}${to}`
	);
	return `${nodes.map(({ name }) => name).join(' ')}: ${arrows.join(' ')}`;
}

describe('parseDiagram', () => {
	it('reads nodes, attributes, chains, groups, comments and quoted names', () => {
		const quoted = 'a "quoted" \\ name';
		const arrow = (from: string, to: string, strength?: number) => ({
			from,
			to,
			kind: 'directed',
			...(strength === undefined ? {} : { strength })
		});
		expect(parseDiagram(EVERYTHING)).toEqual({
			nodes: [
				{ name: 'User interest', latent: true, position: { x: 0.5, y: -1 } },
				{ name: 'X', randomised: true, position: { x: 0, y: 0 } },
				{ name: 'A' },
				{ name: 'Größe', adjusted: true },
				{ name: quoted }
			],
			edges: [
				arrow('User interest', 'X', -0.25),
				arrow('User interest', 'A', -0.25),
				arrow('X', quoted, -0.25),
				arrow('A', quoted, -0.25),
				arrow('Größe', 'A'),
				{ from: 'Größe', to: 'X', kind: 'bidirected' }
			],
			exposure: 'X',
			outcome: 'A'
		});
	});

	it.each([
		['X -> Y', 'X Y: X>Y'],
		['', ': '],
		['DAG{a->b}', 'a b: a>b'],
		['strict digraph "G" { A -> B }', 'A B: A>B'],
		['strict -> A', 'strict A: strict>A'],
		['X → Y ← Z ↔ X', 'X Y Z: X>Y Z>Y Z=X'],
		['{A {B C}} -> D; subgraph s {E} -> D', 'A B C D E: A>D B>D C>D E>D'],
		['{A -> B} -> C', 'A B C: A>B A>C B>C'],
		['subgraph -> {A}', 'subgraph A: subgraph>A'],
		['A -> B A -> B B <-> A A <-> B', 'A B: A>B B=A'],
		['graph [x=1] node [shape=box] edge [w="2"] bb="0,0" rankdir=LR A', 'A: '],
		['A [label="a", weight=2] -- ', undefined],
		['1.5 -> _x', '1.5 _x: 1.5>_x']
	])('reads %j as %j', (text, expected) => {
		if (expected === undefined) expect(() => parseDiagram(text)).toThrow(DiagramSyntaxError);
		else expect(summary(text)).toBe(expected);
	});

	it('reads the old form of one line for each node', () => {
		expect(parseDiagram('X E @0,0\nY O @1,1.5\nU%20s U @-.5,-1\n\nX Y\nU%20s X Y\n')).toEqual({
			nodes: [
				{ name: 'X', position: { x: 0, y: 0 } },
				{ name: 'Y', position: { x: 1, y: 1.5 } },
				{ name: 'U s', latent: true, position: { x: -0.5, y: -1 } }
			],
			edges: [
				{ from: 'X', to: 'Y', kind: 'directed' },
				{ from: 'U s', to: 'X', kind: 'directed' },
				{ from: 'U s', to: 'Y', kind: 'directed' }
			],
			exposure: 'X',
			outcome: 'Y'
		});
		expect(errorOf('X 1 @0,0\nX Q')).toMatchObject({ line: 2, column: 3, found: '“Q”' });
	});

	it('draws circles as they stand, so that an editor can show them', () => {
		const circle = parseDiagram('A -> B -> A  C -> C');
		expect(circle.edges).toHaveLength(3);
		expect(() => graphOf(circle)).toThrow(CycleError);
	});

	it.each([
		['dag {\n  X-1 -> Y }', 2, 3, 'stands in quotes: "X-1"'],
		['A -> B\nA -- B', 2, 3, 'needs one direction'],
		['pdag { A -- B }', 1, 1, 'expected “dag”'],
		['pag P { A @-> B }', 1, 1, 'expected “dag”'],
		['A @-> B', 1, 3, 'expected “->”, “<-” or “<->”'],
		['dag { A, B }', 1, 8, 'parted by spaces'],
		['dag { 点 -> }', 1, 12, 'found “}”, expected a node'],
		['dag { A', 1, 8, 'found the end, expected “}”'],
		['dag { A } B', 1, 11, 'expected the end'],
		['A }', 1, 3, 'a node or the end'],
		['-> A', 1, 1, 'between two nodes'],
		['A [e]\r\nB [e]', 2, 4, '“A” is the exposure already'],
		['A [e,o]', 1, 6, '“A” is the exposure already'],
		['A [pos="1"]', 1, 8, 'pos="1.5,-2"'],
		['A -> B [beta=strong]', 1, 14, 'beta=0.3'],
		['A [latent=0]', 1, 11, '“latent” without a value'],
		['A [latent -> B', 1, 11, 'found “->”'],
		['A [e] -> B', 1, 7, 'a new statement'],
		['{A B} [e]', 1, 7, 'expected “->”'],
		['"A -> B', 1, 1, 'a second quote'],
		['"" -> B', 1, 1, 'a name'],
		['"A ↔ B"', 1, 1, 'without “↔”'],
		['A <-> A', 1, 3, 'two effects'],
		['A ~ B', 1, 3, 'stands in quotes'],
		['𝒳𝒳 ? B', 1, 4, 'found “?”'],
		['A /* B', 1, 3, 'the start of a comment']
	])('refuses %j at line %i, column %i', (text, line, column, words) => {
		const error = errorOf(text);
		expect(error).toMatchObject({ line, column });
		expect(error.message).toContain(words);
		expect(error.message).toContain(`Line ${line}, column ${column}: found ${error.found}`);
	});

	it('says where in the text to put the cursor', () => {
		const text = 'dag {\n"Ä" ~ B }';
		expect(text[errorOf(text).offset]).toBe('~');
	});

	it('limits the nodes, the length of names and the depth of groups', () => {
		const nodes = (n: number) => Array.from({ length: n }, (_, i) => `V${i}`).join(' ');
		expect(parseDiagram(nodes(MOST_NODES)).nodes).toHaveLength(MOST_NODES);
		expect(errorOf(nodes(MOST_NODES + 1)).message).toContain(`at most ${MOST_NODES} nodes`);
		expect(parseDiagram('x'.repeat(LONGEST_NAME)).nodes).toHaveLength(1);
		expect(errorOf('x'.repeat(LONGEST_NAME + 1)).message).toContain(`${LONGEST_NAME} characters`);
		expect(errorOf('{'.repeat(100_000)).message).toContain('braces within one another');
	});

	it('throws nothing but DiagramSyntaxError, whatever the text', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 4 }),
			fc.constantFrom(
				...['dag', '{', '}', '[', ']', '->', '<-', '<->', '--', '@', '"', '\\', '=', ',', ';'],
				...['A', 'B', 'e', 'o', 'pos', 'beta', '0.3', '-', '//', '/*', '*/', '#', '\n', ' ', '↔'],
				...['__proto__', 'constructor', 'X E @0,0\n', '%', 'subgraph', 'strict', 'node']
			)
		);
		const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
		fc.assert(fc.property(text, readsOrRefuses), { seed: 1, numRuns: 1500 });
	});

	it('throws nothing else on a good text with a change either', () => {
		const change = fc.tuple(fc.nat(EVERYTHING.length), fc.nat(12), fc.string({ maxLength: 5 }));
		fc.assert(
			fc.property(change, ([at, length, inserted]) =>
				readsOrRefuses(EVERYTHING.slice(0, at) + inserted + EVERYTHING.slice(at + length))
			),
			{ seed: 2, numRuns: 1000 }
		);
	});
});

/** Whatever is read can be written and read again. */
function readsOrRefuses(text: string): void {
	let diagram: Diagram;
	try {
		diagram = parseDiagram(text);
	} catch (error) {
		expect(error).toBeInstanceOf(DiagramSyntaxError);
		const { line, column, offset } = error as DiagramSyntaxError;
		expect(Math.min(line, column)).toBeGreaterThan(0);
		expect(offset).toBeLessThanOrEqual(text.length);
		return;
	}
	expect(parseDiagram(writeDiagram(diagram))).toEqual(diagram);
}

describe('writeDiagram', () => {
	it('writes plain names bare and all others in quotes', () => {
		const names = ['X', 'v_1.a', 'node', 'DAG', 'User interest', 'Größe', 'X-1', '"\\'];
		const text = writeDiagram({
			nodes: names.map((name) => ({ name })),
			edges: [
				{ from: 'X', to: 'X-1', kind: 'directed', strength: 0.5 },
				{ from: 'node', to: 'X', kind: 'bidirected' }
			],
			exposure: 'X',
			outcome: 'X-1'
		});
		expect(text.split('\n')).toEqual([
			'dag {',
			'X [exposure]',
			'v_1.a',
			'"node"',
			'"DAG"',
			'"User interest"',
			'"Größe"',
			'"X-1" [outcome]',
			'"\\"\\\\"',
			'X -> "X-1" [beta=0.5]',
			'"node" <-> X',
			'}'
		]);
	});

	it('writes text that reads back as the same diagram', () => {
		fc.assert(
			fc.property(arbitraryDiagram(), (diagram) => {
				expect(parseDiagram(writeDiagram(diagram))).toEqual(diagram);
			}),
			{ seed: 3, numRuns: 300 }
		);
	});
});

/** Diagrams as the parser gives them: what does not hold is left out. */
function arbitraryDiagram(): fc.Arbitrary<Diagram> {
	const character = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		fc.constantFrom('a', 'X', '1', '_', '.', '-', '"', '\\', ' ', '{', '#', '/', '点')
	);
	const name = fc
		.array(character, { minLength: 1, maxLength: 12 })
		.map((characters) => characters.join(''))
		.filter((each) => each.trim() !== '' && !/[\n\r↔]/.test(each));
	const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((each) => each + 0);
	const yes = fc.constant(true as const);
	return fc.uniqueArray(name, { minLength: 2, maxLength: 8 }).chain((names) => {
		const node = (each: string): fc.Arbitrary<DiagramNode> =>
			fc.record(
				{
					name: fc.constant(each),
					latent: yes,
					adjusted: yes,
					randomised: yes,
					position: fc.record({ x: number, y: number })
				},
				{ requiredKeys: ['name'] }
			);
		const ends = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 2 });
		const edge = fc
			.record(
				{ ends, kind: fc.constantFrom('directed', 'bidirected'), strength: number },
				{ requiredKeys: ['ends', 'kind'] }
			)
			.map(({ ends: [from, to], ...rest }): DiagramEdge => ({ from, to, ...rest }));
		const edges = fc.uniqueArray(edge, {
			maxLength: 10,
			selector: ({ from, to, kind }) =>
				JSON.stringify([kind, ...(kind === 'directed' ? [from, to] : [from, to].sort())])
		});
		return fc
			.record({ nodes: fc.tuple(...names.map(node)), edges, ends, asked: fc.nat(3) })
			.map(({ nodes, edges, ends: [exposure, outcome], asked }) => ({
				nodes,
				edges,
				...(asked & 1 ? { exposure } : {}),
				...(asked & 2 ? { outcome } : {})
			}));
	});
}
