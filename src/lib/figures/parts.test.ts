import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulations } from '#lib/simulations/index.ts';

/** The parts that the components of a view name. */
function named(simulation: string): Set<string> {
	const folder = new URL(`./${simulation}/`, import.meta.url);
	const source = readdirSync(folder)
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => readFileSync(new URL(file, folder), 'utf8'))
		.join();
	return new Set([...source.matchAll(/data-part="(\w+)"/g)].map(([, name]) => name));
}

describe.each(Object.values(simulations))('parts of $name', ({ name, parts = {}, ...rest }) => {
	it('are those that its view names', () => {
		expect([...named(name)].sort()).toEqual(Object.keys(parts).sort());
	});

	it('are not called like a parameter or a readout', () => {
		const taken = [...Object.keys(rest.parameters), ...Object.keys(rest.readouts)];
		expect(Object.keys(parts).filter((part) => taken.includes(part))).toEqual([]);
	});
});
