import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import {
	CheckAnswer,
	emptyRecord,
	Envelope,
	Pass,
	Place,
	Prediction,
	type ById,
	type LearnerRecord
} from './record.ts';

export interface ReadRecord {
	readonly record: LearnerRecord;
	/** One sentence on what could not be read; absent if everything could. */
	readonly problem?: string;
}

/** What was received may be a page of text. */
const SHOWN = 60;

/**
 * Reads a kept record. Never throws: what is not a record of version 1 gives the empty record and a
 * problem; a malformed entry of a good record is left out, and the problem says so.
 *
 * @param raw the kept text; null if there is none
 * @example
 * readRecord('{"version": 2}').problem; // '… version: expected 1, got 2.'
 */
export function readRecord(raw: string | null): ReadRecord {
	if (raw === null) return { record: emptyRecord() };
	const parsed = safeParse(Envelope, parseJson(raw));
	if (!parsed.success) return { record: emptyRecord(), problem: unreadable(parsed.issues[0]) };
	const { predictions, checks, challenges, places } = parsed.output;
	const dropped: string[] = [];
	const record: LearnerRecord = {
		version: 1,
		predictions: readEntries(Prediction, predictions, dropped),
		checks: readEntries(CheckAnswer, checks, dropped),
		challenges: readEntries(Pass, challenges, dropped),
		places: readEntries(Place, places, dropped)
	};
	return dropped.length > 0 ? { record, problem: leftOut(dropped) } : { record };
}

/** No JSON is `undefined`, so text that is not JSON fails the schema like any other value. */
function parseJson(raw: string): unknown {
	try {
		return JSON.parse(raw);
	} catch {
		return undefined;
	}
}

function readEntries<T>(
	schema: GenericSchema<unknown, T>,
	entries: ById<unknown>,
	dropped: string[]
): ById<T> {
	const kept: [string, T][] = [];
	for (const [id, entry] of Object.entries(entries)) {
		const parsed = safeParse(schema, entry);
		if (parsed.success) kept.push([id, parsed.output]);
		else dropped.push(`${id}: ${mismatch(parsed.issues[0])}`);
	}
	return Object.fromEntries(kept);
}

function unreadable(issue: BaseIssue<unknown>): string {
	const why = issue.input === undefined && !issue.path ? 'it is not JSON' : mismatch(issue);
	return `What this browser kept of your work could not be read: ${why}.`;
}

function leftOut(dropped: readonly string[]): string {
	const count = dropped.length === 1 ? '1 entry was' : `${dropped.length} entries were`;
	return `Of your kept work, ${count} unreadable and left out: ${dropped[0]}.`;
}

function mismatch({ path, expected, message, received }: BaseIssue<unknown>): string {
	const keys = path?.map((item) => `${item.key}: `).join('') ?? '';
	const wanted = expected === 'unknown' ? message : expected;
	return `${keys}expected ${wanted}, got ${received.slice(0, SHOWN)}`;
}
