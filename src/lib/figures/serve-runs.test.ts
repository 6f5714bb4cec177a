import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { State } from '#lib/simulations/simulation.ts';
import { Runner } from './runner.ts';
import { serveRuns, type RunReply } from './serve-runs.ts';

const state = (n: number) => ({ params: { n }, seed: 1 });

// The clock moves only with the work, so that a busy machine changes nothing.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** Yields `n` times, each after a millisecond of work, and returns n. */
function* slow({ params }: State): Generator<number, number, void> {
	const n = Number(params.n);
	for (let i = 1; i <= n; i++) {
		vi.advanceTimersByTime(1);
		yield i / n;
	}
	return n;
}

function server(simulate: Parameters<typeof serveRuns>[0] = slow) {
	const replies: RunReply[] = [];
	const receive = serveRuns(simulate, (reply) => replies.push(reply));
	const done = () => replies.filter((reply) => reply.type === 'done');
	return { replies, receive, done };
}

describe('serveRuns', () => {
	it('answers with one result a state, and says which states they belong to', async () => {
		const { receive, done } = server();
		receive({ id: 1, states: [state(1), state(2)] });
		await vi.waitFor(() => expect(done()).toHaveLength(1));
		expect(done()[0]).toMatchObject({ id: 1, results: [1, 2], states: [state(1), state(2)] });
	});

	it('reports progress of a long run, rising', async () => {
		const { receive, replies, done } = server();
		receive({ id: 1, states: [state(600)] });
		await vi.waitFor(() => expect(done()).toHaveLength(1));
		const shares = replies.flatMap((reply) => (reply.type === 'progress' ? [reply.share] : []));
		expect(shares.length).toBeGreaterThan(1);
		expect([...shares].sort((a, b) => a - b)).toEqual(shares);
		expect(Math.max(...shares)).toBeLessThanOrEqual(1);
	});

	it('finishes a short run under way, then answers only the newest of those that waited', async () => {
		const { receive, done } = server();
		receive({ id: 1, states: [state(30)] });
		receive({ id: 2, states: [state(2)] });
		receive({ id: 3, states: [state(3)] });
		await vi.waitFor(() => expect(done().at(-1)?.id).toBe(3));
		expect(done().map(({ id }) => id)).toEqual([1, 3]);
	});

	it('gives up a long run for a newer request', async () => {
		const { receive, done } = server();
		receive({ id: 1, states: [state(2000)] });
		receive({ id: 2, states: [state(1)] });
		await vi.waitFor(() => expect(done().at(-1)?.id).toBe(2), 3000);
		expect(done()).toHaveLength(1);
	});

	it('stops at an empty request and answers nothing', async () => {
		const { receive, done, replies } = server();
		receive({ id: 1, states: [state(500)] });
		receive({ id: 2, states: [] });
		await new Promise((resolve) => setTimeout(resolve, 100));
		const after = replies.length;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(replies.length).toBe(after);
		expect(done()).toHaveLength(0);
	});

	it('says why a run failed, and serves on', async () => {
		const { receive, replies, done } = server(function* ({ params }) {
			if (Number(params.n) < 0) throw new RangeError('n is negative');
			yield 1;
			return 0;
		});
		receive({ id: 1, states: [state(-1)] });
		await vi.waitFor(() => expect(replies).toHaveLength(1));
		expect(replies[0]).toEqual({ id: 1, type: 'failed', message: 'RangeError: n is negative' });
		receive({ id: 2, states: [state(1)] });
		await vi.waitFor(() => expect(done()).toHaveLength(1));
	});
});

describe('Runner', () => {
	const watch = () => {
		const results: unknown[] = [];
		const events = {
			onResults: (_: unknown, values: readonly unknown[], newest: boolean) =>
				results.push([...values, newest]),
			onProgress: () => {},
			onFailure: () => {}
		};
		return { results, events };
	};

	it('runs in slices on the page where no worker can be made', async () => {
		const { results, events } = watch();
		const runner = new Runner(
			slow,
			() => {
				throw new Error('no workers here');
			},
			events
		);
		runner.request([state(3)]);
		await vi.waitFor(() => expect(results).toEqual([[3, true]]));
	});

	it('moves a request to the page when the worker fails to start', async () => {
		const { results, events } = watch();
		const worker = { postMessage() {}, terminate: vi.fn() } as unknown as Worker;
		const runner = new Runner(slow, () => worker, events);
		runner.request([state(4)]);
		worker.onerror?.(new Event('error') as ErrorEvent);
		await vi.waitFor(() => expect(results).toEqual([[4, true]]));
		expect(worker.terminate).toHaveBeenCalled();
	});

	it('drops replies that are older than what it has shown, and all of a cancelled run', () => {
		const { results, events } = watch();
		const worker = { postMessage() {}, terminate() {} } as unknown as Worker;
		const runner = new Runner(slow, () => worker, events);
		const reply = (id: number) =>
			worker.onmessage?.({
				data: { id, type: 'done', states: [], results: [id] }
			} as unknown as MessageEvent);
		runner.request([state(1)]);
		runner.request([state(2)]);
		reply(2);
		reply(1);
		expect(results).toEqual([[2, true]]);
		runner.request([state(3)]);
		runner.cancel();
		reply(3);
		expect(results).toEqual([[2, true]]);
	});
});
