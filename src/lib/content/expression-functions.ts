import { list } from '#lib/simulations/state.ts';
import { numeric, type ExpressionValue } from './expression-operators.ts';

interface ClaimFunction {
	readonly takes: readonly [least: number, most: number];
	readonly of: (...values: number[]) => number;
}

const functions: Readonly<Record<string, ClaimFunction>> = {
	abs: { takes: [1, 1], of: Math.abs },
	min: { takes: [1, Infinity], of: Math.min },
	max: { takes: [1, Infinity], of: Math.max },
	nearest: { takes: [2, Infinity], of: nearest }
};

/** Calls a function of the claims' language; throws where it is unknown or wrongly called. */
export function callFunction(name: string, values: readonly ExpressionValue[]): number {
	if (!Object.hasOwn(functions, name)) {
		const known = list(Object.keys(functions), 'and');
		throw new Error(`claims have no function “${name}”; they have ${known}`);
	}
	const { takes, of } = functions[name];
	if (values.length < takes[0] || values.length > takes[1]) {
		const least = takes[0] === takes[1] ? '' : ' or more';
		throw new Error(`${name} takes ${takes[0]}${least}; it was given ${values.length}`);
	}
	return of(...values.map((value) => numeric(value, name)));
}

/** The option nearest to the value; the first of them, if two are equally near. */
function nearest(value: number, ...options: number[]): number {
	return options.reduce((best, option) =>
		Math.abs(option - value) < Math.abs(best - value) ? option : best
	);
}
