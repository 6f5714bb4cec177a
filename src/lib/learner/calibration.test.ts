import { expect, test } from 'vitest';
import { calibration, summary } from './calibration.ts';
import type { Confidence, Prediction } from './record.ts';

function bet(option: number, confidence: Confidence): Prediction {
	return { option, confidence, at: '2026-01-01T00:00:00.000Z' };
}

test('counts predictions and right ones for each level of confidence', () => {
	const predictions = {
		'a/1': bet(0, 'sure'),
		'a/2': bet(1, 'sure'),
		'b/1': bet(2, 'sure'),
		'b/2': bet(3, 'guessing')
	};
	expect(calibration(predictions, { 'a/1': 0, 'a/2': 0, 'b/1': 0, 'b/2': 3 })).toEqual([
		{ confidence: 'guessing', count: 1, right: 1 },
		{ confidence: 'rather sure', count: 0, right: 0 },
		{ confidence: 'sure', count: 3, right: 1 }
	]);
});

test('leaves out a prediction whose right option is not known', () => {
	const levels = calibration(
		{ 'a/gone': bet(0, 'sure'), constructor: bet(0, 'sure') },
		{ 'a/1': 0 }
	);
	expect(levels.map(({ count }) => count)).toEqual([0, 0, 0]);
});

test.each([
	[[['sure', 3, 1]], 'You were sure 3 times and right once.'],
	[[['sure', 1, 0]], 'You were sure once and never right.'],
	[
		[
			['guessing', 2, 2],
			['rather sure', 0, 0],
			['sure', 5, 4]
		],
		'You were sure 5 times and right 4 times; guessing twice and right twice.'
	],
	[[['guessing', 0, 0]], ''],
	[[], '']
] as const)('says %j in one sentence', (levels, sentence) => {
	const counts = levels.map(([confidence, count, right]) => ({ confidence, count, right }));
	expect(summary(counts)).toBe(sentence);
});
