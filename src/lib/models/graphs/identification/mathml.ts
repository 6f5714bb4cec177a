import type { Estimand, Variable } from './estimand.ts';
import { spokenEstimand } from './spoken.ts';

/**
 * An estimand as MathML markup, with what a screen reader says as its label. Names may hold any
 * characters; they are escaped.
 *
 * @example estimandMathML(backDoor) // '<math aria-label="the sum over C of …">…</math>'
 */
export function estimandMathML(estimand: Estimand): string {
	const label = escaped(spokenEstimand(estimand));
	return `<math display="block" aria-label="${label}">${markup(estimand)}</math>`;
}

function markup(estimand: Estimand): string {
	switch (estimand.kind) {
		case 'one':
			return '<mn>1</mn>';
		case 'probability': {
			const bar = '<mo stretchy="false" lspace="0.28em" rspace="0.28em">|</mo>';
			const given = estimand.given.length > 0 ? bar + list(estimand.given) : '';
			return row(`<mi>P</mi>${OPEN}${list(estimand.of)}${given}${CLOSE}`);
		}
		case 'product':
			return row(estimand.factors.map(factorMarkup).join(TIMES));
		case 'ratio':
			return `<mfrac>${row(markup(estimand.above))}${row(markup(estimand.below))}</mfrac>`;
		case 'sum':
			return row(`<munder><mo>∑</mo>${row(list(estimand.over))}</munder>${markup(estimand.body)}`);
	}
}

const OPEN = '<mo stretchy="false">(</mo>';
const CLOSE = '<mo stretchy="false">)</mo>';
/** Invisible, and a place where a long line may break. */
const TIMES = '<mo rspace="0.17em">&#x2062;</mo>';

/** A sum reaches as far to the right as it can: only the last factor may be one without brackets. */
function factorMarkup(factor: Estimand, at: number, factors: readonly Estimand[]): string {
	const clear = factor.kind !== 'sum' || at === factors.length - 1;
	return clear ? markup(factor) : row(`<mo>[</mo>${markup(factor)}<mo>]</mo>`);
}

function list(variables: readonly Variable[]): string {
	return variables.map(variableMarkup).join('<mo separator="true">,</mo>');
}

/** One letter is a symbol, in italics; a word is text. */
function variableMarkup({ name, primes }: Variable): string {
	const letter = [...name].length === 1;
	const base = letter ? `<mi>${escaped(name)}</mi>` : `<mtext>${escaped(name)}</mtext>`;
	return primes > 0 ? `<msup>${base}<mo>${'′'.repeat(primes)}</mo></msup>` : base;
}

function row(content: string): string {
	return `<mrow>${content}</mrow>`;
}

function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
