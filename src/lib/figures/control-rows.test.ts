import { describe, expect, it } from 'vitest';
import { simulations } from '#lib/simulations/index.ts';
import { resolveParams } from '#lib/simulations/state.ts';
import { controlRows } from './control-rows.ts';

describe('controlRows', () => {
	const { parameters } = simulations['feedback-loop'];
	const params = resolveParams(simulations['feedback-loop'], {});
	const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);

	it('puts in front what a slide sets, in its place among the others', () => {
		const { front, more } = controlRows(parameters, params, ['reruns', 'beta', 'unknown']);
		expect(keys(front)).toEqual([...keys(controlRows(parameters, params).front), 'reruns']);
		expect(keys(more)).toEqual(['firstDay', 'drift']);
	});
});
