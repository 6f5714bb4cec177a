import type { Block, Figure, Heading } from '#lib/content/blocks.ts';

/** A stretch of a lesson: in one column, or beside the figure that it talks about. */
export interface Section {
	readonly figure?: Figure;
	readonly blocks: readonly Block[];
}

/**
 * Cuts a lesson where a figure stands beside its text. The stretch runs from the figure to the end
 * of the section that `figure.beside` names, which is where the next heading of level 2 begins.
 */
export function sections(blocks: readonly Block[]): Section[] {
	const cut: { figure?: Figure; blocks: Block[] }[] = [{ blocks: [] }];
	let until: string | undefined;
	let current: string | undefined;
	let inLast = false;
	for (const block of blocks) {
		if (block.type === 'heading' && block.level === 2) current = block.id;
		if (block.type === 'figure' && block.beside) {
			until = block.beside;
			inLast = current === until;
			cut.push({ figure: block, blocks: [] });
			continue;
		}
		if (until && block.type === 'heading' && block.level === 2) {
			if (inLast) {
				cut.push({ blocks: [] });
				until = undefined;
			} else inLast = block.id === until;
		}
		cut[cut.length - 1].blocks.push(block);
	}
	return cut;
}

/** The headings that open a lesson's sections. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
	return blocks.filter((block): block is Heading => block.type === 'heading' && block.level === 2);
}

/** A lesson's slides by the id of the section that says the same at length. */
export type SlidesBySection = Readonly<
	Partial<Record<string, readonly { readonly id: string; readonly number: number }[]>>
>;
