import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Figure, FigureReference, PredictReference, Slide, SlideNote } from './blocks.ts';
import { attribute, isContainer, isNamed, type Directive } from './directives.ts';
import { compileFigure, compileFigureReference } from './figures.ts';
import { renderBlocks, renderInline } from './html.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';
import { compileSequence } from './sequence.ts';
import { compileSteps } from './steps.ts';

type Item = Figure | FigureReference | PredictReference;

/** `::::slide`: a title, what the room sees, steps that change it, and notes for the speaker. */
export function compileSlide(node: ContainerDirective, scope: Scope): Slide {
	const { title, rest } = readTitle(node, scope);
	const rendering = renderingIn(scope, { plain: true });
	const blocks = compileSequence<Item>(rest, rendering, (child) => compileItem(child, scope));
	return {
		type: 'slide',
		id: attribute(node, 'id'),
		minutes: readMinutes(node, scope),
		section: attribute(node, 'section'),
		title,
		blocks,
		steps: compileSteps(rest, blocks, scope),
		notes: readNotes(rest, scope)
	};
}

function readTitle(node: ContainerDirective, scope: Scope): { title: string; rest: RootContent[] } {
	const [first, ...rest] = node.children;
	if (first?.type !== 'heading' || first.depth !== 1) {
		scope.problems.add(node, 'a slide opens with its title: “# Title”');
		return { title: '', rest: node.children };
	}
	return { title: renderInline(first.children, renderingIn(scope, { plain: true })), rest };
}

function readMinutes(node: ContainerDirective, { problems }: Scope): number {
	const written = attribute(node, 'minutes');
	const minutes = /^\d+(\.\d+)?$/.test(written) ? Number(written) : 0;
	if (written !== '' && minutes === 0) {
		problems.add(node, `minutes cannot be “${written}”; it can be a number above 0`);
	}
	return minutes;
}

function readNotes(content: readonly RootContent[], scope: Scope): SlideNote[] {
	const [notes, another] = content.filter((child) => isContainer(child, 'notes'));
	if (another) scope.problems.add(another, 'a slide has its notes in one place');
	if (!notes) return [];
	const rendering = renderingIn(scope, { plain: true });
	return notes.children.map((child) => ({ html: renderBlocks([child], rendering) }));
}

function compileItem(node: RootContent, scope: Scope): Item | undefined | 'prose' {
	if (isContainer(node, 'notes') || isContainer(node, 'step')) return undefined;
	if (isNamed(node, 'predict')) return compilePredictReference(node, scope);
	if (!isNamed(node, 'simulation')) return 'prose';
	const reference = node.attributes?.ref !== undefined;
	return reference ? compileFigureReference(node, scope) : compileFigure(node, scope);
}

function compilePredictReference(node: Directive, { ids, problems }: Scope): PredictReference {
	const predict = attribute(node, 'ref');
	if (predict !== '' && ids.get(predict)?.kind !== 'predict') {
		problems.add(node, `no predict has the id “${predict}”`);
	}
	return { type: 'predict-reference', predict };
}
