import type { ById, CheckAnswer, LearnerRecord } from './record.ts';

/**
 * What is known of a reader from two records, such as those of two open tabs: every entry of
 * either. Where both have one, the newer wins (b, if equally old); of a check, the tries of both
 * are kept, those of a first.
 *
 * @example
 * mergeRecords(kept, emptyRecord()); // equals kept
 */
export function mergeRecords(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
	return {
		version: 1,
		predictions: unite(a.predictions, b.predictions, (x, y) => (x.at > y.at ? x : y)),
		checks: unite(a.checks, b.checks, allTries),
		challenges: unite(a.challenges, b.challenges, (x, y) => (x.passedAt > y.passedAt ? x : y)),
		places: unite(a.places, b.places, (x, y) => (x.at > y.at ? x : y))
	};
}

function unite<T>(a: ById<T>, b: ById<T>, choose: (x: T, y: T) => T): ById<T> {
	const shared = Object.keys(b).filter((id) => Object.hasOwn(a, id));
	const chosen = shared.map((id) => [id, choose(a[id], b[id])] as const);
	return { ...a, ...b, ...Object.fromEntries(chosen) };
}

function allTries(a: CheckAnswer, b: CheckAnswer): CheckAnswer {
	return { chosen: [...new Set([...a.chosen, ...b.chosen])] };
}
