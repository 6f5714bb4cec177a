import type { Element } from 'hast';
import type { Rendering } from './handlers.ts';
import { linkElements } from './links.ts';
import { findQuantity, type Quantity } from './quantities.ts';
import { stateLink } from './runs.ts';
import type { DeclaredChallenge, Scope } from './scope.ts';

interface Place {
	/** Whether there is no room for links: in slides, notes, labels and headings. */
	readonly plain?: boolean;
	/** The challenge whose goal `{goal.…}` reads. */
	readonly challenge?: DeclaredChallenge;
}

/** How text of a lesson becomes HTML in a place of the lesson. */
export function renderingIn(scope: Scope, { plain = false, challenge }: Place = {}): Rendering {
	const { source, problems } = scope;
	return {
		source,
		problems,
		plain,
		number: (name, line, rendering) => {
			const found = findQuantity(name, scope, challenge);
			if (found && 'text' in found) return numberElement(found, rendering.plain);
			if (found) problems.add(line, found.problem);
			return { type: 'text', value: '' };
		},
		link: (link, content, rendering) => linkElements(link, content, rendering.plain, scope)
	};
}

function numberElement({ text, run }: Quantity, plain: boolean): Element {
	const className = ['number'];
	const linked = run?.change && !plain;
	return {
		type: 'element',
		tagName: linked ? 'a' : 'span',
		properties: linked ? { className, href: stateLink(run), dataRun: run.name } : { className },
		children: [{ type: 'text', value: text }]
	};
}
