import type { RootContent, Strong } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SlideNote } from './blocks.ts';
import { renderBlocks } from './html.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';

/** `:::notes`: one note for each paragraph or list; “**Step 2.**” puts its paragraph with a step. */
export function compileNotes(
	node: ContainerDirective,
	lastStep: number,
	scope: Scope
): SlideNote[] {
	const rendering = renderingIn(scope, { plain: true });
	return node.children.map((child) => {
		reportBuried(child, scope);
		const step = stepOf(child, lastStep, scope);
		return { ...(step !== undefined && { step }), html: renderBlocks([child], rendering) };
	});
}

function stepOf(node: RootContent, lastStep: number, { problems }: Scope): number | undefined {
	const opening = openingOf(node);
	const step = opening && stepIn(opening);
	if (step === undefined) return undefined;
	if (step >= 1 && step <= lastStep) return step;
	const there = ['no steps', 'one step'][lastStep] ?? `${lastStep} steps`;
	problems.add(node, `a note speaks of step ${step}, and the slide has ${there}`);
	return undefined;
}

function openingOf(node: RootContent): Strong | undefined {
	const first = node.type === 'paragraph' ? node.children[0] : undefined;
	return first?.type === 'strong' ? first : undefined;
}

/** The 2 of “Step 2.” */
function stepIn(words: Strong): number | undefined {
	const number = /^Step (\d+)\b/.exec(toString(words))?.[1];
	return number === undefined ? undefined : Number(number);
}

/** Within a paragraph the speaker would read of a step before it is there. */
function reportBuried(node: RootContent, { problems }: Scope): void {
	const opening = openingOf(node);
	visit(node, 'strong', (strong: Strong) => {
		if (strong === opening || stepIn(strong) === undefined) return;
		problems.add(strong, `“${toString(strong)}” opens a paragraph of its own`);
	});
}
