import { simulations } from '#lib/simulations/index.ts';
import glossary from '../../../lessons/glossary.md?raw';
import references from '../../../lessons/references.json';
import { parseGlossary } from './glossary.ts';
import type { Library } from './library.ts';
import { parseReferences } from './references.ts';
import { syllabus } from './syllabus.ts';

/** The source of every written lesson by its path: "/lessons/02-feedback-loops/index.md". */
export const lessonSources: Readonly<Record<string, string>> = import.meta.glob(
	'/lessons/*/index.md',
	{ query: '?raw', import: 'default', eager: true }
);

const drawings: Record<string, string> = import.meta.glob(['/lessons/*.svg', '/lessons/*/*.svg'], {
	query: '?raw',
	import: 'default',
	eager: true
});

/** "/lessons/02-feedback-loops/index.md" is the lesson "feedback-loops". */
export function slugOf(file: string): string {
	return file.split('/')[2].replace(/^\d+-/, '');
}

/** All that the written lessons and the programme may name. */
export function writtenLibrary(): Library {
	return {
		simulations,
		references: parseReferences(references, 'lessons/references.json'),
		glossary: parseGlossary(glossary, 'lessons/glossary.md'),
		syllabus,
		drawings: Object.fromEntries(
			Object.entries(drawings).map(([path, svg]) => [path.slice(1), svg])
		),
		written: new Set(Object.keys(lessonSources).map(slugOf))
	};
}
