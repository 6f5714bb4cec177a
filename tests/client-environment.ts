import type { Environment } from 'vitest/runtime';

/** Node, with modules compiled for the client: Svelte's runes react as they do in a browser. */
const clientEnvironment: Environment = {
	name: 'client',
	viteEnvironment: 'client',
	setup: () => ({ teardown() {} })
};

export default clientEnvironment;
