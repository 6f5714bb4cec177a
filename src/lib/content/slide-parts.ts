import type { RootContent } from 'mdast';
import type {
	CheckReference,
	DrawingReference,
	PredictReference,
	Prose,
	SlidePart
} from './blocks.ts';
import { attribute, isContainer, isNamed, type Directive } from './directives.ts';
import { compileDrawing } from './drawings.ts';
import { compileFigure, compileFigureReference } from './figures.ts';
import { isOnPage } from './ids.ts';
import { renderingIn } from './rendering.ts';
import type { Scope } from './scope.ts';
import { compileSequence } from './sequence.ts';

type Part = Exclude<SlidePart, Prose>;

/** What the room sees of a slide below its title: one visual and one question at most. */
export function compileParts(content: readonly RootContent[], scope: Scope): SlidePart[] {
	const { problems } = scope;
	const [, question] = content.filter((node) => isNamed(node, 'predict') || isNamed(node, 'check'));
	if (question) problems.add(question, 'a slide asks one question at most');
	const [, visual] = content.filter(
		(node) => isNamed(node, 'simulation') || isNamed(node, 'drawing')
	);
	if (visual) problems.add(visual, 'a slide has one figure or drawing at most');
	const rendering = renderingIn(scope, { plain: true });
	return compileSequence<Part>(content, rendering, (node) => compilePart(node, scope));
}

/** Whether a slide has a question: then its first step answers. */
export function asksSomething(parts: readonly SlidePart[]): boolean {
	return parts.some(({ type }) => type === 'predict-reference' || type === 'check-reference');
}

function compilePart(node: RootContent, scope: Scope): Part | undefined | 'prose' {
	if (isContainer(node, 'notes') || isContainer(node, 'step')) return undefined;
	if (isNamed(node, 'predict') || isNamed(node, 'check')) return compileQuestion(node, scope);
	const refers = 'attributes' in node && node.attributes?.ref !== undefined;
	if (isNamed(node, 'drawing')) {
		return refers ? compileDrawingReference(node, scope) : compileDrawing(node, scope);
	}
	if (!isNamed(node, 'simulation')) return 'prose';
	return refers ? compileFigureReference(node, scope) : compileFigure(node, scope);
}

function compileQuestion(
	node: Directive & { readonly name: 'predict' | 'check' },
	scope: Scope
): PredictReference | CheckReference {
	const id = referredIn(node, scope);
	return node.name === 'predict'
		? { type: 'predict-reference', predict: id }
		: { type: 'check-reference', check: id };
}

function compileDrawingReference(node: Directive, scope: Scope): DrawingReference {
	return { type: 'drawing-reference', drawing: referredIn(node, scope) };
}

/** The id in `ref=…`, which must name a block of the same kind on the reading page. */
function referredIn(node: Directive, { ids, problems }: Scope): string {
	const id = attribute(node, 'ref');
	if (id !== '' && !isOnPage(ids, node.name, id)) {
		problems.add(node, `no ${node.name} has the id “${id}”`);
	}
	return id;
}
