import type { Contents, Mapping, Reply, Slot, Source } from '../../contract.ts';
import { sum } from '#lib/models/estimators/terms.ts';
import { memoryOf, type LogFile, type PolicyFile } from '../reading/log-file.ts';
import { openFile, type OpenFile } from '../reading/open-file.ts';
import { isBinary } from '../report/facts.ts';
import { problemOf } from './problem-of.ts';
import { sourceFile } from './source-file.ts';

/** How often a reading says how far it is, in milliseconds. */
const REPORT = 100;

/**
 * One of the bench's two files: opens and reads what it is told to, and posts what comes of it. The
 * newest request wins; an older one falls silent. What was read last stays until the next is read.
 */
export class BenchFile {
	/** What was read last. */
	data?: LogFile | PolicyFile;
	private opened?: OpenFile;
	/** Of the request under way. */
	private work?: AbortController;

	constructor(
		private readonly slot: Slot,
		private readonly post: (reply: Reply) => void
	) {}

	open(source: Source): Promise<void> {
		this.opened = undefined;
		return this.begin(async (signal) => {
			const { name, file } = sourceFile(source);
			const opened = await openFile(this.slot, file);
			if (signal.aborted) return;
			this.opened = opened;
			const size = source.kind === 'file' ? { size: file.size } : {};
			this.post({ type: 'header', header: { ...opened.header, name, ...size } });
		});
	}

	read(mapping: Mapping): Promise<void> {
		const { opened, slot } = this;
		return this.begin(async (signal) => {
			if (!opened) return;
			const data = await opened.read(mapping, { signal, progress: this.reporter() });
			if (signal.aborted) return;
			this.data = data;
			this.post({ type: 'contents', contents: contentsOf(slot, data) });
		});
	}

	/** Stops what is under way. Returns whether there was anything. */
	cancel(): boolean {
		if (!this.work) return false;
		this.stop();
		this.post({ type: 'cancelled', slot: this.slot });
		return true;
	}

	close(): void {
		this.stop();
		this.opened = undefined;
		this.data = undefined;
	}

	private stop(): void {
		this.work?.abort();
		this.work = undefined;
	}

	private async begin(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.stop();
		const work = new AbortController();
		this.work = work;
		try {
			await task(work.signal);
		} catch (error) {
			if (!work.signal.aborted)
				this.post({ type: 'problem', problem: problemOf(this.slot, error) });
		}
		if (this.work === work) this.work = undefined;
	}

	private reporter(): (share: number, rows: number) => void {
		let reported = performance.now();
		return (share, rows) => {
			if (performance.now() - reported < REPORT) return;
			reported = performance.now();
			this.post({ type: 'progress', slot: this.slot, share, rows });
		};
	}
}

function contentsOf(slot: Slot, data: LogFile | PolicyFile): Contents {
	const actions = data.actions.names.length;
	const shared = {
		slot,
		rows: data.rows,
		actions,
		skipped: data.skipped,
		content: data.content,
		memory: memoryOf(data)
	};
	if (data.content === 'policy')
		return { ...shared, positions: data.chances.length / actions, rewards: 0, binary: false };
	const positions = data.positions?.names.length ?? 1;
	return { ...shared, positions, rewards: sum(data.reward), binary: isBinary(data.reward) };
}
