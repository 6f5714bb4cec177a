import type { Source, Writer } from './contract.ts';

export type Twin = Extract<Source, { kind: 'twin' }>;

/** The built-in logs: one shop, two campaigns, each run once by chance and once by a bandit. */
export const twins: readonly Twin[] = (['men', 'women'] as const).flatMap((campaign) =>
	(['random', 'bandit'] as const).map((writer) => ({ kind: 'twin', campaign, writer }) as const)
);

const writers: Readonly<Record<Writer, string>> = { random: 'by chance', bandit: 'by a bandit' };

/** The twin's name in an address: "men-random". */
export function twinId({ campaign, writer }: Twin): string {
	return `${campaign}-${writer}`;
}

/** The twin's name for a reader: "Men, by chance". */
export function twinLabel({ campaign, writer }: Twin): string {
	return `${campaign === 'men' ? 'Men' : 'Women'}, ${writers[writer]}`;
}

export function twinOf(id: string): Twin | undefined {
	return twins.find((twin) => twinId(twin) === id);
}

/** The log that the other policy wrote in the same shop and week. */
export function counterpart({ campaign, writer }: Twin): Twin {
	return { kind: 'twin', campaign, writer: writer === 'random' ? 'bandit' : 'random' };
}

/** What a source is called in a sentence. */
export function sourceLabel(source: Source): string {
	return source.kind === 'twin' ? twinLabel(source) : source.file.name;
}

export function isSameSource(a: Source | undefined, b: Source | undefined): boolean {
	if (a?.kind === 'twin' && b?.kind === 'twin') return twinId(a) === twinId(b);
	return a?.kind === 'file' && b?.kind === 'file' && a.file === b.file;
}
