import type {
	Contents,
	Header,
	Mapping,
	Problem,
	Reply,
	Request,
	Role,
	Slot,
	Source
} from './contract.ts';
import { withRole } from './mapping.ts';

/** A file that was chosen and is not in use yet. */
export interface Candidate {
	readonly source: Source;
	readonly header?: Header;
	readonly mapping?: Mapping;
	readonly phase: 'opening' | 'reading' | 'refused';
	readonly share?: number;
	readonly rows?: number;
}

/** A file that was read whole. */
export interface InUse {
	readonly source: Source;
	readonly header: Header;
	readonly mapping: Mapping;
	readonly contents: Contents;
}

/** One of the bench's two places for a file. What was read last stays in use until the next is. */
export class BenchSlot {
	readonly slot: Slot;
	candidate = $state.raw<Candidate>();
	inUse = $state.raw<InUse>();
	problem = $state.raw<Problem>();
	readonly busy = $derived.by(() => {
		const phase = this.candidate?.phase;
		return phase === 'opening' || phase === 'reading';
	});
	/** The file that is coming, else the one in use. */
	readonly source = $derived.by(() => (this.candidate ?? this.inUse)?.source);
	private readonly send: (request: Request) => void;

	constructor(slot: Slot, send: (request: Request) => void) {
		this.slot = slot;
		this.send = send;
	}

	choose(source: Source): void {
		this.open({ source, phase: 'opening' });
	}

	/** Reads what is in use once more: the worker that held it is gone. */
	reopen(): void {
		if (this.inUse) this.open({ ...this.inUse, phase: 'opening' });
	}

	/** Takes a column for a role, or none, and reads the file with it. */
	map(role: Role, column: number | undefined): void {
		const { candidate, inUse } = this;
		const shown = candidate ?? inUse;
		if (!shown?.header) return;
		const { source, header } = shown;
		const mapping = withRole(shown.mapping ?? {}, role, column);
		if (candidate) this.read({ source, header, mapping });
		// Another file may have been open since, and been refused.
		else this.open({ source, header, mapping, phase: 'opening' });
	}

	cancel(): void {
		if (this.busy) this.send({ type: 'cancel' });
		else this.giveUp();
	}

	/** Goes back to the file in use. */
	giveUp(): void {
		this.candidate = undefined;
		this.problem = undefined;
	}

	close(): void {
		if (this.source) this.send({ type: 'close', slot: this.slot });
		this.giveUp();
		this.inUse = undefined;
	}

	receive(reply: Reply): void {
		const { candidate } = this;
		if (!candidate) return;
		const { source, header, mapping, phase } = candidate;
		if (reply.type === 'cancelled') this.giveUp();
		else if (reply.type === 'header')
			this.read({ source, header: reply.header, mapping: mapping ?? reply.header.guess });
		else if (reply.type === 'problem') {
			this.candidate = { ...candidate, phase: 'refused' };
			this.problem = reply.problem;
		} else if (phase !== 'reading' || !header || !mapping) return;
		else if (reply.type === 'progress')
			this.candidate = { ...candidate, share: reply.share, rows: reply.rows };
		else if (reply.type === 'contents') {
			this.inUse = { source, header, mapping, contents: reply.contents };
			this.giveUp();
		}
	}

	private open(candidate: Candidate): void {
		this.problem = undefined;
		this.candidate = candidate;
		this.send({ type: 'open', slot: this.slot, source: candidate.source });
	}

	private read(file: { source: Source; header: Header; mapping: Mapping }): void {
		this.problem = undefined;
		this.candidate = { ...file, phase: 'reading' };
		this.send({ type: 'read', slot: this.slot, mapping: file.mapping });
	}
}
