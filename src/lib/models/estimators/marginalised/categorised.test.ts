import { describe, expect, it, test } from 'vitest';
import { categorised } from './categorised.ts';

describe('categorised', () => {
	const shop = {
		category: Int32Array.of(0, 0, 1),
		action: Int32Array.of(1, 2),
		reward: Float64Array.of(1, 0),
		logging: Float64Array.of(0.2, 0.2, 0.6, 0.2, 0.2, 0.6),
		evaluation: Float64Array.of(0.6, 0.1, 0.3, 0, 0, 1)
	};

	it('compares shares of categories, worked by hand', () => {
		const { weight } = categorised(shop);
		expect(weight[0]).toBeCloseTo(0.7 / 0.4, 12);
		expect(weight[1]).toBeCloseTo(1 / 0.6, 12);
	});

	test.each<[string, Partial<typeof shop>, string]>([
		[
			'an unknown action',
			{ action: Int32Array.of(0, 3) },
			'row 2 has the action 3; actions are whole numbers from 0 to 2'
		],
		[
			'a category without a chance',
			{ logging: Float64Array.of(0, 0, 1, 0, 0, 1) },
			'row 1 has the category 0, to which the logging policy gave no chance'
		],
		[
			'columns that do not fit',
			{ reward: Float64Array.of(1) },
			'1 rewards need as many actions, got 2'
		]
	])('refuses %s', (_, patch, message) => {
		expect(() => categorised({ ...shop, ...patch })).toThrow(message);
	});
});
