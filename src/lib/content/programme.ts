import source from '../../../lessons/programme.md?raw';
import type { Programme } from './blocks.ts';
import { catalogue } from './catalogue.ts';
import { compileProgramme } from './compile-programme.ts';
import { writtenLibrary } from './written.ts';

let compiled: Programme | undefined;

/**
 * The slides that open and close the tutorial, and the decks cut from it, compiled once a build.
 *
 * @throws LessonErrors with every problem of the programme, or else of the lessons
 */
export function programme(): Programme {
	compiled ??= compileProgramme(source, writtenLibrary(), [...catalogue().values()]);
	return compiled;
}
