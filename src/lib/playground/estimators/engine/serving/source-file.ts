import { twinCsv } from '#lib/models/simulators/twin-log/twin-csv.ts';
import type { Source } from '../../contract.ts';

/** A source as a file. A twin is written as CSV, so that it is read like any other log. */
export function sourceFile(source: Source): { readonly name: string; readonly file: Blob } {
	if (source.kind === 'file') return { name: source.file.name, file: source.file };
	const { campaign, writer } = source;
	return { name: `${campaign}-${writer}.csv`, file: new Blob([twinCsv(campaign, writer)]) };
}
