import type { Lesson } from './blocks.ts';
import type { Library } from './library.ts';
import type { Problems } from './problems.ts';

/** Reads a lesson's number and slug from its folder, and holds them against the syllabus. */
export function placeInSyllabus(
	file: string,
	{ syllabus }: Library,
	problems: Problems
): Pick<Lesson, 'number' | 'slug'> {
	const parts = /(?:^|\/)lessons\/(\d\d)-([a-z-]+)\/index\.md$/.exec(file);
	if (!parts) {
		problems.add(1, 'a lesson stands in lessons/NN-slug/index.md');
		return { number: 0, slug: '' };
	}
	const [, digits, slug] = parts;
	const number = syllabus.findIndex((entry) => entry.slug === slug) + 1;
	if (number === 0) {
		problems.add(1, `the syllabus has no lesson “${slug}”`);
	} else if (number !== Number(digits)) {
		const folder = `${String(number).padStart(2, '0')}-${slug}`;
		problems.add(1, `the syllabus says lesson ${number}; its folder should be “${folder}”`);
	}
	return { number, slug };
}
