import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Loads a module of this folder bundled as for the browser, in Node: a module runner would slow every
 * call from one file to another.
 *
 * @param {string} entry path from the project's root
 * @returns {Promise<any>} the module
 */
export async function bundled(entry) {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		await build({
			configFile: false,
			logLevel: 'warn',
			ssr: { noExternal: true },
			build: {
				ssr: entry,
				outDir: folder,
				emptyOutDir: true,
				rolldownOptions: { output: { entryFileNames: 'entry.js' } }
			}
		});
		return await import(pathToFileURL(join(folder, 'entry.js')).href);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
