import type { Drawing } from './blocks.ts';
import { attribute, type Directive } from './directives.ts';
import { thereAre } from './problems.ts';
import type { Scope } from './scope.ts';

/** What a drawing of ours has no use for, and what would reach out of the page. */
const FORBIDDEN = /<script|<foreignObject|<image|<style|\son\w+=|\bhref=|url\(/i;

/** `::drawing{#circle file=circle.svg}`: an SVG beside the lesson, put into the page. */
export function compileDrawing(node: Directive, scope: Scope): Drawing | undefined {
	const file = attribute(node, 'file');
	if (file === '') return undefined;
	const folder = scope.problems.file.replace(/[^/]*$/, '');
	const svg = scope.library.drawings[folder + file];
	if (svg === undefined) {
		const there = Object.keys(scope.library.drawings)
			.filter((path) => path.startsWith(folder))
			.map((path) => path.slice(folder.length));
		scope.problems.add(node, `no drawing is called “${file}” in ${folder}; ${thereAre(there)}`);
		return undefined;
	}
	for (const problem of problemsOf(svg)) scope.problems.add(node, `${file} ${problem}`);
	return { type: 'drawing', id: attribute(node, 'id'), svg: svg.trim() };
}

function problemsOf(svg: string): string[] {
	const problems: string[] = [];
	if (!/^\s*<svg[^>]*\srole="img"/.test(svg)) problems.push('must be one <svg role="img">');
	if (!/<title[^>]*>[^<]+<\/title>/.test(svg))
		problems.push('needs a <title> that says what it shows');
	const forbidden = FORBIDDEN.exec(svg);
	if (forbidden) problems.push(`must not hold “${forbidden[0].trim()}”`);
	return problems;
}
