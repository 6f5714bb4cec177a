import { ipsSteps } from '#lib/models/simulators/ips-steps.ts';
import {
	CLICK_RATES,
	evaluationPolicy,
	exactly,
	ITEMS,
	loggingPolicy
} from '#lib/models/simulators/log-lab-world.ts';
import type { State } from '../simulation.ts';
import type { IpsStepsTable } from './parameters.ts';
import type { IpsStepsResult } from './readouts.ts';

/** Apart from the declaration, whose words a worker does not need. */
export function* run({ params }: State<IpsStepsTable>): Generator<number, IpsStepsResult, void> {
	yield 0;
	const { sharpness, exploration, logger } = params;
	const logging = loggingPolicy({ sharpness, exploration, deterministic: logger === 'top' });
	const target = evaluationPolicy();
	const kind = params.kind === 'one' ? 0 : 1;
	const of = (policy: Float64Array) => policy.subarray(kind * ITEMS, (kind + 1) * ITEMS);
	const context = { logging: of(logging), target: of(target), clickRates: CLICK_RATES[kind] };
	return { ...ipsSteps(context), both: exactly(logging, target) };
}
