import type { Heading as HeadingNode, Root, RootContent } from 'mdast';
import type { Block, Heading, Prose, Slide } from './blocks.ts';
import { compileChallenge } from './challenges.ts';
import { isContainer, isNamed } from './directives.ts';
import { compileDrawing } from './drawings.ts';
import { compileFigure } from './figures.ts';
import { renderInline } from './html.ts';
import { readHeading } from './ids.ts';
import { compileCheck, compilePredict } from './predicts.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';
import { compileSequence } from './sequence.ts';
import { checkSection, compileSlide } from './slides.ts';

/** The blocks of the reading page. */
export function compileBlocks(root: Root, scope: Scope): readonly Block[] {
	return compileSequence<Exclude<Block, Prose>>(root.children, renderingIn(scope), (node) =>
		compileNode(node, scope)
	);
}

/** The slides, which stand anywhere between the blocks. */
export function compileSlides(root: Root, scope: Scope): readonly Slide[] {
	return root.children
		.filter((node) => isContainer(node, 'slide'))
		.map((node) => {
			checkSection(node, scope);
			return compileSlide(node, scope);
		});
}

function compileNode(node: RootContent, scope: Scope): Exclude<Block, Prose> | undefined | 'prose' {
	if (node.type === 'yaml' || isContainer(node, 'slide')) return undefined;
	if (node.type === 'heading') return compileHeading(node, scope);
	if (isNamed(node, 'simulation')) return compileFigure(node, scope);
	if (isNamed(node, 'drawing')) return compileDrawing(node, scope);
	if (isContainer(node, 'predict')) return compilePredict(node, scope);
	if (isContainer(node, 'check')) return compileCheck(node, scope);
	if (isContainer(node, 'challenge')) return compileChallenge(node, scope);
	return 'prose';
}

function compileHeading(node: HeadingNode, scope: Scope): Heading {
	const { id, content } = readHeading(node);
	if (node.depth !== 2 && node.depth !== 3) {
		scope.problems.add(node, `a section opens with ## or ###, not with ${'#'.repeat(node.depth)}`);
	}
	return {
		type: 'heading',
		id,
		level: node.depth === 3 ? 3 : 2,
		html: renderInline(content, renderingIn(scope, { plain: true }))
	};
}
