import type { Mapping, Slot } from '../../contract.ts';
import { FileProblem } from '../csv/file-problem.ts';
import type { LogFile, PolicyFile } from './log-file.ts';
import { openFile } from './open-file.ts';

const watch = { progress: () => {}, signal: new AbortController().signal };

/** Reads a file that a test has written, with the guessed columns and those it names. */
export async function readText(
	slot: Slot,
	text: string | Uint8Array<ArrayBuffer>,
	mapping: Mapping = {}
): Promise<LogFile | PolicyFile> {
	const { header, read } = await openFile(slot, new Blob([text]));
	return read({ ...header.guess, ...mapping }, watch);
}

/** As `readText`, for a file that is a log. */
export async function readLogText(slot: Slot, text: string, mapping?: Mapping): Promise<LogFile> {
	const file = await readText(slot, text, mapping);
	if (file.content !== 'log') throw new Error('this is a table of chances');
	return file;
}

/** Why a file is refused. */
export async function problemOf(work: Promise<unknown>): Promise<FileProblem> {
	try {
		await work;
	} catch (error) {
		if (error instanceof FileProblem) return error;
		throw error;
	}
	throw new Error('the file was not refused');
}
