import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTIMATORS } from './accuracy.ts';
import { byEnumeration } from './by-enumeration.ts';
import { exact } from './exact.ts';
import { knowledge, type Situation } from './knowledge.ts';
import { CLICK_RATES, evaluationPolicy, KINDS } from './world.ts';

const base: Situation = {
	logger: 4,
	sharpness: 12,
	modelError: 0,
	propensityError: 0,
	clip: Infinity
};
const at = (change: Partial<Situation>, rows = 1000) =>
	exact(knowledge({ ...base, ...change }), rows);
/** Equal to what the independent check printed, to a unit of its last digit. */
const near = (value: number, printed: number, unit: number) =>
	expect(Math.abs(value - printed)).toBeLessThan(unit);

const situations = fc.record({
	logger: fc.double({ min: -8, max: 8, noNaN: true }),
	sharpness: fc.double({ min: 0, max: 15, noNaN: true }),
	modelError: fc.double({ min: 0, max: 1, noNaN: true }),
	propensityError: fc.double({ min: 0, max: 1, noNaN: true }),
	clip: fc.double({ min: 1, max: 100, noNaN: true })
});

describe('the exact errors are those of an independent check', () => {
	it('with an oracle model: DM < DR < SNIPS < IPS', () => {
		const { dm, dr, snips, ips } = at({});
		near(dm.mse, 0.0000122, 1e-7);
		near(dr.mse, 0.000893, 1e-6);
		near(snips.mse, 0.000937, 1e-6);
		near(ips.mse, 0.001885, 1e-6);
	});

	it('with model error 0.3 the order of DM, DR and IPS is turned: DR < IPS < DM', () => {
		const { dm, dr, snips, ips } = at({ modelError: 0.3 });
		near(dm.mse, 0.003884, 1e-6);
		near(dm.bias, -0.0623, 1e-4);
		near(dr.mse, 0.000916, 1e-6);
		near(ips.mse, 0.001885, 1e-6);
		near(snips.mse, 0.000937, 1e-6);
	});

	it('with the wrong propensities and an oracle model', () => {
		const { ips, snips, dr } = at({ propensityError: 1 });
		near(ips.bias, 0.3391, 1e-4);
		near(snips.bias, 0.0389, 1e-4);
		expect(dr.bias).toBeCloseTo(0, 12);
	});

	it('with a model that knows one number', () => {
		near(at({ modelError: 1 }).dm.bias, -0.2076, 1e-4);
		expect(at({ modelError: 1 }).dr.bias).toBeCloseTo(0, 12);
		near(at({ modelError: 1, propensityError: 1 }).dr.bias, 0.1737, 1e-4);
	});

	it('with both wrong and a logger like the target, DR is worse than its model alone', () => {
		const { dr, dm } = at({ modelError: 1, propensityError: 1, logger: 8 });
		near(dr.bias, 0.3422, 1e-4);
		near(dm.bias, -0.1679, 1e-4);
	});

	it.each([
		['dr', 1000, 0.144],
		['ips', 1000, 0.209],
		['ips', 20_000, 0.047]
	] as const)('DM and %s have equal errors on %d rows at model error %d', (other, rows, flip) => {
		const lead = (modelError: number) => {
			const { dm, [other]: rival } = at({ modelError }, rows);
			return dm.mse - rival.mse;
		};
		expect(lead(flip - 0.0005)).toBeLessThan(0);
		expect(lead(flip + 0.0005)).toBeGreaterThan(0);
	});
});

describe('clipping against a logger that dislikes what the target likes', () => {
	const ratio = (clip: number, rows: number) => {
		const { cips, ips } = at({ logger: -8, clip }, rows);
		return cips.mse / ips.mse;
	};
	const levels = Array.from({ length: 100 }, (_, i) => i + 1);

	it.each([[100, 18], [200, 29], [500, 53], [1000, 79]])(
		'on %d rows M = %d is best: smaller logs want harder clipping',
		(rows, best) => {
			const ratios = levels.map((clip) => ratio(clip, rows));
			expect(levels[ratios.indexOf(Math.min(...ratios))]).toBe(best);
		}
	); // prettier-ignore

	it('on 200 rows M from 13 to 65 brings the error below 0.3 of what it was, 29 to 0.2423', () => {
		const passing = levels.filter((clip) => ratio(clip, 200) <= 0.3);
		expect([passing[0], passing.at(-1), passing.length]).toEqual([13, 65, 53]);
		near(ratio(29, 200), 0.2423, 1e-4);
	});
});

describe('exact', () => {
	it('is what adding up all logs of two rows gives', () => {
		const situation = { ...base, logger: -3, modelError: 0.6, propensityError: 0.4, clip: 3 };
		const known = exact(knowledge(situation), 2);
		const found = byEnumeration(situation);
		for (const name of ['dm', 'ips', 'cips', 'dr'] as const) {
			expect(known[name].bias).toBeCloseTo(found[name].bias, 10);
			expect(known[name].variance).toBeCloseTo(found[name].variance, 10);
		}
	});

	it('DR’s bias is the sum of products of its two errors', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const { logging, weight, model } = knowledge(situation);
				const target = evaluationPolicy(situation.sharpness);
				// π₀/π̂₀ = π₀ w/π
				const products = logging.map(
					(chance, cell) =>
						target[cell] *
						(1 - (chance * weight[cell]) / target[cell]) *
						(model[cell] - CLICK_RATES[cell])
				);
				const sum = products.reduce((a, b) => a + b, 0) / KINDS;
				expect(exact(knowledge(situation), 1000).dr.bias).toBeCloseTo(sum, 10);
			})
		);
	});

	it('IPS’s variance is the click’s own luck, weighted, and that of w q', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const { logging, weight } = knowledge({ ...situation, propensityError: 0 });
				const mean = (of: (w: number, q: number) => number) =>
					logging.reduce((s, p, cell) => s + p * of(weight[cell], CLICK_RATES[cell]), 0) / KINDS;
				const luck = mean((w, q) => w ** 2 * q * (1 - q));
				const between = mean((w, q) => (w * q) ** 2) - mean((w, q) => w * q) ** 2;
				const { ips } = exact(knowledge({ ...situation, propensityError: 0 }), 1);
				expect(Math.abs(ips.variance / (luck + between) - 1)).toBeLessThan(1e-9);
			})
		);
	});

	it('with true propensities IPS and DR have no bias; with an oracle model DR and DM have none', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const trusted = exact(knowledge({ ...situation, propensityError: 0 }), 500);
				expect(trusted.ips.bias).toBeCloseTo(0, 10);
				expect(trusted.dr.bias).toBeCloseTo(0, 10);
				const oracle = exact(knowledge({ ...situation, modelError: 0 }), 500);
				expect(oracle.dr.bias).toBeCloseTo(0, 10);
				expect(oracle.dm.bias).toBeCloseTo(0, 10);
			})
		);
	});

	it('clipping never raises the mean or the variance of IPS', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const { ips, cips } = exact(knowledge(situation), 500);
				expect(cips.bias).toBeLessThanOrEqual(ips.bias + 1e-12);
				expect(cips.variance).toBeLessThanOrEqual(ips.variance + 1e-12);
			})
		);
	});

	it('ten times the rows leave bias as it is and divide variance by ten', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const [few, many] = [100, 1000].map((rows) => exact(knowledge(situation), rows));
				for (const name of ESTIMATORS) {
					expect(many[name].variance * 10).toBeCloseTo(few[name].variance, 8);
					if (name !== 'snips') expect(many[name].bias).toBe(few[name].bias);
				}
			})
		);
	});
});
