import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunReply } from '#lib/figures/serve-runs.ts';
import { toyKind, toyState } from '../../../../tests/fixtures/slides/toy-kind.ts';
import type { Body, MessageOf } from '../sync/messages.ts';
import { DeskServer } from './desk-server.ts';
import { LocalDesk } from './local-desk.ts';
import { RemoteDesk } from './remote-desk.ts';

/** A busy machine takes its time. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const ENDLESS = 1e7;

const envelope = { deck: 'deck', talk: 'talk01' } as const;

/** A presenter's desk and a stage's, each with its own worker, and the line between the two. */
function twoWindows(isOpen = true) {
	const [there, here] = [toyKind(), toyKind()];
	const line = { cut: false, said: [] as Body[] };
	const carry = (body: Body, deliver: (copy: Body) => void) => {
		line.said.push(body);
		const copy = structuredClone(body);
		setTimeout(() => line.cut || deliver(copy));
	};
	const stageDesk = new LocalDesk();
	const stage = new DeskServer({
		desk: stageDesk,
		simulations: new Set(['toy']),
		load: () => Promise.resolve(there.kind),
		send: (body) =>
			carry(body, (copy) =>
				presenter.receive({ ...envelope, from: 'a', role: 'stage', ...copy } as MessageOf<'reply'>)
			)
	});
	const presenter = new RemoteDesk((body) =>
		carry(body, (copy) => {
			const message = { ...envelope, from: 'b', role: 'presenter', ...copy } as const;
			if (copy.type === 'run') void stage.run(message as MessageOf<'run'>);
			else if (copy.type === 'cancel') stage.cancel(message as MessageOf<'cancel'>);
		})
	);
	if (isOpen) presenter.open();
	const results = (n: number) =>
		presenter.results(here.kind, [toyState(n)], { urgent: true }).then(([result]) => result);
	return { there, here, line, stageDesk, stage, presenter, results };
}

function watch(desk: RemoteDesk, kind: ReturnType<typeof toyKind>['kind']) {
	const port = desk.port(kind, true);
	const replies: RunReply[] = [];
	port.onmessage = ({ data }) => replies.push(data);
	const ask = (id: number, ...ns: number[]) =>
		port.postMessage({ id, states: ns.map((n) => toyState(n)) });
	const done = () => replies.filter(({ type }) => type === 'done').map(({ id }) => id);
	return { port, replies, ask, done };
}

const turns = async (n: number) => {
	for (let i = 0; i < n; i++) await new Promise((resolve) => setTimeout(resolve));
};

describe('RemoteDesk', () => {
	it('has the stage compute, and owns no worker', async () => {
		const { presenter, results, there, here } = twoWindows();
		presenter.follow('a');
		expect(await results(30)).toEqual({ n: 30 });
		expect(there.finished).toEqual([30]);
		expect(here.workers.size).toBe(0);
	});

	it('asks whoever hears it before it knows of a stage', async () => {
		const { results, here } = twoWindows();
		expect(await results(3)).toEqual({ n: 3 });
		expect(here.workers.size).toBe(0);
	});

	it('asks nobody before it is open, however long that takes', async () => {
		const { results, presenter, here, line } = twoWindows(false);
		const result = results(3);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(line.said).toEqual([]);
		presenter.open();
		expect(await result).toEqual({ n: 3 });
		expect(here.workers.size).toBe(0);
	});

	it('shares what the stage computes for itself', async () => {
		const { there, stageDesk, results } = twoWindows();
		const own = stageDesk.results(there.kind, [toyState(60)], { urgent: true });
		await Promise.all([own, results(60)]);
		expect(there.started).toEqual([60]);
	});

	it('answers at once what it was told before', async () => {
		const { presenter, here, results } = twoWindows();
		await results(7);
		const { ask, done } = watch(presenter, here.kind);
		ask(4, 7);
		expect(done()).toEqual([4]);
	});

	it('keeps the protocol of a worker: progress, pictures on the way, the newest last', async () => {
		const { presenter, here } = twoWindows();
		const { ask, done, replies } = watch(presenter, here.kind);
		ask(1, 600);
		await soon(() => expect(done()).toEqual([1]));
		expect(replies.filter(({ type }) => type === 'progress').length).toBeGreaterThan(1);
		// The first of a drag is under way when the others come: its picture is shown.
		for (let id = 2; id < 9; id++) ask(id, 10 + id);
		await soon(() => expect(done()).toEqual([1, 2, 8]));
		expect(replies.at(-1)).toEqual({
			id: 8,
			type: 'done',
			states: [toyState(18)],
			results: [{ n: 18 }]
		});
	});

	it('stops a run there that is cancelled here', async () => {
		const { presenter, here, there } = twoWindows();
		const { ask, done } = watch(presenter, here.kind);
		ask(1, ENDLESS);
		await turns(20);
		expect(there.started).toEqual([ENDLESS]);
		ask(2);
		await turns(20);
		ask(3, 5);
		await soon(() => expect(done()).toEqual([3]));
		expect(there.finished).toEqual([5]);
	});

	it('says why a run failed there', async () => {
		const { results } = twoWindows();
		await expect(results(-1)).rejects.toThrow('n is negative');
	});

	it('computes here, with a desk made then, where nobody takes a request', async () => {
		const { line, here, results } = twoWindows();
		line.cut = true;
		const result = results(8);
		await turns(20);
		expect(here.workers.size).toBe(0);
		expect(await result).toEqual({ n: 8 });
		expect(here.workers.size).toBe(1);
	});

	it('computes here at once what a stage leaves undone', async () => {
		const { presenter, stage, stageDesk, results, there, here } = twoWindows();
		presenter.follow('a');
		const result = results(20_000);
		await turns(20);
		expect(there.started).toEqual([20_000]);
		stage.close();
		stageDesk.close();
		// It says goodbye after all that it said before.
		await turns(3);
		presenter.follow(undefined);
		await turns(5);
		expect(here.started).toEqual([20_000]);
		expect(await result).toEqual({ n: 20_000 });
	});

	it('asks again when the stage is silent, and computes here if it stays so', async () => {
		const { presenter, line, results, here } = twoWindows();
		presenter.follow('a');
		const result = results(ENDLESS + 1).catch(() => 'closed');
		await turns(20);
		line.cut = true;
		await soon(() => expect(here.started).toEqual([ENDLESS + 1]));
		presenter.close();
		expect(await result).toBe('closed');
	});

	it('gives its own worker up when a stage comes', async () => {
		const { presenter, line, results, here, there } = twoWindows();
		line.cut = true;
		await results(1);
		expect(here.workers.size).toBe(1);
		const under = results(ENDLESS).catch(() => 'closed');
		await turns(20);
		line.cut = false;
		presenter.follow('a');
		expect(here.workers.size).toBe(0);
		await soon(() => expect(there.started).toEqual([ENDLESS]));
		presenter.close();
		expect(await under).toBe('closed');
	});

	it('computes for itself where windows cannot talk', async () => {
		const { presenter, line, results } = twoWindows();
		line.cut = true;
		presenter.computeHere();
		const result = results(2);
		await turns(10);
		expect(line.said).toEqual([]);
		expect(await result).toEqual({ n: 2 });
	});

	it('takes no reply that it did not ask for', async () => {
		const { presenter, here } = twoWindows();
		const { ask, replies } = watch(presenter, here.kind);
		ask(1, ENDLESS);
		const reply = (port: number, id: number, results: unknown[]) =>
			presenter.receive({
				...envelope,
				from: 'a',
				role: 'stage',
				type: 'reply',
				port,
				id,
				outcome: { type: 'done', results }
			});
		reply(1, 2, ['other request']);
		reply(9, 1, ['other port']);
		reply(1, 1, ['too', 'many']);
		expect(replies).toEqual([]);
		presenter.close();
	});
});

describe('DeskServer', () => {
	const run = (body: Partial<MessageOf<'run'>>): MessageOf<'run'> => ({
		...envelope,
		from: 'b',
		role: 'presenter',
		type: 'run',
		port: 1,
		id: 1,
		simulation: 'toy',
		urgent: true,
		states: [toyState(3)],
		...body
	});

	it('takes a request that is asked again once', async () => {
		const { stage, there, line } = twoWindows();
		await Promise.all([stage.run(run({})), stage.run(run({}))]);
		await turns(20);
		expect(there.started).toEqual([3]);
		expect(line.said.map(({ type }) => type)).toEqual(['taken', 'taken', 'reply']);
	});

	it('runs no simulation that the deck does not show, and no state that no control can make', async () => {
		const { stage, there, line } = twoWindows();
		await stage.run(run({ simulation: 'constructor' }));
		await stage.run(run({ id: 2, states: [{ params: { n: 1.5 }, seed: 1 }] }));
		await stage.run(run({ id: 3, states: [toyState(3), 'junk'] }));
		await turns(10);
		expect(there.started).toEqual([]);
		expect(line.said.filter(({ type }) => type === 'reply')).toHaveLength(3);
	});

	it('forgets the ports of a window that left, and serves a bounded number', async () => {
		const { stage, there, line } = twoWindows();
		for (let port = 0; port < 80; port++)
			await stage.run(run({ port, states: [toyState(ENDLESS)] }));
		expect(line.said.filter(({ type }) => type === 'taken')).toHaveLength(64);
		stage.leave('b');
		await stage.run(run({ port: 90 }));
		await turns(20);
		expect(there.finished).toEqual([3]);
	});
});
