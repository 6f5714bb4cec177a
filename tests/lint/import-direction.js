import { isBuiltin } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';
import { folders } from './folders.js';

const APP_ONLY = ['models', 'simulations', 'charts', 'controls'];
/** What SvelteKit keeps out of the browser: `+page.server.ts`, `decks.server.ts`. */
const SERVER_FILE = /[+.]server\.(ts|js)$/;

/** @typedef {{ path: string, folder: string }} Place a file of ours, by its path under `src` */

/** @type {import('eslint').Rule.RuleModule} */
export default {
	meta: {
		type: 'problem',
		docs: { description: 'imports between the folders of src/lib run one way' },
		messages: {
			direction: '{{from}} may not import {{to}} (“{{specifier}}”): {{why}}.',
			typesOnly: '{{from}} may import only types from {{to}} (“{{specifier}}”): {{why}}.',
			package: '{{from}} may not import “{{specifier}}”: {{why}}.',
			unknown:
				'{{path}} stands in none of the folders {{known}}. If it fits none, the list in tests/lint/folders.js is wrong: change it and say why.'
		},
		schema: []
	},
	create(context) {
		const place = placeOf(resolve(context.cwd, context.filename), context.cwd);
		if (!place || /\.test\.[jt]s$/.test(place.path)) return {};

		/** @param {import('estree').Node} node @param {unknown} specifier @param {boolean} typeOnly */
		function check(node, specifier, typeOnly) {
			if (typeof specifier !== 'string') return;
			const problem = judge(/** @type {Place} */ (place), specifier, typeOnly);
			if (problem) context.report({ node, ...problem });
		}

		return {
			Program(node) {
				if (place.path.startsWith('lib/') && !(place.folder in folders)) {
					const known = Object.keys(folders).join(', ');
					context.report({
						node,
						messageId: 'unknown',
						data: { path: `src/${place.path}`, known }
					});
				}
			},
			ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node, 'importKind')),
			ExportNamedDeclaration: (node) =>
				check(node, node.source?.value, isTypeOnly(node, 'exportKind')),
			ExportAllDeclaration: (node) =>
				check(node, node.source.value, isTypeOnly(node, 'exportKind')),
			ImportExpression: (node) => check(node, /** @type {any} */ (node.source).value, false),
			/** @param {any} node */
			TSImportType: (node) => check(node, node.source.value, true)
		};
	}
};

/**
 * `import type { A }` and `import { type A }` leave nothing in the built file.
 *
 * @param {any} node
 * @param {'importKind' | 'exportKind'} kind
 */
function isTypeOnly(node, kind) {
	if (node[kind] === 'type') return true;
	const names = node.specifiers ?? [];
	return names.length > 0 && names.every((/** @type {any} */ name) => name[kind] === 'type');
}

/**
 * @param {Place} from
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
function judge(from, specifier, typeOnly) {
	const target = targetOf(from, specifier);
	if (!target) return judgePackage(from, specifier);
	const rule = folders[from.folder];
	const to = target.folder;
	if (!rule || to === from.folder || !(to in folders)) return;
	if (to === 'content' && from.folder === 'routes' && isServerFile(from)) return;
	if (rule.imports.includes(to)) return;
	const types = rule.types.some(
		(path) => target.path === path || target.path.startsWith(`${path}/`)
	);
	if (types && typeOnly) return;
	const why = to === 'content' ? folders.content.why : rule.why;
	const data = { from: from.folder, to, specifier, why };
	return { messageId: types ? 'typesOnly' : 'direction', data };
}

/** @param {Place} from @param {string} specifier */
function judgePackage(from, specifier) {
	const why = packageProblem(from, specifier);
	if (!why) return;
	const isWorker = from.path.endsWith('.worker.ts');
	return {
		messageId: 'package',
		data: { from: isWorker ? 'a worker' : from.folder, specifier, why }
	};
}

/** @param {Place} from @param {string} specifier */
function packageProblem({ folder, path }, specifier) {
	if (/^\$(app|env|service-worker)(\/|$)/.test(specifier)) {
		if (path.endsWith('.worker.ts')) return 'a worker has no page, and SvelteKit is not there';
		if (APP_ONLY.includes(folder)) return `${folder} must run without SvelteKit`;
	}
	if (folder !== 'models' && folder !== 'simulations') return;
	if (/^svelte(\/|$)/.test(specifier)) return `${folder} must run without Svelte`;
	if (isBuiltin(specifier)) return `${folder} must run in a browser`;
	if (folder === 'models' && /^d3(-|\/|$)/.test(specifier)) {
		return 'models are plain TypeScript that shares no code with the drawing';
	}
}

/** @param {Place} place */
function isServerFile({ path }) {
	return SERVER_FILE.test(posix.basename(path));
}

/** @param {Place} from @param {string} specifier @returns {Place | undefined} */
function targetOf(from, specifier) {
	const inLib = /^(?:#lib|\$lib)\/(.*)$/.exec(specifier);
	if (inLib) return placeUnderSource(posix.join('lib', inLib[1]));
	if (specifier.startsWith('.')) {
		return placeUnderSource(posix.join(posix.dirname(from.path), specifier));
	}
}

/** @param {string} filename @param {string} cwd @returns {Place | undefined} */
function placeOf(filename, cwd) {
	const path = relative(resolve(cwd, 'src'), filename).split(sep).join('/');
	if (!path.startsWith('..')) return placeUnderSource(path);
}

/** @param {string} path @returns {Place} */
function placeUnderSource(path) {
	const [top, second] = path.split('/');
	return { path, folder: top === 'lib' ? second : top };
}
