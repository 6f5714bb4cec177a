import type { Header, Mapping, Slot } from '../../contract.ts';
import { FileProblem } from '../csv/file-problem.ts';
import { tableHead, type TableHead } from '../csv/table-head.ts';
import { contentOf, guessMapping, guessTableMapping } from './guess-mapping.ts';
import type { Watch } from './input.ts';
import type { LogFile, PolicyFile } from './log-file.ts';
import { looksLikeJson, readJson } from './read-json.ts';
import { readLog } from './read-log.ts';
import { readTable } from './read-table.ts';

const HEAD = 1 << 20;

/** A file whose beginning is known, and the rest of which can be read as often as one likes. */
export interface OpenFile {
	readonly header: Omit<Header, 'name' | 'size'>;
	read(mapping: Mapping, watch: Watch): Promise<LogFile | PolicyFile>;
}

/**
 * Reads the beginning of a file, and says what it holds.
 *
 * @throws FileProblem if it cannot be a log or a table of chances
 */
export async function openFile(slot: Slot, file: Blob): Promise<OpenFile> {
	const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
	if (looksLikeJson(bytes)) return openJson(slot, file);
	return openTable(slot, file, tableHead(bytes, bytes.length === file.size));
}

function openTable(slot: Slot, file: Blob, head: TableHead): OpenFile {
	const { columns, preview } = head;
	const content = contentOf(slot, columns);
	const guess = content === 'policy' ? guessTableMapping(columns) : guessMapping(columns);
	return {
		header: { slot, columns, preview, guess, content },
		read: (mapping, watch) => {
			const input = { file, head, mapping };
			return content === 'policy' ? readTable(input, watch) : readLog(slot, input, watch);
		}
	};
}

async function openJson(slot: Slot, file: Blob): Promise<OpenFile> {
	if (slot === 'log')
		throw new FileProblem('The file is JSON, which holds a policy’s chances. A log must be CSV.');
	const table = await readJson(file);
	const K = table.actions.names.length;
	const L = table.chances.length / K;
	const columns = ['action', ...Array.from({ length: L }, (_, l) => `position ${l}`)];
	const preview = table.actions.names
		.slice(0, 5)
		.map((name, a) => [name, ...columns.slice(1).map((_, l) => String(table.chances[l * K + a]))]);
	return {
		header: { slot, columns, preview, guess: {}, content: 'policy' },
		read: async () => table
	};
}
