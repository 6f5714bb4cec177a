import type { AdjustmentFault } from '#lib/models/graphs/check-adjustment.ts';
import { hedgeSentence } from '#lib/models/graphs/identification/hedge.ts';
import type { Independence } from '#lib/models/graphs/implied-independences.ts';
import type { Instrument } from '#lib/models/graphs/instruments.ts';
import type { SetList } from '#lib/models/graphs/set-list.ts';
import { list } from '#lib/simulations/state.ts';
import type { Effects, Excerpt, FirstAnswers, FurtherAnswers } from './answers.ts';
import type { AdjustedQuestion } from './question-of.ts';
import type { Avoided } from './to-avoid.ts';

/** A node in a sentence: a name of several words stands in quotation marks. */
export function named(name: string): string {
	return /\s/.test(name) ? `“${name}”` : name;
}

export function names(set: readonly string[], joiner = 'and'): string {
	return list(set.map(named), joiner);
}

/** What the drawing says about the effect itself. */
export function effectSentence(
	{ any, direct, mediators }: Effects,
	{ exposure, outcome }: AdjustedQuestion
): string {
	const [x, y] = [named(exposure), named(outcome)];
	if (!any) return `No arrows lead from ${x} to ${y}: as drawn, ${x} has no effect on ${y}.`;
	if (mediators.length === 0) return `The whole effect of ${x} on ${y} is direct.`;
	const through = `through ${names(mediators)}`;
	return direct
		? `${x} acts on ${y} directly and ${through}.`
		: `${x} acts on ${y} only ${through}.`;
}

/** Whether what is adjusted for now is right. Open paths are listed apart. */
export function presentSentence({ question, present }: FirstAnswers): string {
	const { adjusted } = question;
	const nothing = adjusted.length === 0;
	if (present.check.valid) {
		return nothing
			? 'You adjust for nothing, and nothing is needed: every open path is causal.'
			: `Adjusting for ${names(adjusted)} works: every open path is causal, and all of the effect passes.`;
	}
	const { fault } = present.check;
	if (!('openPath' in fault)) return faultSentence(fault, question);
	const bias = present.open.first.length + present.open.others;
	const one = bias === 1 && !present.open.uncounted;
	const open = one
		? 'a path is open that carries no part of the effect'
		: 'paths are open that carry no part of the effect';
	return nothing
		? `You adjust for nothing, and ${open}.`
		: `Adjusting for ${names(adjusted)} does not work: ${open}.`;
}

function faultSentence(
	fault: Exclude<AdjustmentFault, { openPath: unknown }>,
	{ exposure, outcome }: AdjustedQuestion
): string {
	if ('latent' in fault) {
		return `${named(fault.latent)} is hidden. It stands in no log, so nobody can adjust for it.`;
	}
	const { forbidden, because } = fault;
	const node = named(forbidden);
	if (because === 'exposure') return `${node} is the exposure. Do not adjust for it.`;
	if (because === 'outcome') return `${node} is the outcome. Do not adjust for it.`;
	if (because === 'on-causal-path') {
		return `${node} passes the effect on. Adjusting for it takes a part of the effect away.`;
	}
	return `${node} follows from ${follows(because.follows, { exposure, outcome })}. Adjusting for it biases the effect.`;
}

function follows(
	node: string,
	{ outcome }: Pick<AdjustedQuestion, 'exposure' | 'outcome'>
): string {
	return node === outcome
		? `the outcome, ${named(node)}`
		: `${named(node)}, which passes the effect on`;
}

/** What to adjust for; the sets themselves are listed below it. */
export function setsSentence(answer: SetList, effect: 'total' | 'direct'): string {
	const whole = effect === 'total' ? 'the effect' : 'the direct effect';
	if (answer.kind === 'impossible') {
		return `No set of logged variables works for ${whole}: some path stays open whatever you choose.`;
	}
	if (answer.kind === 'nothing-needed') {
		return `Nothing needs adjusting for ${whole}: the plain comparison shows it.`;
	}
	return answer.sets.length === 1
		? `Adjust for this set to see ${whole}.`
		: `Adjust for any one of these sets to see ${whole}. None holds a needless node.`;
}

/** Why a node is better left alone. The path that it opens is shown apart. */
export function avoidSentence({ node, harm }: Avoided, question: AdjustedQuestion): string {
	const name = named(node);
	switch (harm.kind) {
		case 'mediator':
			return `${name} passes the effect on. Held fixed, it hides a part of the effect.`;
		case 'follower':
			return `${name} follows from ${follows(harm.of, question)}.`;
		case 'opener':
			return harm.collider === node
				? `${name} is a collider. Adjusting for it opens a path:`
				: `${name} tells about the collider ${named(harm.collider)}. Adjusting for it opens a path:`;
		case 'amplifier':
			return `${name} is an instrument. Held fixed, it removes harmless variation, and the hidden bias grows.`;
	}
}

/** How to use an instrument. */
export function instrumentSentence({ name, kind, minimalGiven, more }: Instrument): string {
	const node = named(name);
	const proxy = kind === 'surrogate' ? ' It stands in for a cause of the exposure.' : '';
	if (minimalGiven[0].length === 0) return `${node}, without adjusting for anything.${proxy}`;
	const [first, ...others] = minimalGiven.map((set) => names(set));
	const rest = others.length > 0 || more ? ' Other sets do as well.' : '';
	return `${node}, given ${first}.${rest}${proxy}`;
}

/** Whether a log can answer, with the reason if it cannot. The formula is shown apart. */
export function identificationSentence({ identification, instruments }: FurtherAnswers): string {
	if (identification.identifiable) {
		return 'Yes, whatever shape the effects have. The log gives it by this formula:';
	}
	const linear =
		instruments.length > 0
			? ` Here they do: if effects are linear, ${named(instruments[0].name)} still gives the effect as an instrument.`
			: '';
	return `Not without further assumptions. ${hedgeSentence(identification.witness)}${linear}`;
}

export function independenceSentence({ a, b, given }: Independence): string {
	const pair = `${named(a)} and ${named(b)} are unrelated`;
	if (given.length === 0) return `${pair}.`;
	return `${pair} once ${names(given)} ${given.length > 1 ? 'are' : 'is'} known.`;
}

/** What stands below a list that was cut, or nothing. */
export function othersSentence({ others, uncounted }: Excerpt<unknown>): string {
	if (others === 0) return uncounted ? 'There are more.' : '';
	return uncounted ? `And more than ${others} others.` : `And ${others} more.`;
}
