/**
 * What the estimator bench and its worker say to each other. The worker holds the files; the page
 * holds what the reader chose, and shows what it is told.
 */

/** The log to learn from, and a second file: the target's own log, or a table of its chances. */
export type Slot = 'log' | 'second';
export type Campaign = 'men' | 'women';
export type Writer = 'random' | 'bandit';

/** A file of the reader's, which never leaves the device, or the built-in twin of a shop's log. */
export type Source =
	| { readonly kind: 'file'; readonly file: File }
	| { readonly kind: 'twin'; readonly campaign: Campaign; readonly writer: Writer };

/** What a column of the file is taken for. */
export type Role = 'action' | 'reward' | 'propensity' | 'position' | 'target';

/** Column numbers of the roles, from 0. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** The beginning of a file: shown before all of it is read. */
export interface Header {
	readonly slot: Slot;
	readonly name: string;
	/** Bytes, where the source is a file. */
	readonly size?: number;
	readonly columns: readonly string[];
	/** The first rows, as text. */
	readonly preview: readonly (readonly string[])[];
	readonly guess: Mapping;
	/** `log` has rows of decisions; `policy` has the chance of each action (and position). */
	readonly content: 'log' | 'policy';
}

/** What a file that was read holds. */
export interface Contents {
	readonly slot: Slot;
	readonly rows: number;
	/** K: the actions seen, or listed. */
	readonly actions: number;
	readonly positions: number;
	/** Sum of rewards; "clicks" where every reward is 0 or 1. */
	readonly rewards: number;
	readonly binary: boolean;
	/** Lines that were empty and passed over. */
	readonly skipped: number;
	/** Whether it was read as a log, or as a table of chances. */
	readonly content?: 'log' | 'policy';
	/** Bytes that its columns take. */
	readonly memory?: number;
}

/** Why a file could not be used: a sentence that says what was wrong and what is allowed. */
export interface Problem {
	readonly slot: Slot;
	readonly sentence: string;
	/** Line of the file from 1, the header included. */
	readonly row?: number;
	readonly column?: string;
}

/** The policy to ask about. `epsilon` mixes any but `uniform` with uniform choice. */
export interface Target {
	readonly kind: 'uniform' | 'best' | 'column' | 'second';
	/** Share of uniform choice in [0, 1]. */
	readonly epsilon: number;
}

export type Judgement = 'usable' | 'weak' | 'do not use';

/** One line of the health report. */
export interface Gauge {
	readonly name: string;
	readonly label: string;
	/** As it reads: "0.985". */
	readonly printed: string;
	/** As a number, where it is one. */
	readonly value?: number;
	/** What it says, in a sentence. */
	readonly meaning: string;
	/** Not there where a number is worth knowing and says nothing about the log's health by itself. */
	readonly judgement?: Judgement;
}

export interface Line {
	readonly name: string;
	readonly label: string;
	/** The formula or idea, in one sentence. */
	readonly help: string;
	readonly value?: number;
	readonly lower?: number;
	readonly upper?: number;
	/** Why there is no value. */
	readonly reason?: string;
	/** Why a value has no interval, or which setting was chosen for it. */
	readonly note?: string;
}

export interface Report {
	readonly gauges: readonly Gauge[];
	readonly judgement: Judgement;
	/** The verdict in words: what to do, and the numbers that decide. */
	readonly verdict: readonly string[];
	readonly estimates: readonly Line[];
	/** Rate of the target's own log, where the second file is one. */
	readonly onPolicy?: Line;
	/** Estimate minus that rate, with the noise of both. */
	readonly difference?: Line;
	/** Rate of this log: what the logging policy earned. */
	readonly logged: Line;
	readonly memo: string;
}

export type Request =
	| { readonly type: 'open'; readonly slot: Slot; readonly source: Source }
	| { readonly type: 'read'; readonly slot: Slot; readonly mapping: Mapping }
	| { readonly type: 'close'; readonly slot: Slot }
	| {
			readonly type: 'evaluate';
			readonly id: number;
			readonly target: Target;
			readonly seed: number;
	  }
	| { readonly type: 'cancel' };

export type Reply =
	| { readonly type: 'header'; readonly header: Header }
	| {
			readonly type: 'progress';
			readonly slot: Slot;
			readonly share: number;
			readonly rows: number;
	  }
	| { readonly type: 'contents'; readonly contents: Contents }
	| { readonly type: 'problem'; readonly problem: Problem }
	| { readonly type: 'estimating'; readonly id: number; readonly share: number }
	| { readonly type: 'report'; readonly id: number; readonly report: Report }
	| { readonly type: 'refusal'; readonly id: number; readonly sentence: string }
	| { readonly type: 'cancelled'; readonly slot: Slot };
