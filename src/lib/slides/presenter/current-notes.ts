import type { SlideNote } from '#lib/content/blocks.ts';

/**
 * Which notes belong to a step, in order: those that name it. At a step that none names, and before
 * the first one, those that name no step.
 */
export function currentNotes(notes: readonly SlideNote[], step: number): readonly boolean[] {
	const named = step > 0 && notes.some((note) => note.step === step);
	return notes.map((note) => note.step === (named ? step : undefined));
}
