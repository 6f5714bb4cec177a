import { describe, expect, it } from 'vitest';
import { graph, type GraphParts } from '#lib/models/graphs/graph.ts';
import { stream } from '#lib/models/random.ts';
import { answers, MOST_SETS } from './answers.ts';

/** Answers for X on Y; nodes are those that arrows name, and names that start with U are hidden. */
function of(arrows: string, adjusted: readonly string[] = []) {
	const edges = arrows.split(', ').map((arrow) => arrow.split(' ') as [string, string]);
	const nodes = [...new Set(edges.flat())];
	const parts: GraphParts = { nodes, edges, latents: nodes.filter((node) => node.startsWith('U')) };
	return answers(graph(parts), { exposure: 'X', outcome: 'Y', adjusted });
}

const NOTHING = { kind: 'nothing-needed' };
const IMPOSSIBLE = { kind: 'impossible' };
const sets = (...list: string[][]) => ({ kind: 'sets', sets: list, more: false });
const pathsOf = (list: readonly { readonly nodes: readonly string[] }[]) =>
	list.map(({ nodes }) => nodes.join(' '));

describe('answers', () => {
	it('fork: adjust for the common cause; without it one path is at fault', () => {
		const found = of('C X, C Y, X Y');
		expect(found.total).toEqual(sets(['C']));
		expect(found.present.check.valid).toBe(false);
		expect(pathsOf(found.present.open.first)).toEqual(['X C Y']);
		expect(found.effects).toEqual({ any: true, direct: true, mediators: [] });
		expect(of('C X, C Y, X Y', ['C']).present).toMatchObject({
			check: { valid: true },
			open: { first: [], others: 0 }
		});
	});

	it('chain: nothing for the total effect, the mediator for the direct one, and it does harm', () => {
		const found = of('X M, M Y, X Y, M D');
		expect([found.total, found.direct]).toEqual([NOTHING, sets(['M'])]);
		expect(found.avoid).toEqual([
			{ node: 'M', harm: { kind: 'mediator' } },
			{ node: 'D', harm: { kind: 'follower', of: 'M' } }
		]);
		expect(found.effects.mediators).toEqual(['M']);
	});

	it('collider: an effect of the outcome is named as following from it', () => {
		const found = of('X C, Y C, X Y');
		expect(found.total).toEqual(NOTHING);
		expect(found.avoid).toEqual([{ node: 'C', harm: { kind: 'follower', of: 'Y' } }]);
	});

	it('M: nothing needs adjusting, and the collider and what follows from it open a named path', () => {
		const found = of('U1 X, U1 C, U2 C, U2 Y, X Y, C D');
		expect(found.total).toEqual(NOTHING);
		expect(found.avoid).toMatchObject([
			{ node: 'C', harm: { kind: 'opener', collider: 'C' } },
			{ node: 'D', harm: { kind: 'opener', collider: 'C' } }
		]);
		const [{ harm }] = found.avoid;
		expect(harm.kind === 'opener' && harm.path.nodes).toEqual(['X', 'U1', 'C', 'U2', 'Y']);
		expect(of('U1 X, U1 C, U2 C, U2 Y, X Y', ['C']).present.check).toMatchObject({
			valid: false,
			fault: { openPath: { nodes: ['X', 'U1', 'C', 'U2', 'Y'] } }
		});
	});

	it('front door: no set, but the mediator is one and the effect is identifiable', () => {
		const found = of('U X, U Y, X M, M Y');
		expect([found.total, found.frontDoor]).toEqual([IMPOSSIBLE, sets(['M'])]);
		expect(found.identification.identifiable).toBe(true);
		expect(found.instruments).toEqual([]);
	});

	it('bow: nothing works, and the witness names both ends', () => {
		const found = of('U X, U Y, X Y');
		expect([found.total, found.frontDoor]).toEqual([IMPOSSIBLE, IMPOSSIBLE]);
		expect(found.identification).toMatchObject({
			identifiable: false,
			witness: { larger: ['X', 'Y'], actions: ['X'] }
		});
		expect(found.independences).toEqual({ first: [], others: 0, uncounted: false });
	});

	it('instrument: not identifiable, there all the same, and not to be adjusted for', () => {
		const found = of('Z X, U X, U Y, X Y');
		expect(found.identification.identifiable).toBe(false);
		expect(found.instruments).toMatchObject([{ name: 'Z', minimalGiven: [[]] }]);
		expect(found.avoid).toEqual([{ node: 'Z', harm: { kind: 'amplifier' } }]);
	});

	it('an instrument beside a set that works does no harm', () => {
		expect(of('Z X, C X, C Y, X Y').avoid).toEqual([]);
	});

	it('napkin: no set and no front door, and identifiable by a ratio', () => {
		const found = of('W Z, Z X, X Y, U1 W, U1 X, U2 W, U2 Y');
		expect([found.total, found.frontDoor]).toEqual([IMPOSSIBLE, IMPOSSIBLE]);
		expect(found.identification).toMatchObject({
			identifiable: true,
			estimand: { kind: 'ratio' }
		});
		expect(found.avoid.map(({ node, harm }) => [node, harm.kind])).toEqual([
			['W', 'opener'],
			['Z', 'opener']
		]);
	});

	it('leaves effects of the exposure out of the instruments', () => {
		expect(of('U X, U Y, X D, X Y').instruments).toEqual([]);
	});

	it('says of an exposure without effect that it has none', () => {
		const found = of('C X, C Y');
		expect(found.effects).toEqual({ any: false, direct: false, mediators: [] });
		expect(found.frontDoor).toEqual(IMPOSSIBLE);
	});

	it('names the node at fault before the paths', () => {
		expect(of('X M, M Y, C X, C Y', ['M']).present).toMatchObject({
			check: { fault: { forbidden: 'M', because: 'on-causal-path' } },
			open: { first: [{ nodes: ['X', 'C', 'Y'] }] }
		});
		expect(of('U X, U Y, X Y', ['U']).present.check).toMatchObject({ fault: { latent: 'U' } });
	});

	it('lists what data could contradict, the simplest first, and counts what it leaves out', () => {
		const found = of('X M, M Y, Z X').independences;
		expect(found.first).toEqual([
			{ a: 'M', b: 'Z', given: ['X'] },
			{ a: 'X', b: 'Y', given: ['M'] },
			{ a: 'Y', b: 'Z', given: ['M'] },
			{ a: 'Y', b: 'Z', given: ['X'] }
		]);
		const { first, others } = of('A X, B X, C X, D X, E X, F X, X Y').independences;
		expect([first.length, others]).toEqual([12, 9]);
	});

	it('cuts what may be exponentially many', () => {
		const ladder = Array.from({ length: 6 }, (_, i) => `C${i} X, C${i} D${i}, D${i} Y`);
		const found = of([...ladder, 'X Y'].join(', '));
		expect(found.total).toMatchObject({ kind: 'sets', more: true });
		expect(found.total.kind === 'sets' && found.total.sets.length).toBe(MOST_SETS);
	});

	it('finds some answer for any graph of twenty nodes', () => {
		for (let index = 0; index < 40; index++) {
			const uniform = stream(3, 'graph', index);
			const nodes = Array.from({ length: 18 }, (_, i) => `${uniform() < 0.2 ? 'U' : 'N'}${i}`);
			const all = [...nodes.slice(0, 9), 'X', ...nodes.slice(9), 'Y'];
			const arrows = all.flatMap((from, i) =>
				all.slice(i + 1).flatMap((to) => (uniform() < 0.2 ? [`${from} ${to}`] : []))
			);
			const found = of(arrows.join(', '));
			const { check, open } = found.present;
			expect(open.first.length === 0).toBe(check.valid);
			if (found.total.kind !== 'impossible') {
				expect(found.identification.identifiable).toBe(true);
			}
			if (found.frontDoor.kind === 'sets') expect(found.identification.identifiable).toBe(true);
		}
	});
});
