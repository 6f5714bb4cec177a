import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../contract.ts';
import { readLogText, readText } from '../reading/example-file.ts';
import { bestAction } from './best-action.ts';
import { questionOf } from './question.ts';
import { Refusal } from './refusal.ts';

const target = (kind: Target['kind'], epsilon = 0): Target => ({ kind, epsilon });

const log = () =>
	readLogText(
		'log',
		'item,place,click,p\na,L,1,0.5\nb,L,0,0.25\na,R,0,0.5\nb,R,1,0.25\nb,R,0,0.25\n'
	);

/** The target's own log: in place L it shows a, b, b, c; in place R only c. */
const own = () => readText('second', 'item,place,click\na,L,0\nb,L,1\nb,L,0\nc,L,0\nc,R,1\n');

describe('questionOf', () => {
	it('asks for uniform choice among the actions of both files', async () => {
		const alone = questionOf({ log: await log() }, target('uniform'));
		expect([...alone.target]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
		const both = questionOf({ log: await log(), second: await own() }, target('uniform', 0.3));
		expect(both.actions).toEqual(['a', 'b', 'c']);
		expect([...both.target]).toEqual(new Array(5).fill(1 / 3));
	});

	it('takes a policy from how often its own log shows each action in each position', async () => {
		const question = questionOf({ log: await log(), second: await own() }, target('second'));
		expect([...(question.table ?? [])]).toEqual([0.25, 0.5, 0.25, 0, 0, 1]);
		expect([...question.target]).toEqual([0.25, 0.5, 0, 0, 0]);
		expect(question.counted).toBe(5);
		expect(question.own?.rows).toBe(5);
	});

	it('counts over all positions where the log has none', async () => {
		const plain = await readLogText('log', 'item,click,p\na,1,0.5\nb,0,0.5\n');
		const question = questionOf({ log: plain, second: await own() }, target('second'));
		expect([...(question.table ?? [])]).toEqual([0.2, 0.4, 0.4]);
	});

	it('mixes with uniform choice, and then the second log is nobody’s truth', async () => {
		const question = questionOf({ log: await log(), second: await own() }, target('second', 0.6));
		expect(question.target[1]).toBeCloseTo(0.4 * 0.5 + 0.2, 12);
		expect(question.own).toBeUndefined();
	});

	it('has chances that add up to 1 in each position, whatever is asked', async () => {
		const files = { log: await log(), second: await own() };
		const kind = fc.constantFrom<Target['kind']>('uniform', 'best', 'second');
		fc.assert(
			fc.property(kind, fc.double({ min: 0, max: 1, noNaN: true }), (kind, epsilon) => {
				const { table = new Float64Array(), actions } = questionOf(files, { kind, epsilon });
				for (let l = 0; l < 2; l++) {
					const chances = table.subarray(l * actions.length, (l + 1) * actions.length);
					expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
				}
			})
		);
	});

	it('matches a table’s positions by name, and JSON’s by order', async () => {
		const csv = await readText('second', 'item,place,prob\na,R,1\na,L,0.1\nb,L,0.9\n');
		expect([...questionOf({ log: await log(), second: csv }, target('second')).target]).toEqual([
			0.1, 0.9, 1, 0, 0
		]);
		const numbers = await readLogText('log', 'item,place,click,p\n1,5,0,1\n0,7,0,1\n');
		const json = await readText('second', '[[0.2, 0.7], [0.8, 0.3]]');
		expect([...questionOf({ log: numbers, second: json }, target('second')).target]).toEqual([
			0.8, 0.7
		]);
	});

	it('takes the target from a column, which says nothing about other actions', async () => {
		const text = 'item,click,p,pi_e\na,1,0.5,0.8\nb,0,0.5,0.1\n';
		const question = questionOf({ log: await readLogText('log', text) }, target('column', 0.5));
		expect(question.table).toBeUndefined();
		expect([...question.target]).toEqual([0.65, 0.3]);
	});

	it('knows a second log of uniform choice for the truth of that question', async () => {
		const by = async (p: string) =>
			questionOf(
				{ log: await log(), second: await readText('second', `item,click,p\na,1,0.5\nb,0,${p}\n`) },
				target('uniform')
			).own;
		expect((await by('0.5'))?.rows).toBe(2);
		expect(await by('0.4')).toBeUndefined();
		expect(await by('none')).toBeUndefined();
	});

	it('picks the best action, and says what the second log saw of it', async () => {
		const { best, actions } = questionOf({ log: await log(), second: await own() }, target('best'));
		expect(actions[best?.action ?? -1]).toBe('a');
		expect(best).toMatchObject({ rows: 2, rewards: 1, elsewhere: { rows: 1, rewards: 0 } });
	});

	it.each([
		[
			'item,prob\na,1\n',
			/^Row 3, column item: the action “b” is not in the target’s table, which has “a”/
		],
		['item,place,prob\na,L,1\nb,L,0\n', /position “R”, and the second file has not\. It has “L”/],
		['[[0.1, 0.2, 0.3], [0.9, 0.8, 0.7]]', /3 positions, and the log has 2: “L”, “R”/]
	])('refuses a table that does not fit: %s', async (text, sentence) => {
		const names = text.startsWith('[') ? { a: '0', b: '1' } : { a: 'a', b: 'b' };
		const cells = `${names.a},L,1,0.5\n${names.b},R,0,0.5\n`;
		const files = {
			log: await readLogText('log', `item,place,click,p\n${cells}`),
			second: await readText('second', text)
		};
		expect(() => questionOf(files, target('second'))).toThrow(sentence);
	});

	it('refuses with a sentence if something is not there', async () => {
		const plain = await readLogText('log', 'item,click,p\n0,1,0.5\n');
		const table = await readText('second', '[[1, 1]]');
		const refuse = (files: Parameters<typeof questionOf>[0], kind: Target['kind']) =>
			expect(() => questionOf(files, target(kind))).toThrow(Refusal);
		refuse({}, 'uniform');
		refuse({ log: plain }, 'second');
		refuse({ log: plain }, 'column');
		refuse({ log: plain, second: table }, 'second');
	});
});

describe('bestAction', () => {
	it('leaves out actions shown fewer than 30 times, if others were shown more often', () => {
		const action = Int32Array.from({ length: 61 }, (_, i) => (i < 1 ? 2 : i % 2));
		const reward = Float64Array.from(action, (a, i) => (a === 2 || i === 1 ? 1 : 0));
		expect(bestAction(action, reward, 3)).toEqual({ action: 1, rows: 30, rewards: 1 });
		expect(bestAction(Int32Array.of(0, 2), Float64Array.of(0, 1), 3).action).toBe(2);
	});
});
