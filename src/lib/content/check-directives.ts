import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import { list } from '#lib/simulations/state.ts';
import { visit } from 'unist-util-visit';
import { LESSON, directiveRules, ruleOf, type DirectiveRule } from './directive-rules.ts';
import { attribute, isDirective, type Directive } from './directives.ts';
import { lineOf, thereAre, type Problems } from './problems.ts';

const COLONS = 'a block that holds other blocks opens and closes with one more colon';

/** Finds directives that are unknown, misplaced, misspelt or never closed. */
export function checkDirectives(root: Root, source: string, problems: Problems): void {
	const lines = source.split(/\r?\n/);
	visit(root, (node: Nodes, _, parent: Parents | undefined) => {
		if (isDirective(node)) {
			checkDirective(node, parent, problems);
			checkClosed(node, lines, problems);
		} else if (node.type === 'paragraph') {
			checkParagraph(node, lines, problems);
		}
	});
}

function checkDirective(node: Directive, parent: Parents | undefined, problems: Problems): void {
	const rule = ruleOf(node.name, node.attributes ?? {});
	if (!rule) {
		const known = [...directiveRules.keys()].filter((name) => !name.includes(' '));
		problems.add(node, `no directive is called “${node.name}”; ${thereAre(known)}`);
		return;
	}
	checkAttributes(node, rule, problems);
	checkPlace(node, rule, parent, problems);
}

function checkAttributes(node: Directive, rule: DirectiveRule, problems: Problems): void {
	const { required = [], optional = [], parameters } = rule;
	for (const name of required.filter((name) => attribute(node, name).trim() === '')) {
		problems.add(node, `${node.name} needs ${name === 'id' ? 'an id, as in {#id}' : `${name}=…`}`);
	}
	const known = [...required, ...optional];
	for (const name of Object.keys(node.attributes ?? {})) {
		if (parameters || known.includes(name)) continue;
		const may = known.length > 0 ? `it can have ${list(known, 'and')}` : 'it takes none';
		problems.add(node, `${node.name} has no attribute “${name}”; ${may}`);
	}
	if (hasLabel(node)) problems.add(node, `${node.name} takes no label in square brackets`);
}

function hasLabel(node: Directive): boolean {
	if (node.type === 'leafDirective') return node.children.length > 0;
	const [first] = node.children;
	return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}

function checkPlace(
	node: Directive,
	rule: DirectiveRule,
	parent: Parents | undefined,
	problems: Problems
): void {
	const leaf = `“::${node.name}{…}” alone on a line`;
	const container = `“:::${node.name}” … “:::”`;
	if (node.type !== rule.form) {
		problems.add(node, `write ${node.name} as ${node.type === 'leafDirective' ? container : leaf}`);
	}
	const place = !parent || parent.type === 'root' ? LESSON : placeName(parent);
	if (rule.within && !rule.within.includes(place)) {
		const [here, ...allowed] = [place, ...rule.within].map(whereIn);
		problems.add(node, `${node.name} may stand ${list(allowed)}, not ${here}`);
	}
}

function whereIn(place: string): string {
	return place === LESSON ? 'at the top level' : `in a ${place}`;
}

function placeName(parent: Parents): string {
	if (isDirective(parent)) return parent.name;
	return parent.type === 'listItem' ? 'list' : parent.type;
}

function checkClosed(node: Directive, lines: readonly string[], problems: Problems): void {
	if (node.type === 'leafDirective' || !node.position) return;
	const opening = /:{3,}/.exec(lines[node.position.start.line - 1])?.[0] ?? ':::';
	const last = lines[node.position.end.line - 1].trim();
	if (/^:+$/.test(last) && last.length >= opening.length) return;
	problems.add(node, `“${opening}${node.name}” is never closed by “${opening}”; ${COLONS}`);
}

/** A directive that does not parse is left in the text, where readers would see it. */
function checkParagraph(node: Paragraph, lines: readonly string[], problems: Problems): void {
	if (node.data?.directiveLabel) return;
	const first = lineOf(node);
	for (let line = first; line <= (node.position?.end.line ?? first); line++) {
		const text = lines[line - 1].trim();
		if (!text.startsWith('::')) continue;
		const reason = /^:+$/.test(text)
			? `closes nothing; ${COLONS}`
			: 'does not read as a directive; check braces, quotes and colons';
		problems.add(line, `“${text}” ${reason}`);
	}
}
