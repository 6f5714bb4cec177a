import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string) {
	const [{ messages }] = await eslint.lintText(code, { filePath });
	return messages.map(({ ruleId, message }) => ruleId ?? message);
}

test('the import rule reads TypeScript in Svelte files', async () => {
	const code = `<script lang="ts">
	import { gini } from '#lib/models/gini.ts';
	const share: number = gini([1, 2]);
</script>

<p>{share}</p>
`;
	expect(await rulesBroken('src/lib/charts/Line.svelte', code)).toEqual([
		'consequences/import-direction'
	]);
	expect(await rulesBroken('src/lib/figures/Line.svelte', code)).toEqual([]);
});

test('models and simulations draw luck and time from nowhere but their state', async () => {
	const code = 'export const state = [Math.random(), new Date(), performance.now()];\n';
	const broken = ['no-restricted-properties', 'no-restricted-globals', 'no-restricted-globals'];
	expect(await rulesBroken('src/lib/models/clicks.ts', code)).toEqual(broken);
	expect(await rulesBroken('src/lib/simulations/clicks.ts', code)).toEqual(broken);
	expect(await rulesBroken('src/lib/figures/clicks.ts', code)).toEqual([]);
});

test('any, ts-ignore, unused names and console are refused', async () => {
	const code = `// @ts-ignore
const a: any = 1;
console.log('here');
`;
	expect(new Set(await rulesBroken('src/lib/models/clicks.ts', code))).toEqual(
		new Set([
			'@typescript-eslint/ban-ts-comment',
			'@typescript-eslint/no-explicit-any',
			'@typescript-eslint/no-unused-vars',
			'no-console'
		])
	);
});
