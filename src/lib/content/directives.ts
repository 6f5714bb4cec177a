import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { ruleOf } from './directive-rules.ts';

export type Directive = ContainerDirective | LeafDirective;

type Named<N extends string> = { readonly name: N };

export function isDirective(node: Node): node is Directive {
	return node.type === 'leafDirective' || node.type === 'containerDirective';
}

/** Whether a node is the directive of this name, in either form. */
export function isNamed<N extends string>(node: Node, name: N): node is Directive & Named<N> {
	return isDirective(node) && node.name === name;
}

/** Whether a node is the container of this name, `:::name` … `:::`. */
export function isContainer<N extends string>(
	node: Node,
	name: N
): node is ContainerDirective & Named<N> {
	return node.type === 'containerDirective' && isNamed(node, name);
}

/** An attribute's text; empty where it was left out. */
export function attribute(node: Directive, name: string): string {
	return node.attributes?.[name] ?? '';
}

/** The attributes that set parameters of a simulation. */
export function parameterAttributes(node: Directive): [string, string][] {
	const attributes = node.attributes ?? {};
	const { required = [], optional = [] } = ruleOf(node.name, attributes) ?? {};
	return Object.entries(attributes)
		.filter(([name]) => !required.includes(name) && !optional.includes(name))
		.map(([name, value]) => [name, value ?? '']);
}

/** The words of a list in an attribute, apart by spaces or commas. */
export function words(text: string): string[] {
	return text.split(/[\s,]+/).filter(Boolean);
}

/** Removes the leaf directives of one name from the tree, and returns them in order. */
export function takeOut(root: Root, name: string): LeafDirective[] {
	const taken: LeafDirective[] = [];
	visit(root, 'leafDirective', (node, index, parent) => {
		if (node.name !== name || !parent || index === undefined) return;
		taken.push(node);
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return taken;
}
