import { describe, expect, test } from 'vitest';
import { PRINT_NAMES, printQuery, readPrintMode, type PrintName } from './print-mode.ts';

const read = (query: string) => readPrintMode(new URLSearchParams(query));

describe('what a query asks to print', () => {
	test('nothing, unless it says so', () => {
		expect(read('')).toBeUndefined();
		expect(read('?prints')).toBeUndefined();
		expect(read('?the-bet-figure.beta=3')).toBeUndefined();
	});

	test.each(['?print', '?print=', '?print&x=1'])('%s asks for the slides', (query) => {
		expect(read(query)).toEqual({ name: 'slides', refusal: '' });
	});

	test.each(Object.keys(PRINT_NAMES) as PrintName[])(
		'the link to %s asks for just that',
		(name) => {
			expect(read(printQuery(name))).toEqual({ name, refusal: '' });
			expect(read(`?print=${name}`)).toEqual({ name, refusal: '' });
		}
	);

	test.each(['poster', 'Steps', 'handout', 'toString', '__proto__'])(
		'%s does not exist: the slides, and a sentence that names what does',
		(asked) => {
			const mode = read(`?print=${asked}`);
			expect(mode?.name).toBe('slides');
			expect(mode?.refusal).toContain(`“${asked}”`);
			expect(mode?.refusal).toContain('slides, steps, notes or hand-out');
		}
	);
});
