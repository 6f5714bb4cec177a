import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Words that stay in the minified code of libraries which run at build time only. The HTML that KaTeX
 * makes has class names with "katex", so that word alone proves nothing.
 */
const SIGNS = {
	KaTeX: ['KaTeX parse error', 'Undefined control sequence'],
	Markdown: ['micromark', 'atxHeadingSequence', 'lineEndingBlank', 'mdast-util']
};

/**
 * @param {string} dir the built site
 * @returns {string[]} one sentence for each script that has code it must not have
 */
export function forbiddenCode(dir) {
	const files = /** @type {string[]} */ (readdirSync(dir, { recursive: true }));
	return files
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) => {
			const code = readFileSync(join(dir, file), 'utf8');
			return Object.entries(SIGNS).flatMap(([library, signs]) => {
				const sign = signs.find((word) => code.includes(word));
				return sign ? [`${file} contains ${library} code (“${sign}”)`] : [];
			});
		});
}
