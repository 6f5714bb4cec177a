import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, KEYS, printKey, repeats, type Command, type KeyPress } from './keys.ts';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

/** "Shift+ArrowRight" as the browser reports it. */
function press(name: string): KeyPress {
	const shiftKey = name.startsWith('Shift+');
	const key = name.replace('Shift+', '');
	return { ...none, shiftKey, key: key === 'Space' ? ' ' : key };
}

const table: Record<Command, string[]> = {
	next: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n', 'N'],
	previous: ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp'],
	nextSlide: ['Shift+ArrowRight'],
	previousSlide: ['Shift+ArrowLeft'],
	first: ['Home'],
	last: ['End'],
	overview: ['o', 'O'],
	goTo: ['g', 'G'],
	presenter: ['s', 'S'],
	fullScreen: ['f', 'F', 'F5'],
	blank: ['b', 'B', '.'],
	zoom: ['z'],
	spotlight: ['l'],
	plan: ['r'],
	link: ['q'],
	theme: ['d'],
	contrast: ['c'],
	swap: ['x'],
	clock: ['t'],
	help: ['?', 'Shift+?'],
	escape: ['Escape']
};

describe('every key of the table', () => {
	for (const [command, keys] of Object.entries(table)) {
		for (const key of keys) {
			test(`${key}: ${command}`, () => expect(commandOf(press(key), true)).toBe(command));
		}
	}
	test('there are no others', () => {
		const known = new Set(
			Object.values(table).flatMap((keys) => keys.map((key) => key.toUpperCase()))
		);
		for (const { keys } of KEYS) for (const key of keys) expect(known).toContain(key.toUpperCase());
		expect(KEYS.map(({ command }) => command).toSorted()).toEqual(Object.keys(table).toSorted());
	});
});

test('what a clicker sends is understood', () => {
	const sent = ['PageUp', 'PageDown', '.', 'b', 'F5', 'Escape'];
	const asked = sent.map((key) => commandOf(press(key), true));
	expect(asked).toEqual(['previous', 'next', 'blank', 'blank', 'fullScreen', 'escape']);
});

test('no key has two commands', () => {
	const keys = KEYS.flatMap(({ keys }) => keys);
	expect(new Set(keys).size).toBe(keys.length);
});

const anyKey = fc.oneof(
	fc.constantFrom(
		...Object.values(table)
			.flat()
			.map((key) => press(key).key)
	),
	fc.string({ maxLength: 12 })
);
const anyPress = fc.record({
	key: anyKey,
	shiftKey: fc.boolean(),
	ctrlKey: fc.boolean(),
	altKey: fc.boolean(),
	metaKey: fc.boolean()
});

test('with Ctrl, Alt or Meta a key belongs to the browser', () => {
	fc.assert(
		fc.property(anyPress, fc.boolean(), (any, letters) => {
			fc.pre(any.ctrlKey || any.altKey || any.metaKey);
			expect(commandOf(any, letters)).toBeUndefined();
		})
	);
});

test('letters and signs can be switched off; all other keys stay', () => {
	fc.assert(
		fc.property(anyPress, (any) => {
			const off = commandOf(any, false);
			if (any.key.length === 1 && any.key !== ' ') expect(off).toBeUndefined();
			else expect(off).toBe(commandOf(any, true));
		})
	);
});

test('named keys with Shift are only those of the table: Shift+F5 still loads anew', () => {
	for (const key of ['F5', 'Home', 'End', 'PageDown', 'ArrowDown', 'Escape']) {
		expect(commandOf(press(`Shift+${key}`), true)).toBeUndefined();
	}
});

test('a key that is held down moves on and toggles nothing', () => {
	expect(KEYS.map(({ command }) => command).filter(repeats)).toEqual([
		'next',
		'previous',
		'nextSlide',
		'previousSlide'
	]);
});

test('keys are printed as they are written on keyboards', () => {
	expect(['Shift+ArrowRight', 'Escape', 'PageDown', 'B'].map(printKey)).toEqual([
		'Shift+Right',
		'Esc',
		'PageDown',
		'B'
	]);
});
