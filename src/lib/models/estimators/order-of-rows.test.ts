import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUndefined } from '../estimate.ts';
import { evaluated, logs } from './arbitrary-logs.ts';
import { directMethod } from './direct-method.ts';
import { doublyRobust, selfNormalisedDoublyRobust } from './doubly-robust.ts';
import type { Evaluation } from './evaluation.ts';
import { ips } from './ips.ts';
import { replay } from './replay.ts';
import { doublyRobustShrinkage } from './shrinkage.ts';
import { snips } from './snips.ts';
import { subGaussianDoublyRobust, subGaussianIps } from './sub-gaussian.ts';
import { switchDoublyRobust } from './switch-doubly-robust.ts';
import { estimateOf, type Estimated } from './terms.ts';

const estimators: Readonly<Record<string, (e: Evaluation) => Estimated>> = {
	ips,
	snips,
	directMethod,
	doublyRobust,
	selfNormalisedDoublyRobust,
	replay,
	'clipped ips': (e) => ips(e, { clip: 1.5 }),
	switchDoublyRobust: (e) => switchDoublyRobust(e, { threshold: 1.5 }),
	doublyRobustShrinkage: (e) => doublyRobustShrinkage(e, { lambda: 2 }),
	subGaussianIps: (e) => subGaussianIps(e, { lambda: 0.2 }),
	subGaussianDoublyRobust: (e) => subGaussianDoublyRobust(e, { lambda: 0.2 })
};

it.each(Object.entries(estimators))('%s does not mind the order of rows', (_, estimator) => {
	const shuffled = logs.chain((rows) =>
		fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))
	);
	const property = fc.property(shuffled, ([rows, others]) => {
		const [before, after] = [rows, others].map((log) => estimateOf(estimator(evaluated(log))));
		if (isUndefined(before)) expect(after).toEqual(before);
		else expect(after).toBeCloseTo(before, 11);
	});
	fc.assert(property);
});
