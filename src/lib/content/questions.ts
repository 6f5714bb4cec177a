import type { List, ListItem, RootContent } from 'mdast';
import type { Html, Option } from './blocks.ts';
import type { Directive } from './directives.ts';
import { renderBlocks, renderInline } from './html.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';

interface Question {
	readonly question: Html;
	readonly options: readonly Option[];
}

/** Reads a question and the list of its options; `explained` if each must say why. */
export function compileQuestion(
	node: Directive,
	content: readonly RootContent[],
	explained: boolean,
	scope: Scope
): Question {
	const lists = content.filter((child): child is List => child.type === 'list');
	if (lists.length !== 1) {
		const given = lists.length === 0 ? 'there is none' : `there are ${lists.length}`;
		scope.problems.add(node, `${node.name} needs one list, of its options; ${given}`);
	}
	const [options] = lists;
	const at = options ? content.indexOf(options) : content.length;
	if (at === 0) scope.problems.add(node, `${node.name} needs a question before its options`);
	const rest = content.slice(at + 1).find((child) => child.type !== 'list');
	if (rest) scope.problems.add(rest, `nothing may follow the options of a ${node.name} here`);
	if (options) checkOptions(node, options.children, scope);
	return {
		question: renderBlocks(content.slice(0, at), renderingIn(scope)),
		options: options?.children.map((item) => compileOption(item, explained, scope)) ?? []
	};
}

function checkOptions(node: Directive, items: readonly ListItem[], { problems }: Scope): void {
	if (items.length < 2) {
		problems.add(node, `${node.name} needs two options or more; it has ${items.length}`);
	}
	const marked = items.filter((item) => item.checked === true).length;
	if (marked !== 1) {
		problems.add(node, `${node.name} needs one option marked [x]; it has ${marked}`);
	}
}

function compileOption(item: ListItem, explained: boolean, scope: Scope): Option {
	const [label, why, more] = item.children;
	if (label?.type !== 'paragraph') scope.problems.add(item, 'an option opens with its text');
	const sound = explained ? why?.type === 'blockquote' && !more : !why;
	if (!sound) {
		const rule = explained
			? 'an option of a check holds its text, then its explanation after “>”'
			: 'an option of a predict holds one paragraph';
		scope.problems.add(item, rule);
	}
	return {
		html:
			label?.type === 'paragraph'
				? renderInline(label.children, renderingIn(scope, { plain: true }))
				: '',
		correct: item.checked === true,
		why: why?.type === 'blockquote' ? renderBlocks(why.children, renderingIn(scope)) : ''
	};
}
