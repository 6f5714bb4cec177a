import { expect, it } from 'vitest';
import type { SlideNote } from '#lib/content/blocks.ts';
import { currentNotes } from './current-notes.ts';

const notes: SlideNote[] = [
	{ html: 'Say.' },
	{ step: 1, html: 'Step 1.' },
	{ step: 1, html: 'Wait.' },
	{ step: 3, html: 'Step 3.' },
	{ html: 'If time is short.' }
];

it('before the first step, the notes that name none are current', () => {
	expect(currentNotes(notes, 0)).toEqual([true, false, false, false, true]);
});

it('at a step, all notes that name it are current, and no others', () => {
	expect(currentNotes(notes, 1)).toEqual([false, true, true, false, false]);
	expect(currentNotes(notes, 3)).toEqual([false, false, false, true, false]);
});

it('at a step that no note names, the general notes are', () => {
	expect(currentNotes(notes, 2)).toEqual([true, false, false, false, true]);
});
