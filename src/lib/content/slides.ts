import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Slide } from './blocks.ts';
import { attribute, isContainer } from './directives.ts';
import { renderInline } from './html.ts';
import { isOnPage } from './ids.ts';
import { compileNotes } from './notes.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';
import { asksSomething, compileParts } from './slide-parts.ts';
import { compileSteps } from './steps.ts';

/** `::::slide`: a title, what the room sees, steps that change it, and notes for the speaker. */
export function compileSlide(node: ContainerDirective, scope: Scope): Slide {
	const { title, rest } = readTitle(node, scope);
	const blocks = compileParts(rest, scope);
	const steps = compileSteps(rest, blocks, scope);
	const last = steps.length || (asksSomething(blocks) ? 1 : 0);
	return {
		type: 'slide',
		id: attribute(node, 'id'),
		minutes: readMinutes(node, scope),
		section: attribute(node, 'section'),
		title,
		blocks,
		steps,
		notes: readNotes(rest, last, scope)
	};
}

/** A slide of a lesson names the section that says the same at length. */
export function checkSection(node: ContainerDirective, { ids, problems }: Scope): void {
	const section = attribute(node, 'section');
	if (section === '') {
		problems.add(node, 'a slide of a lesson needs section=…, the section that says it at length');
	} else if (!isOnPage(ids, 'heading', section)) {
		problems.add(node, `no section has the id “${section}”`);
	}
}

/** The line of each slide of a file. */
export function linesOf(slides: readonly Slide[], { ids }: Scope): ReadonlyMap<string, number> {
	return new Map(slides.map(({ id }) => [id, ids.get(id)?.line ?? 1]));
}

function readTitle(node: ContainerDirective, scope: Scope): { title: string; rest: RootContent[] } {
	const [first, ...rest] = node.children;
	if (first?.type !== 'heading' || first.depth !== 1) {
		scope.problems.add(node, 'a slide opens with its title: “# Title”');
		return { title: '', rest: node.children };
	}
	return { title: renderInline(first.children, renderingIn(scope, { plain: true })), rest };
}

function readMinutes(node: ContainerDirective, { problems }: Scope): number {
	const written = attribute(node, 'minutes');
	const minutes = /^\d+(\.\d+)?$/.test(written) ? Number(written) : 0;
	if (written !== '' && minutes === 0) {
		problems.add(node, `minutes cannot be “${written}”; it can be a number above 0`);
	}
	return minutes;
}

function readNotes(content: readonly RootContent[], lastStep: number, scope: Scope) {
	const [notes, another] = content.filter((child) => isContainer(child, 'notes'));
	if (another) scope.problems.add(another, 'a slide has its notes in one place');
	return notes ? compileNotes(notes, lastStep, scope) : [];
}
