import fc from 'fast-check';

/** For property tests: positive chances that sum to 1. */
export const chances = (n: number) =>
	fc
		.array(fc.integer({ min: 1, max: 99 }), { minLength: n, maxLength: n })
		.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b)));

/** A log of n rows, each with policies of its own. */
export const logs = fc.integer({ min: 1, max: 8 }).chain((actions) =>
	fc
		.array(fc.tuple(chances(actions), chances(actions), fc.nat(actions - 1), fc.nat(9)), {
			minLength: 1,
			maxLength: 12
		})
		.map((rows) => ({
			actions,
			logging: Float64Array.from(rows.flatMap(([logging]) => logging)),
			evaluation: Float64Array.from(rows.flatMap(([, evaluation]) => evaluation)),
			action: Int32Array.from(rows, ([, , action]) => action),
			reward: Float64Array.from(rows, ([, , , reward]) => reward)
		}))
);
