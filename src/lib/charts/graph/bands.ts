import type { Diagram } from '#lib/models/graphs/diagram.ts';

/** The rows of a tidy drawing, from top to bottom, and the columns of its middle band. */
export interface Bands {
	/** Causes and everything else; the row nearest to the middle comes first. */
	readonly above: readonly (readonly string[])[];
	/** Exposure, what stands between, outcome: columns from left to right. */
	readonly middle: readonly (readonly string[])[];
	/** Consequences of both that lead nowhere; the row nearest to the middle comes first. */
	readonly below: readonly (readonly string[])[];
}

const ROW_CAPACITY = 6;

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Sorts a diagram's nodes into bands: exposure left, outcome right, causes above, colliders below. */
export function bands(diagram: Diagram): Bands {
	const names = diagram.nodes.map(({ name }) => name);
	const [causes, effects] = [neighbours(diagram, 'to', 'from'), neighbours(diagram, 'from', 'to')];
	const { exposure, outcome } = diagram;
	const ofExposure = reach(effects, exposure);
	const toOutcome = reach(causes, outcome);
	const asked = new Set([exposure, outcome].filter((name) => name !== undefined));
	const between = names.filter(
		(name) => !asked.has(name) && ofExposure.has(name) && toOutcome.has(name)
	);
	const core = new Set([...asked, ...between]);
	const after = new Set([...ofExposure, ...reach(effects, outcome)]);
	const rest = names.filter((name) => !core.has(name));
	const leading = new Set([...toOutcome, ...reach(causes, exposure)]);
	const below = rest.filter((name) => after.has(name) && !leading.has(name));
	const above = rest.filter((name) => !below.includes(name));
	return {
		above: rows(above, effects, causes),
		middle: [
			...(exposure === undefined ? [] : [[exposure]]),
			...layers(between, causes),
			...(outcome === undefined || outcome === exposure ? [] : [[outcome]])
		],
		below: rows(below, causes, effects)
	};
}

function neighbours({ nodes, edges }: Diagram, key: 'from' | 'to', value: 'from' | 'to') {
	const lists = new Map<string, string[]>(nodes.map(({ name }) => [name, []]));
	for (const edge of edges) if (edge.kind === 'directed') lists.get(edge[key])?.push(edge[value]);
	return lists;
}

/** Everything that the steps lead to, without the start. */
function reach(steps: Neighbours, start: string | undefined): ReadonlySet<string> {
	const found = new Set<string>();
	const next = start === undefined ? [] : [...(steps.get(start) ?? [])];
	for (let name = next.pop(); name !== undefined; name = next.pop()) {
		if (found.has(name)) continue;
		found.add(name);
		next.push(...(steps.get(name) ?? []));
	}
	if (start !== undefined) found.delete(start);
	return found;
}

/** Nodes by the length of the longest way to them; stops by itself where arrows run in a circle. */
function layers(names: readonly string[], before: Neighbours): string[][] {
	const depth = new Map(names.map((name) => [name, 0]));
	for (let round = 0; round < names.length; round++) deepen(names, before, depth);
	return grouped(names, depth);
}

/** As `layers`, with at most so many nodes in a row; what is too much moves on, and pushes others. */
function rows(names: readonly string[], before: Neighbours, after: Neighbours): string[][] {
	const depth = new Map(names.map((name) => [name, 0]));
	for (let round = 0; round < names.length; round++) deepen(names, before, depth);
	for (let row = 0; row < names.length; row++) {
		const members = names.filter((name) => depth.get(name) === row);
		// Those that nothing hangs on move first.
		const held = (name: string) => after.get(name)?.filter((other) => depth.has(other)).length ?? 0;
		const order = members.toSorted((a, b) => held(b) - held(a));
		for (const name of order.slice(ROW_CAPACITY)) depth.set(name, row + 1);
		deepen(names, before, depth);
	}
	return grouped(names, depth);
}

function deepen(names: readonly string[], before: Neighbours, depth: Map<string, number>): void {
	for (const name of names) {
		const least = Math.max(
			0,
			...(before.get(name) ?? []).map((other) => (depth.get(other) ?? -1) + 1)
		);
		if (least > (depth.get(name) as number) && least < names.length) depth.set(name, least);
	}
}

function grouped(names: readonly string[], depth: ReadonlyMap<string, number>): string[][] {
	const last = Math.max(-1, ...depth.values());
	const groups = Array.from({ length: last + 1 }, (_, row) =>
		names.filter((name) => depth.get(name) === row)
	);
	return groups.filter((group) => group.length > 0);
}
