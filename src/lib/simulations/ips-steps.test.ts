import { describe, expect, it } from 'vitest';
import { simulation } from './ips-steps.ts';
import { threeDigits } from './ips-steps/numbers.ts';
import type { IpsStepsTable } from './ips-steps/parameters.ts';
import { verdict } from './ips-steps/words.ts';
import type { Patch } from './parameters.ts';
import { runWhole } from './simulation.ts';
import { absent, resolveParams } from './state.ts';

const run = (patch: Patch<IpsStepsTable>, seed = 1) =>
	runWhole(simulation, { params: resolveParams(simulation, patch), seed });
const read = (patch: Patch<IpsStepsTable>, readout: string) =>
	Number(simulation.readouts[readout].value(run(patch), 0));
const working = (patch: Patch<IpsStepsTable>, readout: string) =>
	simulation.readouts[readout].working?.(run(patch), 0);

describe('the steps of IPS', () => {
	it('are exact: the seed changes nothing', () => {
		expect(simulation.exact).toBe(true);
		expect(run({ kind: 'two' }, 1).result).toEqual(run({ kind: 'two' }, 2).result);
	});

	it('the mean over both kinds is what the exact world of lesson 7 gives', () => {
		for (const logger of ['lot', 'top'] as const) {
			const kinds = (['one', 'two'] as const).map((kind) => ({ kind, logger }));
			for (const [one, both] of [
				['expected', 'bothExpected'],
				['value', 'bothValue'],
				['missing', 'bothMissing'],
				['meanWeight', 'bothMeanWeight']
			]) {
				const mean = (read(kinds[0], one) + read(kinds[1], one)) / 2;
				expect(mean, `${logger} ${one}`).toBeCloseTo(read({ logger }, both), 12);
			}
		}
		expect(read({}, 'bothValue')).toBeCloseTo(0.33258, 5);
		expect(read({ logger: 'top' }, 'bothExpected')).toBeCloseTo(0.22417, 5);
		expect(read({ logger: 'top' }, 'bothMissing')).toBeCloseTo(0.10841, 5);
		expect(read({ logger: 'top' }, 'bothMeanWeight')).toBeCloseTo(0.58739, 5);
	});

	it('at the default nothing is missing, and the mean weight is 1', () => {
		for (const kind of ['one', 'two'] as const) {
			expect(read({ kind }, 'missing')).toBe(0);
			expect(read({ kind }, 'meanWeight')).toBeCloseTo(1, 12);
			expect(read({ kind }, 'expected')).toBeCloseTo(read({ kind }, 'value'), 12);
		}
	});

	it('a log that always shows its top item hides the other five, the runner-up among them', () => {
		expect(read({ logger: 'top' }, 'neverShown')).toBe(5);
		expect(read({ kind: 'one' }, 'runnerUp')).toBeCloseTo(0.149, 3);
		expect(read({ logger: 'top' }, 'missing')).toBeGreaterThan(0);
	});

	it('each working adds up to its readout', () => {
		for (const patch of [{}, { logger: 'top' }, { exploration: 0 }, { sharpness: 0 }] as const) {
			for (const name of ['expected', 'value', 'meanWeight']) {
				const sum = String(working(patch, name)).split(' = ')[0];
				const terms = sum.replace(/ \(never shown\)/g, '').split(' + ');
				const products = terms.map((term) => term.split(' × ').map(plain));
				const total = products.reduce((all, factors) => all + factors.reduce((a, b) => a * b), 0);
				expect(Math.abs(total - read(patch, name)), `${name}: ${sum}`).toBeLessThan(0.005);
			}
		}
		expect(working({}, 'missing')).toBe('The log shows every item now and then.');
	});

	it('sharpness and exploration do not exist beside a log that always shows its top item', () => {
		expect(absent(simulation, { logger: 'top', exploration: 0.2 })).toHaveLength(1);
	});

	it('says in words what no row can carry', () => {
		const words = simulation.describe(run({ logger: 'top' }), { step: 0 });
		expect(words).toContain('Item 2: never shown, so no row can carry its');
		expect(simulation.describe(run({}), { step: 0 })).toContain('Nothing is missing.');
	});

	it('says when an item is shown so seldom that a log may lack it', () => {
		expect(verdict(run({}).result)).not.toContain('10,000');
		expect(verdict(run({ exploration: 0 }).result)).toContain('items are shown to fewer');
	});

	it('gives the lines and the sums as a table', () => {
		const { columns, rows } = simulation.table(run({ logger: 'top' }), {});
		expect(rows).toHaveLength(7);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		expect(rows[1][3]).toBe('never shown');
	});
});

describe('threeDigits', () => {
	it.each([
		[0, '0'],
		[0.0168, '0.017'],
		[0.0000002, '2×10⁻⁷'],
		[8.834, '8.83'],
		[123.4, '123'],
		[4321, '4,321'],
		[43_000_000, '4×10⁷']
	])('%d → %s', (value, text) => expect(threeDigits(value)).toBe(text));
});

/** "4.1×10⁻⁷" → 4.1e-7 */
function plain(text: string): number {
	const [digit, exponent] = text.replaceAll(',', '').split('×10');
	const raised = [...(exponent ?? '⁰')].map((c) => (c === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)));
	return Number(digit) * 10 ** Number(raised.join(''));
}
