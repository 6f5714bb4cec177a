import { describe, expect, it, vi } from 'vitest';
import { Bench } from './bench-state.svelte.ts';
import type { Source } from './contract.ts';
import { contents, FakeBenchWorker, header, report } from './fake-bench-worker.ts';
import { twinOf } from './twins.ts';

const men = twinOf('men-random')!;
const file = (name: string): Source => ({ kind: 'file', file: new File(['a,b\n'], name) });

function open() {
	const workers: FakeBenchWorker[] = [];
	const bench = new Bench(() => {
		workers.push(new FakeBenchWorker());
		return workers.at(-1)!;
	});
	return { bench, workers, worker: () => workers.at(-1)! };
}

/** A bench with a log of the reader's in use and a report on it. */
function reported() {
	const opened = open();
	opened.bench.choose('log', file('first.csv'));
	opened.worker().deliver('log');
	opened.worker().say({ type: 'report', id: 1, report: report('first') });
	return opened;
}

describe('choosing', () => {
	it('starts no worker before something is chosen', () => {
		expect(open().workers).toHaveLength(0);
	});

	it('a twin brings the other log of its shop, and asks about the policy that wrote it', () => {
		const { bench, worker } = open();
		bench.choose('log', men);
		expect(
			worker()
				.sent('open')
				.map(({ source }) => source)
		).toEqual([men, { kind: 'twin', campaign: 'men', writer: 'bandit' }]);
		expect(bench.target).toEqual({ kind: 'second', epsilon: 0 });
		bench.choose('log', twinOf('women-bandit')!);
		expect(bench.target.kind).toBe('uniform');
	});

	it('a file of the reader’s lets go of a twin, and keeps a second file of theirs', () => {
		const { bench } = open();
		bench.choose('log', men);
		bench.choose('log', file('mine.csv'));
		expect(bench.second.source).toBeUndefined();
		expect(bench.target.kind).toBe('uniform');
		const other = file('other.csv');
		bench.choose('second', other);
		bench.choose('log', file('mine-too.csv'));
		expect(bench.second.source).toBe(other);
	});

	it('tells the address about each change', () => {
		const { bench } = open();
		const strands: string[] = [];
		bench.onchange = (strand) => strands.push(strand);
		bench.choose('log', men);
		bench.setTarget({ epsilon: 0.1 });
		bench.setSeed(5);
		expect(strands).toEqual(['files', 'epsilon', 'seed']);
	});
});

describe('reading', () => {
	it('reads at once with the guessed columns', () => {
		const { bench, worker } = open();
		bench.choose('log', file('log.csv'));
		worker().say({ type: 'header', header: header('log') });
		expect(worker().sent('read')).toEqual([
			{ type: 'read', slot: 'log', mapping: { action: 0, reward: 1, propensity: 2 } }
		]);
		worker().say({ type: 'progress', slot: 'log', share: 0.4, rows: 4 });
		expect(bench.log.candidate).toMatchObject({ phase: 'reading', share: 0.4, rows: 4 });
		expect(bench.log.busy).toBe(true);
	});

	it('reads again with another column, or without one', () => {
		const { bench, worker } = open();
		bench.choose('log', file('log.csv'));
		worker().say({ type: 'header', header: header('log') });
		bench.log.map('propensity', 3);
		bench.log.map('propensity', undefined);
		expect(
			worker()
				.sent('read')
				.map(({ mapping }) => mapping)
		).toEqual([
			{ action: 0, reward: 1, propensity: 2 },
			{ action: 0, reward: 1, propensity: 3 },
			{ action: 0, reward: 1 }
		]);
		expect('propensity' in worker().sent('read')[2].mapping).toBe(false);
	});

	it('a refused file leaves the one in use, its report, and can be mapped anew', () => {
		const { bench, worker } = reported();
		bench.choose('log', file('second.csv'));
		const problem = {
			slot: 'log',
			sentence: 'The chance is 0.',
			row: 7,
			column: 'chance'
		} as const;
		worker().say({ type: 'header', header: header('log') }, { type: 'problem', problem });
		expect(bench.log.problem).toEqual(problem);
		expect(bench.log.candidate?.phase).toBe('refused');
		expect(bench.log.inUse?.source).toMatchObject({ file: { name: 'first.csv' } });
		expect(bench.shown?.report.memo).toBe('first');
		bench.log.map('propensity', 3);
		expect(bench.log.problem).toBeUndefined();
		expect(worker().sent('read').at(-1)?.mapping.propensity).toBe(3);
	});

	it('opens the file in use again for another column, since the worker may have another open', () => {
		const { bench, worker } = reported();
		bench.log.map('target', 3);
		expect(worker().sent('open')).toHaveLength(2);
		worker().say({ type: 'header', header: header('log') });
		expect(worker().sent('read').at(-1)?.mapping).toEqual({
			action: 0,
			reward: 1,
			propensity: 2,
			target: 3
		});
	});

	it('cancels, and what was in use stays', () => {
		const { bench, worker } = reported();
		bench.choose('log', file('large.csv'));
		bench.cancel('log');
		expect(worker().sent('cancel')).toHaveLength(1);
		worker().say({ type: 'cancelled', slot: 'log' });
		expect(bench.log.candidate).toBeUndefined();
		expect(bench.log.inUse?.source).toMatchObject({ file: { name: 'first.csv' } });
	});

	it('what was read before the cancel arrived is in use', () => {
		const { bench, worker } = open();
		bench.choose('log', file('quick.csv'));
		worker().say({ type: 'header', header: header('log') });
		bench.cancel('log');
		worker().say({ type: 'contents', contents: contents('log', 9) });
		worker().say({ type: 'cancelled', slot: 'log' });
		expect(bench.log.inUse?.contents.rows).toBe(9);
	});

	it('drops what an earlier file says after a new one was chosen', () => {
		const { bench, worker } = open();
		bench.choose('log', file('old.csv'));
		worker().say({ type: 'header', header: header('log') });
		bench.choose('log', file('new.csv'));
		worker().say({ type: 'contents', contents: contents('log', 9) });
		expect(bench.log.inUse).toBeUndefined();
		expect(bench.log.candidate?.phase).toBe('opening');
	});
});

describe('evaluating', () => {
	it('asks once both files are read', () => {
		const { bench, worker } = open();
		bench.choose('log', men);
		worker().deliver('log');
		expect(worker().sent('evaluate')).toEqual([]);
		worker().deliver('second');
		expect(worker().sent('evaluate')).toEqual([
			{ type: 'evaluate', id: 1, target: { kind: 'second', epsilon: 0 }, seed: 1 }
		]);
	});

	it('says what is missing instead of asking', () => {
		const { bench, worker } = reported();
		bench.setTarget({ kind: 'second' });
		expect(bench.lacks).toBe('second');
		bench.setTarget({ kind: 'column' });
		expect(bench.lacks).toBe('column');
		expect(worker().sent('evaluate')).toHaveLength(1);
		bench.log.map('target', 3);
		worker().deliver('log');
		expect(bench.lacks).toBeUndefined();
		expect(worker().sent('evaluate').at(-1)?.target.kind).toBe('column');
	});

	it('drops answers to earlier questions', () => {
		vi.useFakeTimers();
		try {
			const { bench, worker } = reported();
			bench.setTarget({ kind: 'best' });
			vi.advanceTimersByTime(600);
			bench.setTarget({ epsilon: 0.2 });
			expect(
				worker()
					.sent('evaluate')
					.map(({ id }) => id)
			).toEqual([1, 2, 3]);
			worker().say({ type: 'report', id: 2, report: report('stale') });
			expect(bench.shown?.report.memo).toBe('first');
			worker().say({ type: 'report', id: 3, report: report('new') });
			expect(bench.shown).toMatchObject({
				report: { memo: 'new' },
				question: { target: { kind: 'best', epsilon: 0.2 } }
			});
			expect(bench.busy).toBe(false);
		} finally {
			vi.useRealTimers();
		}
	});

	it('lets a young evaluation finish, and then asks the newest question once', () => {
		const { bench, worker } = reported();
		for (const epsilon of [0.1, 0.2, 0.3]) bench.setTarget({ kind: 'best', epsilon });
		expect(
			worker()
				.sent('evaluate')
				.map(({ id }) => id)
		).toEqual([1, 2]);
		worker().say({ type: 'report', id: 2, report: report('on the way') });
		expect(bench.shown?.report.memo).toBe('on the way');
		expect(worker().sent('evaluate').at(-1)).toMatchObject({ id: 3, target: { epsilon: 0.3 } });
		bench.close();
	});

	it('asks nothing twice', () => {
		const { bench, worker } = reported();
		bench.setTarget({ kind: 'uniform' });
		bench.setSeed(1);
		expect(worker().sent('evaluate')).toHaveLength(1);
	});

	it('a refusal is a sentence beside the last report', () => {
		const { bench, worker } = reported();
		bench.setTarget({ kind: 'best' });
		worker().say({ type: 'refusal', id: 2, sentence: 'No item was shown twice.' });
		expect(bench.refusal).toBe('No item was shown twice.');
		expect(bench.shown?.report.memo).toBe('first');
		bench.setTarget({ kind: 'uniform' });
		expect(bench.refusal).toBe('');
	});
});

describe('when the worker fails', () => {
	it('one that cannot start is a sentence', () => {
		const bench = new Bench(() => {
			throw new Error('workers are blocked');
		});
		bench.choose('log', men);
		expect(bench.failure).toContain('could not start. The browser says: workers are blocked');
		expect(bench.busy).toBe(false);
	});

	it('one that dies leaves the report, and another worker reads again what was in use', () => {
		const { bench, workers, worker } = reported();
		bench.log.map('target', 3);
		worker().deliver('log');
		bench.choose('log', file('huge.csv'));
		worker().die('out of memory');
		expect(bench.failure).toContain('stopped. The browser says: out of memory');
		expect(workers[0].terminated).toBe(true);
		expect(bench.shown?.report.memo).toBe('first');
		bench.restart();
		expect(bench.failure).toBe('');
		expect(workers).toHaveLength(2);
		expect(worker().sent('open')[0].source).toMatchObject({ file: { name: 'first.csv' } });
		worker().deliver('log');
		expect(worker().sent('read')[0].mapping.target).toBe(3);
		expect(worker().sent('evaluate')).toHaveLength(1);
	});

	it('choosing another file is a new beginning too', () => {
		const { bench, workers, worker } = reported();
		worker().die('');
		bench.choose('log', men);
		expect(bench.failure).toBe('');
		expect(workers).toHaveLength(2);
	});
});
