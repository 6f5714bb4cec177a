import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { overlay } from '#lib/simulations/state.ts';
import type { LessonPatch, Slide, SlideStep } from './blocks.ts';
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
	figure: SlideFigure | 'none' | undefined,
	scope: Scope
): SlideStep {
	const { problems } = scope;
	const show = words(attribute(node, 'show'));
	const { declared, under } = figure === 'none' || !figure ? {} : figure;
	const acts = show.length > 0 || parameterAttributes(node).length > 0;
	if (figure === 'none' && acts) {
		problems.add(node, 'this step sets something, and the slide has no figure to set');
	}
	if (show.includes('twin') && declared && !declared.figure.twin) {
		problems.add(node, `show=twin: the figure “${declared.figure.id}” has no twin`);
	}
	return {
		patch: patchOf(node, declared?.simulation, { problems, under }),
		show,
		html: renderBlocks(node.children, renderingIn(scope, { plain: true }))
	};
}

/** A figure on a slide, and what is set there before the first step. */
interface SlideFigure {
	readonly declared: DeclaredFigure;
	readonly under: LessonPatch;
}

/** The slide's first figure; undefined if it is unknown, which is reported where it stands. */
function figureOf(blocks: Slide['blocks'], scope: Scope): SlideFigure | 'none' | undefined {
	for (const block of blocks) {
		if (block.type !== 'figure' && block.type !== 'figure-reference') continue;
		const declared = scope.figures.get(block.type === 'figure' ? block.id : block.figure);
		if (!declared) return undefined;
		const { simulation, figure } = declared;
		const under = simulation ? overlay(simulation, figure.patch, block.patch) : figure.patch;
		return { declared, under };
	}
	return 'none';
}
