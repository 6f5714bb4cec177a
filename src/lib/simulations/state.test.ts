import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulations } from './index.ts';
import { controlRows } from '#lib/figures/control-rows.ts';
import { choice, number, toggle, type Parameter, type ParameterTable } from './parameters.ts';
import { runWhole, type AnyDeclaration } from './simulation.ts';
import {
	absent,
	checkSeed,
	checkValue,
	exists,
	list,
	overlay,
	printValue,
	resolveParams,
	stateKey
} from './state.ts';

const { simulation } = { simulation: simulations['feedback-loop'] };
const beta = simulation.parameters.beta as Parameter;
const score = simulation.parameters.score as Parameter;

describe('checkValue', () => {
	it('takes what the parameter allows and puts it on the slider’s grid', () => {
		expect(checkValue(beta, '3')).toEqual({ value: 3 });
		expect(checkValue(beta, '3.07')).toEqual({ value: 3.05 });
		expect(checkValue(score, 'rate')).toEqual({ value: 'rate' });
	});

	it('says what was wrong and what is allowed', () => {
		expect(checkValue(beta, '99')).toEqual({ problem: 'sharpness cannot be 99; it can be 1 to 8' });
		expect(checkValue(beta, 'abc')).toEqual({
			problem: 'sharpness cannot be “abc”; it can be 1 to 8'
		});
		expect(checkValue(score, 'likes')).toEqual({
			problem: 'score cannot be “likes”; it can be clicks, rate or ips'
		});
		expect(checkSeed('0')).toEqual({
			problem: 'seed cannot be “0”; it can be a whole number from 1 to 999'
		});
	});

	it('refuses what a program would read as a number and a person would not', () => {
		for (const raw of ['', ' ', '0x3', '1e0', 'NaN', 'Infinity', '3,5', '--3', '٣']) {
			expect(checkValue(beta, raw), raw).toHaveProperty('problem');
		}
	});

	it('never lets a value out of range through, whatever the text', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)),
				(raw) => {
					for (const parameter of Object.values<Parameter>(simulation.parameters)) {
						const checked = checkValue(parameter, raw);
						if ('problem' in checked) continue;
						if (parameter.kind === 'choice') {
							expect(parameter.options.map(({ value }) => value)).toContain(checked.value);
						} else if (parameter.kind === 'toggle') {
							expect([0, 1]).toContain(checked.value);
						} else {
							expect(checked.value).toBeGreaterThanOrEqual(parameter.min);
							expect(checked.value).toBeLessThanOrEqual(parameter.max);
						}
					}
				}
			)
		);
	});
});

describe('resolveParams', () => {
	it('lets a parameter follow another until it is set', () => {
		expect(resolveParams(simulation, { visitors: 500 }).firstDay).toBe(500);
		expect(resolveParams(simulation, { visitors: 500, firstDay: 20 }).firstDay).toBe(20);
	});
});

describe('parameters that depend on a choice', () => {
	const parameters = {
		world: choice({
			label: 'world',
			help: 'Which world.',
			options: [
				{ value: 'sea', label: 'the sea' },
				{ value: 'land', label: 'land' }
			],
			default: 'sea',
			resets: true
		}),
		depth: number({
			label: 'depth',
			help: 'How deep.',
			min: -5,
			max: 5,
			step: 1,
			default: { by: 'world', is: { sea: 3, land: -1 }, else: 0 }
		}),
		waves: toggle({
			group: 'draw',
			label: 'waves',
			help: 'Draws them.',
			default: 1,
			when: { world: ['sea'] }
		}),
		rows: number({ label: 'rows', help: 'How many.', min: 1, max: 9, step: 1, default: 5 })
	};
	const worlds = { parameters } as unknown as AnyDeclaration;
	const resolve = (patch: object) => resolveParams(worlds, patch);

	it('a default by choice follows the choice until it is set', () => {
		expect(resolve({})).toEqual({ world: 'sea', depth: 3, waves: 1, rows: 5 });
		expect(resolve({ world: 'land' })).toMatchObject({ depth: -1 });
		expect(resolve({ world: 'land', depth: 4 })).toMatchObject({ depth: 4 });
	});

	it('what does not exist stands at its default, whatever is set', () => {
		expect(resolve({ world: 'land', waves: 0 })).toMatchObject({ waves: 1 });
		expect(exists(parameters.waves, resolve({ world: 'land' }))).toBe(false);
		expect(exists(parameters.waves, resolve({}))).toBe(true);
	});

	it('setting what does not exist is refused with a sentence', () => {
		expect(absent(worlds, { world: 'land', waves: 0, rows: 3 })).toEqual([
			{ name: 'waves', problem: 'draw waves does not exist while world is land' }
		]);
		expect(absent(worlds, { waves: 0 })).toEqual([]);
	});

	it('a choice that resets takes with it what belonged to its old value', () => {
		const under = { depth: 2, waves: 0, rows: 7 };
		expect(overlay(worlds, under, { world: 'land' })).toEqual({ rows: 7, world: 'land' });
		expect(overlay(worlds, under, { world: 'land', depth: 1 })).toMatchObject({ depth: 1 });
		expect(overlay(worlds, under, { world: 'sea' })).toEqual({ ...under, world: 'sea' });
		expect(overlay(worlds, under, { rows: 1 })).toEqual({ ...under, rows: 1 });
	});

	it('a tick takes 0 or 1 and says so, under the name of its group', () => {
		expect(checkValue(parameters.waves, '1')).toEqual({ value: 1 });
		expect(checkValue(parameters.waves, 'yes')).toEqual({
			problem: 'draw waves cannot be “yes”; it can be 0 or 1'
		});
		expect([0, 1].map((value) => printValue(parameters.waves, value))).toEqual(['no', 'yes']);
	});

	it('ticks of a group are one control; what does not exist has none', () => {
		const keys = (patch: object) =>
			controlRows(parameters, resolve(patch)).front.map(({ key }) => key);
		expect(keys({})).toEqual(['world', 'depth', 'draw', 'rows']);
		expect(keys({ world: 'land' })).toEqual(['world', 'depth', 'rows']);
		const hidden = { ...parameters, rows: { ...parameters.rows, more: { world: ['land'] } } };
		const behind = (world: string) =>
			controlRows(hidden, resolve({ world })).more.map(({ key }) => key);
		expect([behind('sea'), behind('land')]).toEqual([[], ['rows']]);
	});
});

describe('printValue', () => {
	it('prints shares as percent and large numbers with commas', () => {
		expect(printValue(simulation.parameters.exploration, 0.05)).toBe('5%');
		expect(printValue(simulation.parameters.visitors, 1000)).toBe('1,000');
		expect(printValue(beta, 1.25)).toBe('1.25');
		expect(printValue(score, 'ips')).toBe('IPS');
		expect(printValue(beta, -1.5)).toBe('−1.5');
	});
});

describe('list', () => {
	it('reads as a sentence does', () => {
		expect(list(['a'])).toBe('a');
		expect(list(['a', 'b', 'c'], 'and')).toBe('a, b and c');
	});
});

/** How often a run repeats itself: few are enough to see that all numbers are finite. */
const REPEATS = ['reruns', 'studies', 'logs'];

describe.each(Object.values(simulations))('$name', (each) => {
	const parameters = Object.values<Parameter>(each.parameters);

	it('shows at most five parameters before "More" and explains every one', () => {
		for (const choices of choiceValues(each.parameters)) {
			const { front } = controlRows(each.parameters, resolveParams(each, choices));
			expect(front.length, JSON.stringify(choices)).toBeLessThanOrEqual(5);
		}
		for (const { label, help } of parameters) {
			expect(label).toMatch(/^\S/);
			expect(help).toMatch(/^[A-Z].*\.$/);
		}
	});

	it('has defaults that its own checks accept unchanged', () => {
		const defaults = resolveParams(each, {});
		for (const [name, parameter] of Object.entries<Parameter>(each.parameters)) {
			expect(checkValue(parameter, defaults[name])).toEqual({ value: defaults[name] });
		}
	});

	it('runs, reads, describes and tabulates any allowed state, with finite numbers only', () => {
		const state = fc.record(
			Object.fromEntries(
				Object.entries<Parameter>(each.parameters).map(([name, parameter]) => [
					name,
					REPEATS.includes(name) ? fc.integer({ min: 1, max: 3 }) : arbitrary(parameter)
				])
			)
		);
		fc.assert(
			fc.property(state, fc.integer({ min: 1, max: 999 }), (params, seed) => {
				const run = runWhole(each, { params, seed });
				const last = each.timeline?.(params).last ?? 0;
				for (const step of [0, last]) {
					expect(each.describe(run, { step })).not.toMatch(/NaN|undefined|Infinity/);
					for (const readout of Object.values(each.readouts)) {
						const value = readout.value(run, step);
						expect(typeof value === 'string' || Number.isFinite(value), readout.label).toBe(true);
						expect(readout.print(value, run)).not.toMatch(/NaN|undefined|Infinity/);
						expect(readout.working?.(run, step) ?? '').not.toMatch(/NaN|undefined|Infinity/);
					}
				}
				expect(
					each
						.table(run, { step: last })
						.rows.flat()
						.every((v) => typeof v === 'string' || Number.isFinite(v))
				).toBe(true);
			}),
			{ numRuns: 25, seed: 1 }
		);
	}, 60_000);

	it('restores its numbers when a parameter goes away and comes back', () => {
		const there = { params: resolveParams(each, {}), seed: 3 };
		const before = runWhole(each, there);
		for (const [name, parameter] of Object.entries<Parameter>(each.parameters)) {
			runWhole(each, {
				params: resolveParams(each, { [name]: farthest(parameter), reruns: 1 }),
				seed: 3
			});
		}
		expect(runWhole(each, there)).toEqual(before);
	});

	it('keys two states alike only if they are the same', () => {
		const params = resolveParams(each, {});
		expect(stateKey(each, params, 1)).toBe(stateKey(each, { ...params }, 1));
		expect(stateKey(each, params, 1)).not.toBe(stateKey(each, params, 2));
	});
});

/** Each choice at each of its values. */
function choiceValues(parameters: ParameterTable): Record<string, string>[] {
	return Object.entries(parameters).flatMap(([name, parameter]) =>
		parameter.kind === 'choice' ? parameter.options.map(({ value }) => ({ [name]: value })) : [{}]
	);
}

function farthest(parameter: Parameter): number | string {
	if (parameter.kind === 'toggle') return 1;
	return parameter.kind === 'choice' ? parameter.options[1].value : parameter.max;
}

/** Any allowed value; long runs are kept short, since this is about values, not sizes. */
function arbitrary(parameter: Parameter): fc.Arbitrary<number | string> {
	if (parameter.kind === 'choice')
		return fc.constantFrom(...parameter.options.map(({ value }) => value));
	if (parameter.kind === 'toggle') return fc.constantFrom(0, 1);
	const { min, max, step } = parameter;
	const steps = Math.min(Math.round((max - min) / step), 40);
	return fc
		.integer({ min: 0, max: steps })
		.map((k) => Number((min + ((max - min) * k) / steps).toFixed(6)));
}
