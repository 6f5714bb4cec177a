import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readMessage, type Message } from './messages.ts';

const envelope = { deck: 'toys', talk: 'talk01', from: 'a', role: 'stage' } as const;
const told = { state: { any: 'thing' }, stamp: { count: 3, by: 'a' } };
const request = { port: 1, id: 2 };

const messages: Message[] = [
	{ ...envelope, type: 'hello', ...told },
	{ ...envelope, type: 'here', ...told, to: 'b' },
	{ ...envelope, type: 'state', ...told },
	{ ...envelope, type: 'ping' },
	{ ...envelope, type: 'bye' },
	{ ...envelope, talk: '', type: 'who' },
	{ ...envelope, type: 'open', stamp: told.stamp },
	{ ...envelope, type: 'pointer', pointer: { x: 0.5, y: 1 } },
	{ ...envelope, type: 'pointer', pointer: null },
	{ ...envelope, type: 'swap' },
	{ ...envelope, type: 'run', ...request, simulation: 's', urgent: true, states: [{}] },
	{ ...envelope, type: 'taken', ...request },
	{ ...envelope, type: 'reply', ...request, outcome: { type: 'progress', share: 0.5 } },
	{ ...envelope, type: 'reply', ...request, outcome: { type: 'done', results: [1] } },
	{ ...envelope, type: 'reply', ...request, outcome: { type: 'failed', message: 'no' } },
	{ ...envelope, type: 'cancel', port: 1 }
];

describe('readMessage', () => {
	test.each(messages)('reads $type, and not with more or less on it', (message) => {
		expect(readMessage(structuredClone(message))).toEqual(message);
		expect(readMessage({ ...message, more: 1 })).toBeUndefined();
		for (const key of Object.keys(message).filter((key) => key !== 'to' && key !== 'state')) {
			const { [key as keyof Message]: _, ...less } = message;
			expect(readMessage(less), key).toBeUndefined();
		}
	});

	it('refuses what is too long, too many or out of range', () => {
		const bad: object[] = [
			{ ...messages[0], from: 'x'.repeat(101) },
			{ ...messages[0], talk: 'X' },
			{ ...messages[0], stamp: { count: 1.5, by: 'a' } },
			{ ...messages[0], stamp: { count: Infinity, by: 'a' } },
			{ ...messages[7], pointer: { x: NaN, y: 0 } },
			{ ...messages[10], states: [] },
			{ ...messages[10], states: [1, 2, 3, 4, 5] },
			{ ...messages[14], outcome: { type: 'failed', message: 'x'.repeat(501) } }
		];
		for (const message of bad) expect(readMessage(message)).toBeUndefined();
	});

	it('never throws, whatever comes in and wherever a message is spoilt', () => {
		const spoilt = fc
			.record({ message: fc.constantFrom(...messages), junk: fc.anything(), at: fc.nat(9) })
			.map(({ message, junk, at }) => {
				const keys = Object.keys(message);
				return { ...message, [keys[at % keys.length]]: junk };
			});
		fc.assert(
			fc.property(fc.oneof(fc.anything(), spoilt), (raw) => {
				const message = readMessage(raw);
				if (message) expect(readMessage(message)).toEqual(message);
			})
		);
	});
});
