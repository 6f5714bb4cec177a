import type { SlideStep } from './blocks.ts';
import type { Directive } from './directives.ts';
import type { Problems } from './problems.ts';

interface WrittenStep {
	readonly node: Directive;
	readonly step: SlideStep;
	/** Whether all that it sets could be read. */
	readonly sound: boolean;
}

/** Holds each step of a slide against those before it. */
export function reportOrder(
	written: readonly WrittenStep[],
	asks: boolean,
	problems: Problems
): void {
	let [shown, picture] = [0, pictureOf({ patch: {}, show: [], html: '' }, 0)];
	written.forEach(({ node, step, sound }, index) => {
		const reveal = step.reveal ?? shown;
		if (reveal < shown) {
			problems.add(node, `reveal=${reveal} hides what reveal=${shown} has shown`);
		}
		const before = picture;
		[shown, picture] = [reveal, pictureOf(step, reveal)];
		const answers = asks && index === 0;
		// A press of a key after which nothing has moved looks like a fault.
		if (sound && !answers && step.html === '' && picture === before) {
			problems.add(node, 'this step changes nothing and says nothing');
		}
	});
}

/** All that a step shows besides its words. */
function pictureOf({ html: _, ...shown }: SlideStep, reveal: number): string {
	return JSON.stringify({ ...shown, reveal });
}
