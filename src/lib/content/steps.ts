import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { overlay } from '#lib/simulations/state.ts';
import type { Slide, SlideStep } from './blocks.ts';
import { attribute, isContainer, parameterAttributes } from './directives.ts';
import { renderBlocks } from './html.ts';
import { patchOf, readSeed } from './patches.ts';
import { renderingIn } from './rendering.ts';
import { readReveal } from './reveals.ts';
import type { Scope } from './scope.ts';
import { asksSomething } from './slide-parts.ts';
import { reportOrder } from './step-order.ts';
import { readHighlight, readShow, readTime, type SlideFigure } from './step-settings.ts';

/** `:::step`: settings on top of the slide's figure, with a line of text. */
export function compileSteps(
	content: readonly RootContent[],
	blocks: Slide['blocks'],
	scope: Scope
): SlideStep[] {
	const figure = figureOf(blocks, scope);
	const written = content
		.filter((child) => isContainer(child, 'step'))
		.map((node) => {
			const before = scope.problems.count;
			const step = compileStep(node, { figure, content }, scope);
			return { node, step, sound: figure !== undefined && scope.problems.count === before };
		});
	reportOrder(written, asksSomething(blocks), scope.problems);
	return written.map(({ step }) => step);
}

interface Surroundings {
	readonly figure: SlideFigure | 'none' | undefined;
	readonly content: readonly RootContent[];
}

function compileStep(
	node: ContainerDirective,
	{ figure, content }: Surroundings,
	scope: Scope
): SlideStep {
	const { problems } = scope;
	if (figure === 'none' && setsFigure(node)) {
		problems.add(node, 'this step sets something, and the slide has no figure to set');
	}
	const reveal = readReveal(node, content, problems);
	return {
		...(figure && figure !== 'none' ? settings(node, figure, scope) : { patch: {}, show: [] }),
		...(reveal !== undefined && { reveal }),
		html: renderBlocks(node.children, renderingIn(scope, { plain: true }))
	};
}

function setsFigure(node: ContainerDirective): boolean {
	const words = ['seed', 't', 'show', 'highlight'].map((name) => attribute(node, name));
	return words.some(Boolean) || parameterAttributes(node).length > 0;
}

function settings(
	node: ContainerDirective,
	figure: SlideFigure,
	{ problems }: Scope
): Omit<SlideStep, 'html' | 'reveal'> {
	const { simulation } = figure.declared;
	const patch = patchOf(node, simulation, { problems, under: figure.under });
	const state = simulation && { simulation, patch: overlay(simulation, figure.under, patch) };
	const seed = readSeed(node, problems);
	if (seed !== undefined && simulation?.exact) {
		problems.add(node, `${simulation.name} has no seed: nothing in it is dealt by lot`);
	}
	const time = state && readTime(node, state, problems);
	const highlight = state && readHighlight(node, state, problems);
	return {
		patch,
		...(seed !== undefined && { seed }),
		...(time !== undefined && { time }),
		show: readShow(node, figure, problems),
		...(highlight !== undefined && { highlight })
	};
}

/** The slide's figure; undefined if it is unknown, which is reported where it stands. */
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
