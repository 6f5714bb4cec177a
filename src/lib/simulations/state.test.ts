import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulations } from './index.ts';
import type { NumberParameter, Parameter } from './parameters.ts';
import { runWhole } from './simulation.ts';
import { checkSeed, checkValue, list, printValue, resolveParams, stateKey } from './state.ts';

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

describe('printValue', () => {
	it('prints shares as percent and large numbers with commas', () => {
		expect(printValue(simulation.parameters.exploration, 0.05)).toBe('5%');
		expect(printValue(simulation.parameters.visitors, 1000)).toBe('1,000');
		expect(printValue(beta, 1.25)).toBe('1.25');
		expect(printValue(score, 'ips')).toBe('IPS');
	});
});

describe('list', () => {
	it('reads as a sentence does', () => {
		expect(list(['a'])).toBe('a');
		expect(list(['a', 'b', 'c'], 'and')).toBe('a, b and c');
	});
});

describe.each(Object.values(simulations))('$name', (each) => {
	const parameters = Object.values<Parameter>(each.parameters);

	it('shows at most five parameters before "More" and explains every one', () => {
		expect(parameters.filter(({ more }) => !more).length).toBeLessThanOrEqual(5);
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
					arbitrary(parameter)
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
			const value = parameter.kind === 'choice' ? parameter.options[1].value : parameter.max;
			runWhole(each, { params: resolveParams(each, { [name]: value, reruns: 1 }), seed: 3 });
		}
		expect(runWhole(each, there)).toEqual(before);
	});

	it('keys two states alike only if they are the same', () => {
		const params = resolveParams(each, {});
		expect(stateKey(each, params, 1)).toBe(stateKey(each, { ...params }, 1));
		expect(stateKey(each, params, 1)).not.toBe(stateKey(each, params, 2));
	});
});

/** Any allowed value; long runs are kept short, since this is about values, not sizes. */
function arbitrary(parameter: Parameter): fc.Arbitrary<number | string> {
	if (parameter.kind === 'choice')
		return fc.constantFrom(...parameter.options.map(({ value }) => value));
	const { min, max, step } = parameter as NumberParameter;
	const steps = Math.min(Math.round((max - min) / step), 40);
	return fc
		.integer({ min: 0, max: steps })
		.map((k) => Number((min + ((max - min) * k) / steps).toFixed(6)));
}
