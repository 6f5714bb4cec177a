import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Slide, SlideStep } from './blocks.ts';
import { attribute, isContainer, parameterAttributes, words } from './directives.ts';
import { renderBlocks } from './html.ts';
import { patchOf } from './patches.ts';
import { renderingIn } from './rendering.ts';
import type { DeclaredFigure, Scope } from './scope.ts';

/** `:::step`: settings on top of the slide's figure, with a line of text. */
export function compileSteps(
	content: readonly RootContent[],
	blocks: Slide['blocks'],
	scope: Scope
): SlideStep[] {
	const figure = figureOf(blocks, scope);
	return content
		.filter((child) => isContainer(child, 'step'))
		.map((node) => compileStep(node, figure, scope));
}

function compileStep(
	node: ContainerDirective,
	figure: DeclaredFigure | 'none' | undefined,
	scope: Scope
): SlideStep {
	const { problems } = scope;
	const show = words(attribute(node, 'show'));
	const declared = figure === 'none' ? undefined : figure;
	const acts = show.length > 0 || parameterAttributes(node).length > 0;
	if (figure === 'none' && acts) {
		problems.add(node, 'this step sets something, and the slide has no figure to set');
	}
	if (show.includes('twin') && declared && !declared.figure.twin) {
		problems.add(node, `show=twin: the figure “${declared.figure.id}” has no twin`);
	}
	return {
		patch: patchOf(node, declared?.simulation, problems),
		show,
		html: renderBlocks(node.children, renderingIn(scope, { plain: true }))
	};
}

/** The slide's first figure; undefined if it is unknown, which is reported where it stands. */
function figureOf(blocks: Slide['blocks'], scope: Scope): DeclaredFigure | 'none' | undefined {
	for (const block of blocks) {
		if (block.type === 'figure') return scope.figures.get(block.id);
		if (block.type === 'figure-reference') return scope.figures.get(block.figure);
	}
	return 'none';
}
