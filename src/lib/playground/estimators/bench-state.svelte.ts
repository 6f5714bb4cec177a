import { FIRST_SEED } from './bench-query.ts';
import { BenchSlot, type InUse } from './bench-slot.svelte.ts';
import type { Reply, Report, Slot, Source, Target } from './contract.ts';
import { counterpart } from './twins.ts';
import { WorkerLine, type BenchWorker } from './worker-line.ts';

/** What a report answers. */
export interface Question {
	readonly log: InUse;
	readonly second?: InUse;
	readonly target: Target;
	readonly seed: number;
}

/** An evaluation finishes if it is this young, in ms: a slider shows reports on its way. */
const PATIENCE = 500;

/** What the reader chose, and what the worker makes of it. The last good report stays. */
export class Bench {
	readonly log = new BenchSlot('log', (request) => this.line.send(request));
	readonly second = new BenchSlot('second', (request) => this.line.send(request));
	target = $state.raw<Target>({ kind: 'uniform', epsilon: 0 });
	seed = $state(FIRST_SEED);
	shown = $state.raw<{ readonly report: Report; readonly question: Question }>();
	/** How far the evaluation under way is, in [0, 1]. */
	share = $state<number>();
	/** Why the question could not be answered. */
	refusal = $state('');
	/** Why nothing can be read: the worker does not start, or has died. */
	failure = $state('');
	readonly busy = $derived.by(() => this.log.busy || this.second.busy || this.share !== undefined);
	/** What is missing before the target can be asked about. */
	readonly lacks = $derived.by(() => {
		const { kind } = this.target;
		if (kind === 'second' && !this.second.inUse) return 'second';
		if (kind === 'column' && this.log.inUse?.mapping.target === undefined) return 'column';
		return undefined;
	});
	/** Called when the reader has changed something; changes of one strand are one step of Back. */
	onchange: (strand: string) => void = () => {};

	private readonly line: WorkerLine;
	private id = 0;
	private asked: Question | undefined;
	private since = 0;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(openWorker: () => BenchWorker) {
		this.line = new WorkerLine(openWorker, {
			receive: (reply) => this.receive(reply),
			fail: (sentence) => this.fail(sentence)
		});
	}

	/** Takes a file or a twin as the reader's choice. */
	choose(name: Slot, source: Source): void {
		if (this.failure) this.restart();
		this[name].choose(source);
		if (name === 'log' && this.second.source?.kind !== 'file') this.accompany(source);
		this.onchange('files');
	}

	/** Stops reading, or puts a refused file away; what was in use stays. */
	cancel(name: Slot): void {
		this[name].cancel();
		this.onchange('files');
	}

	setTarget(patch: Partial<Target>): void {
		this.target = { ...this.target, ...patch };
		this.ask();
		this.onchange(Object.keys(patch).join());
	}

	setSeed(seed: number): void {
		this.seed = seed;
		this.ask();
		this.onchange('seed');
	}

	closeSecond(): void {
		this.second.close();
		this.ask();
		this.onchange('files');
	}

	/** Begins again after a failure, with what was in use. */
	restart(): void {
		this.failure = '';
		this.log.reopen();
		this.second.reopen();
	}

	close(): void {
		clearTimeout(this.timer);
		this.line.close();
		this.asked = undefined;
		this.share = undefined;
		this.id++;
	}

	/** Asks for a report on the question as it stands, if it can be asked and was not yet. */
	ask(): void {
		const question = this.question();
		if (!question || (this.asked && isSameQuestion(this.asked, question))) return;
		clearTimeout(this.timer);
		const waited = performance.now() - this.since;
		if (this.share !== undefined && waited < PATIENCE) {
			this.timer = setTimeout(() => this.ask(), PATIENCE - waited);
			return;
		}
		this.asked = question;
		this.since = performance.now();
		this.share = 0;
		this.refusal = '';
		const { target, seed } = question;
		this.line.send({ type: 'evaluate', id: ++this.id, target, seed });
	}

	/** A twin brings the other log of its shop; a file has nothing to do with a twin. */
	private accompany(source: Source): void {
		const { kind } = this.target;
		if (source.kind === 'file') {
			this.second.close();
			if (kind === 'second') this.target = { kind: 'uniform', epsilon: 0 };
			return;
		}
		this.second.choose(counterpart(source));
		this.target = { kind: source.writer === 'random' ? 'second' : 'uniform', epsilon: 0 };
	}

	private question(): Question | undefined {
		const { inUse: log } = this.log;
		if (!log || this.log.busy || this.second.busy || this.lacks || this.failure) return undefined;
		return { log, second: this.second.inUse, target: this.target, seed: this.seed };
	}

	private receive(reply: Reply): void {
		if ('id' in reply) return this.answer(reply);
		this[slotOf(reply)].receive(reply);
		if (reply.type === 'cancelled') this.onchange('files');
		this.ask();
	}

	private answer(reply: Extract<Reply, { id: number }>): void {
		if (reply.id !== this.id) return;
		if (reply.type === 'estimating') {
			this.share = reply.share;
			return;
		}
		this.share = undefined;
		if (reply.type === 'refusal') this.refusal = reply.sentence;
		else if (this.asked) this.shown = { report: reply.report, question: this.asked };
		this.ask();
	}

	private fail(sentence: string): void {
		this.close();
		this.log.giveUp();
		this.second.giveUp();
		this.failure = sentence;
	}
}

function slotOf(reply: Exclude<Reply, { id: number }>): Slot {
	if (reply.type === 'header') return reply.header.slot;
	if (reply.type === 'contents') return reply.contents.slot;
	return reply.type === 'problem' ? reply.problem.slot : reply.slot;
}

function isSameQuestion(a: Question, b: Question): boolean {
	const same = a.log === b.log && a.second === b.second && a.seed === b.seed;
	return same && a.target.kind === b.target.kind && a.target.epsilon === b.target.epsilon;
}
