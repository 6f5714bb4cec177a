import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Serves a built site as any host of plain files would: compressed files where they exist, a folder
 * under its address with a slash, `404.html` for everything else.
 *
 * @param {{ dir?: string, base?: string, port?: number }} [options] `base` is "" or like "/tutorial";
 *   the default port is any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve({ dir = 'build', base = '', port = 0 } = {}) {
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Error(`There is no built site in ${dir}: run “npm run build” first.`);
	}
	const server = createServer(site(dir, base));
	await listen(server, port);
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${address.port}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {string} dir
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
function site(dir, base) {
	const folders = foldersWithIndex(dir);
	const files = sirv(dir, { gzip: true, brotli: true, etag: true, setHeaders: cacheForever });
	const notFound = existsSync(join(dir, '404.html')) ? readFileSync(join(dir, '404.html')) : '404';
	/** @param {import('node:http').ServerResponse} response */
	const refuse = (response) => {
		response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(notFound);
	};
	return (request, response) => {
		const [path, query] = (request.url ?? '/').split(/(?=\?)/);
		const inside = path.slice(base.length);
		if (path === base || (path.startsWith(`${base}/`) && folders.has(inside))) {
			return void response.writeHead(301, { location: `${path}/${query ?? ''}` }).end();
		}
		if (!path.startsWith(`${base}/`)) return refuse(response);
		request.url = inside + (query ?? '');
		files(request, response, () => refuse(response));
	};
}

/** @param {string} dir */
function foldersWithIndex(dir) {
	const files = /** @type {string[]} */ (readdirSync(dir, { recursive: true }));
	const pages = files.filter((file) => file.endsWith(`${sep}index.html`));
	return new Set(pages.map((file) => `/${file.split(sep).slice(0, -1).join('/')}`));
}

/** @param {import('node:http').ServerResponse} response @param {string} path */
function cacheForever(response, path) {
	const named = path.includes('/immutable/');
	response.setHeader('Cache-Control', named ? 'public,max-age=31536000,immutable' : 'no-cache');
}

/** @param {import('node:http').Server} server @param {number} port */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(server.removeListener('error', reject)));
	});
}

/**
 * @param {{ dir?: string, base?: string }} options
 * @param {number} port
 * @returns {ReturnType<typeof serve>}
 */
async function serveFrom(options, port) {
	try {
		return await serve({ ...options, port });
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
		return serveFrom(options, port + 1);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({
		options: {
			dir: { type: 'string', default: process.env.BUILD_DIR ?? 'build' },
			base: { type: 'string', default: process.env.BASE_PATH ?? '' },
			port: { type: 'string', default: '4173' }
		}
	});
	try {
		const { url } = await serveFrom(values, Number(values.port));
		console.log(`Consequences is at ${url} (Ctrl+C stops it)`);
	} catch (error) {
		console.error(/** @type {Error} */ (error).message);
		process.exitCode = 1;
	}
}
