import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunReply } from '#lib/figures/serve-runs.ts';
import { toyKind, toyState, type ToyKind } from '../../../../tests/fixtures/slides/toy-kind.ts';
import { LocalDesk } from './local-desk.ts';
import { ResultCache } from './result-cache.ts';

/** A busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

// The clock moves only with the work, so that a busy machine changes nothing.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** A port with what it was told. */
function watch(desk: LocalDesk, { kind }: ToyKind, urgent = true) {
	const port = desk.port(kind, urgent);
	const replies: RunReply[] = [];
	port.onmessage = ({ data }) => replies.push(data);
	const done = () => replies.filter(({ type }) => type === 'done').map(({ id }) => id);
	const ask = (id: number, ...ns: number[]) =>
		port.postMessage({ id, states: ns.map((n) => toyState(n)) });
	return { port, replies, done, ask };
}

const turns = async (n: number) => {
	for (let i = 0; i < n; i++) await new Promise((resolve) => setTimeout(resolve));
};
/** Long enough for messages to arrive, and for a run to lose its worker's patience. */
const calm = () => turns(20);
/** A run that no test waits for. */
const ENDLESS = 1e7;

describe('LocalDesk', () => {
	it('answers with the results of the states, in order, under the request’s own id', async () => {
		const desk = new LocalDesk();
		const { ask, replies, done } = watch(desk, toyKind());
		ask(7, 3, 1);
		await soon(() => expect(done()).toEqual([7]));
		expect(replies).toEqual([
			{ id: 7, type: 'done', states: [toyState(3), toyState(1)], results: [{ n: 3 }, { n: 1 }] }
		]);
	});

	it('computes a state once, for all that ask at the same time and later', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const ports = [watch(desk, toy), watch(desk, toy), watch(desk, toy, false)];
		const promise = desk.results(toy.kind, [toyState(40)], { urgent: false });
		ports.forEach(({ ask }, i) => ask(i + 1, 40));
		ports[0].ask(9, 40, 2);
		expect(await promise).toEqual([{ n: 40 }]);
		await soon(() => expect(ports.map(({ done }) => done())).toEqual([[9], [2], [3]]));
		await desk.results(toy.kind, [toyState(40)], { urgent: true });
		expect(toy.started.toSorted((a, b) => a - b)).toEqual([2, 40]);
		expect(toy.workers.size).toBe(1);
	});

	it('answers at once what it has computed before', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		await desk.results(toy.kind, [toyState(5), toyState(6)], { urgent: true });
		const { ask, done } = watch(desk, toy);
		ask(1, 6, 5);
		expect(done()).toEqual([1]);
	});

	it('leaves out what waits for its port when that asks for something newer', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const dragged = watch(desk, toy);
		const other = watch(desk, toy);
		dragged.ask(1, 10);
		other.ask(1, 11);
		for (let id = 2; id <= 6; id++) dragged.ask(id, 20 + id);
		await soon(() => expect(dragged.done().at(-1)).toBe(6));
		await soon(() => expect(other.done()).toEqual([1]));
		expect(toy.started).not.toContain(23);
	});

	it('shows a picture on the way while a slider is dragged', async () => {
		const desk = new LocalDesk();
		const { ask, done } = watch(desk, toyKind());
		ask(1, 30);
		ask(2, 31);
		ask(3, 32);
		await soon(() => expect(done().at(-1)).toBe(3));
		expect(done()).toEqual([1, 3]);
	});

	it('gives up a long run that its port wants no more, but not one that another waits for', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const [one, two] = [watch(desk, toy), watch(desk, toy)];
		one.ask(1, ENDLESS);
		await calm();
		one.ask(2, 5);
		await soon(() => expect(one.done()).toEqual([2]));
		expect(toy.finished).toEqual([5]);
		one.ask(3, 50_000);
		two.ask(1, 50_000);
		await calm();
		one.ask(4, 6);
		await soon(() => expect(two.done()).toEqual([1]));
		await soon(() => expect(one.done()).toEqual([2, 3, 4]));
		expect(toy.finished).toEqual([5, 50_000, 6]);
	});

	it('does what is urgent first, and what is not from its beginning afterwards', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const order: string[] = [];
		const results = (n: number, urgent: boolean) =>
			desk.results(toy.kind, [toyState(n)], { urgent }).then(() => order.push(String(n)));
		const all = [results(1500, false), results(41, false), results(42, true)];
		all.push(results(43, true), results(44, true));
		await Promise.all(all);
		expect(order).toEqual(['42', '44', '43', '1500', '41']);
	});

	it('lets what is not urgent wait for urgent work of other simulations', async () => {
		const desk = new LocalDesk();
		const [a, b] = [toyKind('a'), toyKind('b')];
		const urgent = desk.results(a.kind, [toyState(900)], { urgent: true });
		const later = desk.results(b.kind, [toyState(1)], { urgent: false });
		await urgent;
		expect(b.started).toEqual([]);
		expect(await later).toEqual([{ n: 1 }]);
	});

	it('passes progress on to all who wait, as a share of what each asked for', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		await desk.results(toy.kind, [toyState(1)], { urgent: true });
		const [whole, half] = [watch(desk, toy), watch(desk, toy)];
		whole.ask(1, 600);
		half.ask(1, 1, 600);
		await soon(() => expect(half.done()).toEqual([1]));
		const shares = ({ replies }: typeof whole) =>
			replies.flatMap((reply) => (reply.type === 'progress' ? [reply.share] : []));
		expect(shares(whole).length).toBeGreaterThan(1);
		expect(shares(half)).toEqual(shares(whole).map((share) => (1 + share) / 2));
	});

	it('stops a run that is cancelled, and one whose port closes', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const [one, two] = [watch(desk, toy), watch(desk, toy)];
		one.ask(1, ENDLESS);
		two.ask(1, ENDLESS + 1);
		await calm();
		one.ask(2);
		two.port.terminate();
		await calm();
		expect(toy.finished).toEqual([]);
		expect([...one.done(), ...two.done()]).toEqual([]);
		one.ask(3, 2);
		await soon(() => expect(one.done()).toEqual([3]));
		expect(toy.finished).toEqual([2]);
	});

	it('takes results back when nobody wants them any more', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const stop = new AbortController();
		const promise = desk.results(toy.kind, [toyState(ENDLESS)], {
			urgent: true,
			signal: stop.signal
		});
		await calm();
		stop.abort();
		await expect(promise).rejects.toThrow('aborted');
		await desk.results(toy.kind, [toyState(1)], { urgent: false });
		expect(toy.finished).toEqual([1]);
	});

	it('says why a run failed to all who wait, and serves on', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const { ask, replies } = watch(desk, toy);
		ask(1, -1);
		const message = 'RangeError: n is negative';
		await expect(desk.results(toy.kind, [toyState(-1)], { urgent: true })).rejects.toThrow(message);
		expect(replies).toEqual([{ id: 1, type: 'failed', message }]);
		expect(await desk.results(toy.kind, [toyState(2)], { urgent: true })).toEqual([{ n: 2 }]);
	});

	it('computes on the page where the worker does not start', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const promise = desk.results(toy.kind, [toyState(3)], { urgent: true });
		for (const worker of toy.workers) worker.onerror?.(new Event('error') as ErrorEvent);
		expect(await promise).toEqual([{ n: 3 }]);
		expect(toy.workers.size).toBe(0);
	});

	it('ends its workers and what waits when it closes, and opens none afterwards', async () => {
		const desk = new LocalDesk();
		const toy = toyKind();
		const { ask } = watch(desk, toy);
		const promise = desk.results(toy.kind, [toyState(ENDLESS)], { urgent: true });
		desk.close();
		await expect(promise).rejects.toThrow('closed');
		ask(1, 3);
		await calm();
		expect(toy.workers.size).toBe(0);
	});

	it('answers the newest request of every port, whatever was asked before and beside it', async () => {
		const request = fc.record({
			port: fc.nat(3),
			ns: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 2 }),
			wait: fc.boolean()
		});
		await fc.assert(
			fc.asyncProperty(fc.array(request, { maxLength: 25 }), async (requests) => {
				const desk = new LocalDesk(new ResultCache(4));
				const toy = toyKind();
				const ports = [0, 1, 2, 3].map((i) => watch(desk, toy, i % 2 === 0));
				const newest = new Map<number, { id: number; ns: number[] }>();
				for (const [id, { port, ns, wait }] of requests.entries()) {
					ports[port].ask(id, ...ns);
					newest.set(port, { id, ns });
					if (wait) await turns(1);
				}
				for (const [port, { id, ns }] of newest) {
					if (ns.length === 0) continue;
					await soon(() => expect(ports[port].done().at(-1)).toBe(id));
				}
				for (const reply of ports.flatMap(({ replies }) => replies)) {
					if (reply.type !== 'done') continue;
					expect(reply.results).toEqual(requests[reply.id].ns.map((n) => ({ n })));
				}
				desk.close();
			}),
			{ numRuns: 60 }
		);
	});
});

describe('ResultCache', () => {
	it('drops what was asked for longest ago', () => {
		const cache = new ResultCache(2);
		cache.set('a', 1);
		cache.set('b', 2);
		cache.all(['a']);
		cache.set('c', 3);
		expect(cache.all(['a', 'c'])).toEqual([1, 3]);
		expect(cache.all(['b'])).toBeUndefined();
	});
});
