import { describe, expect, it } from 'vitest';
import type { Mapping, Reply, Request } from '../contract.ts';
import { example } from './example.ts';
import { serveBench } from './serve-bench.ts';

const good = 'item,click,p\na,1,0.5\nb,0,0.5\nb,1,0.5\n';
const uniform = { kind: 'uniform', epsilon: 0 } as const;

class Bench {
	readonly replies: Reply[] = [];
	readonly send = serveBench((reply) => this.replies.push(reply));

	open(text: string, name = 'log.csv'): Promise<void> {
		const file = new File([text], name);
		return this.send({ type: 'open', slot: 'log', source: { kind: 'file', file } });
	}

	read(mapping?: Mapping): Promise<void> {
		const { header } = this.last('header') ?? {};
		return this.send({ type: 'read', slot: 'log', mapping: mapping ?? header?.guess ?? {} });
	}

	ask(id: number, target: Extract<Request, { type: 'evaluate' }>['target'] = uniform) {
		return this.send({ type: 'evaluate', id, seed: 1, target });
	}

	last<T extends Reply['type']>(type: T): Extract<Reply, { type: T }> | undefined {
		return this.replies.findLast(
			(reply): reply is Extract<Reply, { type: T }> => reply.type === type
		);
	}

	/** Types of the replies but for progress, which depends on the machine. */
	get types(): string[] {
		return this.replies
			.map(({ type }) => type)
			.filter((type) => type !== 'progress' && type !== 'estimating');
	}
}

/** A file of several slices. */
const long = `item,click,p\n${'a,1,0.5\nb,0,0.5\n'.repeat(300_000)}`;

describe('serveBench', () => {
	it('shows the header, reads the columns and reports', async () => {
		const bench = new Bench();
		await bench.open(good);
		expect(bench.last('header')?.header).toEqual({
			slot: 'log',
			name: 'log.csv',
			size: good.length,
			columns: ['item', 'click', 'p'],
			preview: [
				['a', '1', '0.5'],
				['b', '0', '0.5'],
				['b', '1', '0.5']
			],
			guess: { action: 0, reward: 1, propensity: 2 },
			content: 'log'
		});
		await bench.read();
		expect(bench.last('contents')?.contents).toEqual({
			slot: 'log',
			rows: 3,
			actions: 2,
			positions: 1,
			rewards: 2,
			binary: true,
			skipped: 0,
			content: 'log',
			memory: 3 * (4 + 8 + 8)
		});
		await bench.ask(7);
		expect(bench.types).toEqual(['header', 'contents', 'report']);
		expect(bench.last('report')?.id).toBe(7);
	});

	it('reads the file again with other columns, also after a problem', async () => {
		const bench = new Bench();
		await bench.open('item,click,other,p\na,1,1,0.5\nb,0,0.1,2\n');
		await bench.read();
		expect(bench.last('problem')?.problem).toEqual({
			slot: 'log',
			sentence: expect.stringMatching(/^Row 3, column p: “2” is above 1/),
			row: 3,
			column: 'p'
		});
		await bench.read({ action: 0, reward: 3, propensity: 1 });
		expect(bench.last('problem')?.problem.column).toBe('click');
		await bench.read({ action: 0, reward: 3, propensity: 2 });
		expect(bench.types).toEqual(['header', 'problem', 'problem', 'contents']);
		expect(bench.last('contents')?.contents).toMatchObject({ rewards: 2.5, binary: false });
	});

	it('keeps the earlier log until another is read whole', async () => {
		const bench = new Bench();
		await bench.open(good);
		await bench.read();
		await bench.open('PK\u0003\u0004');
		await bench.open('item,click,p\na,1,0\n');
		await bench.read();
		await bench.ask(1);
		expect(bench.types).toEqual(['header', 'contents', 'problem', 'header', 'problem', 'report']);
		expect(bench.last('report')?.report.gauges[0].printed).toBe('3');
	});

	it('lets the newest reading win, and says nothing more of the older one', async () => {
		const bench = new Bench();
		await bench.open(long);
		const older = bench.read();
		const newer = bench.read({ action: 0, reward: 2, propensity: 1 });
		await Promise.all([older, newer]);
		expect(bench.types).toEqual(['header', 'problem']);
		expect(bench.last('problem')?.problem.column).toBe('click');
	});

	it('cancels a reading, and the file stays open', async () => {
		const bench = new Bench();
		await bench.open(long);
		const reading = bench.read();
		await bench.send({ type: 'cancel' });
		await reading;
		expect(bench.types).toEqual(['header', 'cancelled']);
		await bench.read();
		expect(bench.types).toEqual(['header', 'cancelled', 'contents']);
	});

	it('answers the newest question only', async () => {
		const bench = new Bench();
		await bench.open(`item,click,p\n${'a,1,0.5\nb,0,0.5\nb,1,0.5\n'.repeat(700)}`);
		await bench.read();
		await Promise.all([bench.ask(1), bench.ask(2), bench.ask(3)]);
		expect(bench.types).toEqual(['header', 'contents', 'report']);
		expect(bench.last('report')?.id).toBe(3);
		const cancelled = bench.ask(4);
		await bench.send({ type: 'cancel' });
		await cancelled;
		expect(bench.last('report')?.id).toBe(3);
	});

	it('refuses what it cannot ask, with a sentence', async () => {
		const bench = new Bench();
		await bench.ask(1);
		expect(bench.last('refusal')).toMatchObject({
			id: 1,
			sentence: expect.stringMatching(/no log/)
		});
		await bench.open(good);
		await bench.read();
		await bench.ask(2, { kind: 'second', epsilon: 0 });
		expect(bench.last('refusal')?.sentence).toMatch(/second file/);
		await bench.send({ type: 'close', slot: 'log' });
		await bench.ask(3);
		expect(bench.last('refusal')).toMatchObject({
			id: 3,
			sentence: expect.stringMatching(/no log/)
		});
	});

	it('says so when a file cannot be read any more', async () => {
		const bench = new Bench();
		const file = new File([good], 'log.csv');
		file.slice = () => {
			throw new DOMException('gone', 'NotReadableError');
		};
		await bench.send({ type: 'open', slot: 'log', source: { kind: 'file', file } });
		expect(bench.last('problem')?.problem.sentence).toMatch(/cannot be read.*moved or changed/);
	});

	it('reads the built-in twins like any other file', async () => {
		const found = await example();
		expect(found.judgement, found.verdict.join(' ')).toBe('usable');
		expect(found.gauges.slice(0, 2).map(({ printed }) => printed)).toEqual(['10,000', '34']);
		expect(found.difference?.lower).toBeLessThan(0);
		expect(found.difference?.upper).toBeGreaterThan(0);
	});
});
