import type { ContainerDirective } from 'mdast-util-directive';
import type { Check, Predict } from './blocks.ts';
import { attribute, isNamed } from './directives.ts';
import { renderBlocks } from './html.ts';
import { compileQuestion } from './questions.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';

/** `:::predict`: a question with options, then `::reveal` and the text after the bet. */
export function compilePredict(node: ContainerDirective, scope: Scope): Predict {
	const reveals = node.children.filter((child) => isNamed(child, 'reveal'));
	const [reveal] = reveals;
	const at = reveal ? node.children.indexOf(reveal) : node.children.length;
	const revealed = node.children.slice(at + 1);
	if (reveals.length !== 1) {
		scope.problems.add(node, `predict needs one ::reveal; it has ${reveals.length}`);
	} else if (revealed.length === 0) {
		scope.problems.add(reveal, 'nothing stands after ::reveal');
	}
	const figure = attribute(node, 'for');
	return {
		type: 'predict',
		id: attribute(node, 'id'),
		...(figure && { figure }),
		...compileQuestion(node, node.children.slice(0, at), false, scope),
		reveal: renderBlocks(revealed, renderingIn(scope))
	};
}

/** `:::check`: a question whose options each say why they fail or hold. */
export function compileCheck(node: ContainerDirective, scope: Scope): Check {
	const question = compileQuestion(node, node.children, true, scope);
	return { type: 'check', id: attribute(node, 'id'), ...question };
}
