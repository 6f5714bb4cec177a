import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords } from './merge-records.ts';
import { readRecord } from './read-record.ts';
import { CONFIDENCES, emptyRecord, exportRecord, type LearnerRecord } from './record.ts';

const id = fc.constantFrom('loops/half', 'loops/heal', 'bandits/half', '__proto__', 'constructor');
const option = fc.nat(9);
const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100') });
const at = time.map((date) => date.toISOString());
const record: fc.Arbitrary<LearnerRecord> = fc.record({
	version: fc.constant(1 as const),
	predictions: fc.dictionary(
		id,
		fc.record({ option, confidence: fc.constantFrom(...CONFIDENCES), at })
	),
	checks: fc.dictionary(id, fc.record({ chosen: fc.uniqueArray(option) })),
	challenges: fc.dictionary(id, fc.record({ passedAt: at, state: fc.string() })),
	places: fc.dictionary(id, fc.record({ heading: fc.string(), at }))
});

const sample: LearnerRecord = {
	version: 1,
	predictions: {
		'loops/half': { option: 2, confidence: 'sure', at: '2026-01-01T10:00:00.000Z' }
	},
	checks: { 'loops/counts': { chosen: [1, 0] } },
	challenges: { 'loops/heal': { passedAt: '2026-01-01T11:00:00.000Z', state: 'beta=6' } },
	places: { loops: { heading: 'the-loop', at: '2026-01-01T12:00:00.000Z' } }
};

function withPredictions(predictions: unknown): string {
	return JSON.stringify({ ...sample, predictions });
}

describe('reading a record', () => {
	test('gives back every record that was exported', () => {
		const property = fc.property(record, (original) => {
			expect(readRecord(exportRecord(original))).toEqual({ record: original });
		});
		fc.assert(property, { seed: 1 });
	});

	test('gives the empty record and no problem if nothing is kept', () => {
		expect(readRecord(null)).toEqual({ record: emptyRecord() });
	});

	test.each([
		['', 'it is not JSON'],
		['{"version": 1, "predic', 'it is not JSON'],
		['null', 'expected Object, got null'],
		['7', 'expected Object, got 7'],
		['{}', 'version: expected "version", got undefined'],
		[JSON.stringify({ ...sample, version: 2 }), 'version: expected 1, got 2'],
		[JSON.stringify({ ...sample, version: '1' }), 'version: expected 1, got "1"'],
		[withPredictions(null), 'predictions: expected Object, got null'],
		[withPredictions('none'), 'predictions: expected Object, got "none"']
	])('of %j starts empty and says why', (raw, why) => {
		expect(readRecord(raw)).toEqual({
			record: emptyRecord(),
			problem: `What this browser kept of your work could not be read: ${why}.`
		});
	});

	test.each([
		[null, 'expected Object, got null'],
		[{ ...sample.predictions['loops/half'], option: -1 }, 'expected a whole number from 0, got -1'],
		[{ ...sample.predictions['loops/half'], option: '2' }, 'a whole number from 0, got "2"'],
		[{ ...sample.predictions['loops/half'], confidence: 'certain' }, 'got "certain"'],
		[
			{ ...sample.predictions['loops/half'], at: 'yesterday' },
			'an ISO time in UTC, got "yesterday"'
		],
		[{ ...sample.predictions['loops/half'], at: { toString: 1 } }, 'at: expected an ISO time']
	])('leaves out the malformed entry %j, keeps the rest and says so', (entry, why) => {
		const raw = withPredictions({ ...sample.predictions, 'bandits/half': entry });
		const { record: read, problem } = readRecord(raw);
		expect(read).toEqual(sample);
		expect(problem).toContain('Of your kept work, 1 entry was unreadable and left out: ban');
		expect(problem).toContain(why);
	});

	test('counts the malformed entries of all kinds and names the first', () => {
		const raw = JSON.stringify({
			...sample,
			checks: { a: 1, b: { chosen: [0.5] } },
			places: { c: [] }
		});
		const { record: read, problem } = readRecord(raw);
		expect(read).toEqual({ ...sample, checks: {}, places: {} });
		expect(problem).toBe(
			'Of your kept work, 3 entries were unreadable and left out: a: expected Object, got 1.'
		);
	});

	test('drops fields it does not know', () => {
		const raw = JSON.stringify({
			...sample,
			name: 'Ada',
			places: { a: { ...sample.places.loops, x: 1 } }
		});
		expect(readRecord(raw)).toEqual({ record: { ...sample, places: { a: sample.places.loops } } });
	});

	test('quotes a long value only in part', () => {
		const raw = JSON.stringify({ ...sample, version: 'x'.repeat(1e6) });
		expect(readRecord(raw).problem?.length).toBeLessThan(200);
	});

	test('never throws, and gives a record, whatever text is kept', () => {
		const hostile = fc.oneof(
			fc.string(),
			fc.json(),
			fc.jsonValue().map(withPredictions),
			fc.dictionary(fc.string(), fc.jsonValue()).map(withPredictions)
		);
		const property = fc.property(hostile, (raw) => {
			const { record: read } = readRecord(raw);
			expect(readRecord(exportRecord(read))).toEqual({ record: read });
		});
		fc.assert(property, { seed: 1, numRuns: 2000 });
	});

	test('an entry named __proto__ changes no prototype', () => {
		const entry = JSON.stringify(sample.predictions['loops/half']);
		const raw = exportRecord(emptyRecord()).replace('{}', `{"__proto__": ${entry}}`);
		const { record: read } = readRecord(raw);
		expect(Object.getPrototypeOf(read.predictions)).toBe(Object.prototype);
		expect(Object.keys(read.predictions)).toEqual(['__proto__']);
	});
});

describe('merging two records', () => {
	test('keeps every entry of either, and no others', () => {
		const property = fc.property(record, record, (a, b) => {
			const merged = mergeRecords(a, b);
			for (const part of ['predictions', 'checks', 'challenges', 'places'] as const) {
				const ids = new Set([...Object.keys(a[part]), ...Object.keys(b[part])]);
				expect(new Set(Object.keys(merged[part]))).toEqual(ids);
			}
		});
		fc.assert(property, { seed: 1 });
	});

	test('of the same record with itself, or with the empty one, changes nothing', () => {
		const property = fc.property(record, (a) => {
			expect(mergeRecords(a, a)).toEqual(a);
			expect(mergeRecords(a, emptyRecord())).toEqual(a);
			expect(mergeRecords(emptyRecord(), a)).toEqual(a);
		});
		fc.assert(property, { seed: 1 });
	});

	test('may be done in any grouping', () => {
		const property = fc.property(record, record, record, (a, b, c) => {
			const left = mergeRecords(mergeRecords(a, b), c);
			expect(mergeRecords(a, mergeRecords(b, c))).toEqual(left);
		});
		fc.assert(property, { seed: 1 });
	});

	test('keeps the newer prediction, pass and place from either side', () => {
		const newer: LearnerRecord = {
			...sample,
			predictions: {
				'loops/half': { option: 0, confidence: 'guessing', at: '2026-02-01T10:00:00.000Z' }
			},
			challenges: { 'loops/heal': { passedAt: '2026-02-01T11:00:00.000Z', state: 'beta=2' } },
			places: { loops: { heading: 'the-twin', at: '2026-02-01T12:00:00.000Z' } }
		};
		expect(mergeRecords(sample, newer)).toEqual(newer);
		expect(mergeRecords(newer, sample)).toEqual(newer);
	});

	test('keeps all tries at a check, each once, the first record first', () => {
		const a = { ...emptyRecord(), checks: { c: { chosen: [2, 0] } } };
		const b = { ...emptyRecord(), checks: { c: { chosen: [1, 2] } } };
		expect(mergeRecords(a, b).checks.c.chosen).toEqual([2, 0, 1]);
	});
});
