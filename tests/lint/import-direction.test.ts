import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { describe, it } from 'vitest';
import rule from './import-direction.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: ts.parser } });

const lib = (path: string) => `src/lib/${path}`;
const ok = (filename: string, code: string) => ({ name: `${filename}: ${code}`, filename, code });
const refused = (filename: string, code: string, message: string | RegExp) => ({
	...ok(filename, code),
	errors: [{ message }]
});

tester.run('import-direction', rule, {
	valid: [
		ok(lib('models/gini.ts'), `import { stream } from './random.ts'`),
		ok(lib('models/policies/softmax.ts'), `import { stream } from '../random.ts'`),
		ok(lib('simulations/feedback-loop.ts'), `import { gini } from '#lib/models/gini.ts'`),
		ok(lib('figures/frame.ts'), `import { simulations } from '#lib/simulations/index.ts'`),
		ok(lib('figures/frame.ts'), `import { locked } from '$lib/learner/locked.ts'`),
		ok(lib('figures/frame.ts'), `import { base } from '$app/paths'`),
		ok(lib('figures/frame.ts'), `import type { Figure } from '#lib/content/blocks.ts'`),
		ok(lib('charts/Line.svelte'), `import { line } from 'd3-shape'`),
		ok(lib('charts/scale.ts'), `import type { Graph } from '../models/graphs/graph.ts'`),
		ok(lib('controls/range.ts'), `import type { Params } from '#lib/simulations/parameters.ts'`),
		ok(lib('controls/range.ts'), `import { type Params } from '#lib/simulations/parameters.ts'`),
		ok(lib('lesson/page.ts'), `import type { Block } from '#lib/content/blocks.ts'`),
		ok(lib('lesson/page.ts'), `type Block = import('#lib/content/blocks.ts').Block`),
		ok(lib('content/lint.ts'), `import { simulations } from '#lib/simulations/index.ts'`),
		ok('src/routes/lessons/[slug]/+page.server.ts', `import { read } from '#lib/content/read.ts'`),
		ok('src/routes/decks.server.ts', `import { read } from '#lib/content/read.ts'`),
		ok('src/routes/search.json/+server.ts', `import { read } from '#lib/content/read.ts'`),
		ok('src/routes/+page.ts', `import { Deck } from '#lib/slides/deck.ts'`),
		ok('src/service-worker.ts', `import { build } from '$service-worker'`),
		ok(lib('models/gini.test.ts'), `import { read } from '#lib/content/read.ts'`),
		ok('tests/fixtures.ts', `import { read } from '#lib/content/read.ts'`)
	],
	invalid: [
		refused(
			lib('models/gini.ts'),
			`import { checkValue } from '#lib/simulations/state.ts'`,
			'models may not import simulations (“#lib/simulations/state.ts”): models are pure and know nothing of what uses them.'
		),
		refused(
			lib('models/policies/softmax.ts'),
			`export { checkValue } from '../../simulations/state.ts'`,
			/^models may not import simulations/
		),
		refused(
			lib('simulations/feedback-loop.ts'),
			`import type { Frame } from '$lib/figures/frame.ts'`,
			/^simulations may not import figures .* knows models and no view/
		),
		refused(
			lib('charts/scale.ts'),
			`import { gini } from '#lib/models/gini.ts'`,
			/^charts may import only types from models/
		),
		refused(
			lib('charts/scale.ts'),
			`import type { Run } from '#lib/simulations/simulation.ts'`,
			/^charts may not import simulations/
		),
		refused(
			lib('controls/range.ts'),
			`import { number, type Params } from '#lib/simulations/parameters.ts'`,
			/^controls may import only types from simulations/
		),
		refused(
			lib('learner/store.ts'),
			`import { simulations } from '#lib/simulations/index.ts'`,
			/^learner may not import simulations/
		),
		refused(
			lib('figures/frame.ts'),
			`import type { Library } from '#lib/content/compile.ts'`,
			/^figures may not import content/
		),
		refused(
			lib('lesson/page.ts'),
			`import { compile } from '#lib/content/compile.ts'`,
			/^lesson may import only types from content .* no Markdown or TeX code/
		),
		refused(
			'src/routes/lessons/[slug]/+page.ts',
			`const { compile } = await import('#lib/content/compile.ts')`,
			/^routes may import only types from content/
		),
		refused(
			lib('lesson/page.ts'),
			`export * from '../slides/deck.ts'`,
			/^lesson may not .* slides/
		),
		refused(
			lib('content/compile.ts'),
			`import { Frame } from '../figures/frame.ts'`,
			/^content may not import figures/
		),
		refused(
			lib('models/gini.ts'),
			`import { mean } from 'd3-array'`,
			/^models may not import “d3-array”/
		),
		refused(lib('models/gini.ts'), `import { mean } from 'd3-array'`, /“d3-array”/),
		refused(lib('models/gini.ts'), `import { readFileSync } from 'node:fs'`, /run in a browser/),
		refused(lib('simulations/a.ts'), `import { mount } from 'svelte'`, /run without Svelte/),
		refused(lib('controls/range.ts'), `import { base } from '$app/paths'`, /without SvelteKit/),
		refused(
			lib('figures/run.worker.ts'),
			`import { env } from '$env/dynamic/public'`,
			/^a worker may not import “\$env\/dynamic\/public”/
		),
		refused(
			lib('tools/list.ts'),
			`export const a = 1`,
			/^src\/lib\/tools\/list\.ts stands in none of the folders models, simulations/
		)
	]
});
