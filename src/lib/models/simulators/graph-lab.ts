import { crossProducts, type CrossProducts } from '../causal/cross-products.ts';
import type { Columns } from '../causal/columns.ts';
import { isUndefined, type Estimate } from '../estimate.ts';
import { frontDoorTwoStepFrom } from '../causal/front-door-two-step.ts';
import { slopeFrom } from '../causal/least-squares.ts';
import { linearModel, type LinearModel, type Strength } from '../causal/linear-model.ts';
import { crossProductsThrough, noises, throughArrows } from '../causal/sample-linear.ts';
import { totalEffect } from '../causal/total-effect.ts';
import { graph, type Graph } from '../graphs/graph.ts';
import { paths, pathStatus, type Path, type PathStep } from '../graphs/paths.ts';
import { forbiddenNodes } from '../graphs/question.ts';
import { slices, type Slices } from './graph-lab-slices.ts';

/** A linear world, the question asked of it, and the answers to compare. */
export interface LabQuestion {
	readonly nodes: readonly string[];
	/** In the world, not in the log. */
	readonly latents: readonly string[];
	/** Arrows with their strengths; an arrow of strength 0 is no arrow. */
	readonly strengths: readonly Strength[];
	readonly exposure: string;
	readonly outcome: string;
	/** What the reader adjusts for. */
	readonly adjusted: readonly string[];
	/** Other sets to adjust for, shown for comparison; the reader’s may be among them. */
	readonly compared: readonly (readonly string[])[];
	/** Mediators of a front-door estimate, if there is to be one. */
	readonly frontDoor?: readonly string[];
	/** The rows of the first study are cut into slices of this node. */
	readonly slicedBy: string;
	readonly rows: number;
	/** Studies of the same world, each with new rows; the first is the one in the picture. */
	readonly studies: number;
}

/** What one way of estimating says about the effect. */
export interface LabEstimate {
	readonly kind: 'adjusted' | 'two-step';
	/** What is adjusted for, or the mediators of the two steps. */
	readonly set: readonly string[];
	readonly estimate: number;
	readonly lower: number;
	readonly upper: number;
	/** Whether the graph alone promises that, with endless rows, this ends at the total effect. */
	readonly valid: boolean;
}

export interface LabPath extends Path {
	readonly open: boolean;
	readonly steps: readonly PathStep[];
}

export interface LabResult {
	/** The total effect of exposure on outcome: what do() would change. */
	readonly truth: number;
	/** The part of it that the arrow between the two carries. */
	readonly direct: number;
	/** Every way once, nothing adjusted first; the reader’s set is `estimates[mine]`. */
	readonly estimates: readonly LabEstimate[];
	readonly mine: number;
	/** All paths between exposure and outcome, with what the reader’s set does to them. */
	readonly paths: readonly LabPath[];
	readonly slices: Slices;
	/** Of the studies: how many intervals of the reader’s set hold the truth. */
	readonly covered: number;
	/** Of the studies: how many unadjusted intervals lie wholly on the other side of 0 than the truth. */
	readonly fooled: number;
}

/**
 * A study of a linear world with a known graph: rows are drawn, the effect of the exposure is
 * estimated by least squares under several adjustment sets, and each estimate stands beside the truth.
 *
 * Each node’s noise is standard normal and has a stream of its own, so arrows move no luck and more
 * rows only append. Study j is replicate j of each stream.
 *
 * Assumes that the graph is right: validity is read from it, not from the rows.
 *
 * @throws RangeError as `graph` and `linearModel` do
 * @yields progress in [0, 1], after each study
 */
export function* graphLab(question: LabQuestion, seed: number): Generator<number, LabResult, void> {
	const { exposure, outcome, adjusted, rows, studies } = question;
	const model = world(question);
	const truth = totalEffect(model, exposure, outcome);
	const columns = throughArrows(model, noises(model.graph, { rows, seed }));
	const ways = waysOf(question);
	const first = crossProducts(columns);
	const mine = ways.findIndex(({ kind, set }) => kind === 'adjusted' && sameSet(set, adjusted));
	let covered = 0;
	let fooled = 0;
	for (let j = 0; j < studies; j++) {
		const luck = j === 0 ? undefined : luckOf(model, { rows, seed, replicate: j });
		const study = luck ? crossProductsThrough(model, luck) : first;
		if (covers(estimate(study, question, ways[mine]), truth)) covered++;
		if (opposes(estimate(study, question, ways[0]), truth)) fooled++;
		yield (j + 1) / studies;
	}
	return {
		truth,
		direct: directEffect(question),
		estimates: ways.map((way) => ({
			...way,
			...numbers(estimate(first, question, way)),
			valid: isValid(model, question, way)
		})),
		mine,
		paths: pathsOf(model, question),
		slices: slices(columns, { exposure, outcome, by: question.slicedBy }),
		covered,
		fooled
	};
}

export type Way = Pick<LabEstimate, 'kind' | 'set'>;

/** The linear model of a question: unit noises, and no arrow where the strength is 0. */
export function world({ nodes, latents, strengths }: LabQuestion): LinearModel {
	const arrows = strengths.filter(([, , strength]) => strength !== 0);
	const edges = arrows.map(([from, to]) => [from, to] as const);
	return linearModel(graph({ nodes, edges, latents }), { strengths: arrows });
}

/** Nothing adjusted, then the compared sets, then the reader’s if it is new, then the two steps. */
function waysOf({ adjusted, compared, frontDoor }: LabQuestion): Way[] {
	const sets: (readonly string[])[] = [];
	for (const set of [[], ...compared, adjusted]) {
		if (!sets.some((known) => sameSet(known, set))) sets.push(set);
	}
	const ways = sets.map((set): Way => ({ kind: 'adjusted', set }));
	return frontDoor ? [...ways, { kind: 'two-step', set: frontDoor }] : ways;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name) => b.includes(name));
}

function estimate(
	cross: CrossProducts,
	{ exposure, outcome }: LabQuestion,
	{ kind, set }: Way
): Estimate {
	return kind === 'adjusted'
		? slopeFrom(cross, { exposure, outcome, given: set })
		: frontDoorTwoStepFrom(cross, { exposure, mediators: set, outcome });
}

/** With 200 rows or more and noise in every node there is always an estimate. */
function numbers(estimate: Estimate) {
	if (isUndefined(estimate)) throw new RangeError(estimate.undefined);
	return { estimate: estimate.estimate, lower: estimate.lower, upper: estimate.upper };
}

function covers(estimate: Estimate, truth: number): boolean {
	const { lower, upper } = numbers(estimate);
	return lower <= truth && truth <= upper;
}

function opposes(estimate: Estimate, truth: number): boolean {
	const { lower, upper } = numbers(estimate);
	return truth > 0 ? upper < 0 : truth < 0 && lower > 0;
}

function isValid(
	{ graph }: LinearModel,
	{ exposure, outcome }: LabQuestion,
	{ kind, set }: Way
): boolean {
	return kind === 'adjusted'
		? isAdjustmentSet(graph, { exposure, outcome, set })
		: isFrontDoor(graph, { exposure, outcome, set });
}

interface SetQuestion {
	readonly exposure: string;
	readonly outcome: string;
	readonly set: readonly string[];
}

/**
 * Whether a set satisfies the adjustment criterion (Shpitser, VanderWeele and Robins 2010), path by
 * path: it holds no forbidden node and blocks each path that is not causal. The worlds of the lab are
 * small, and their paths are listed anyway; for others see `graphs/check-adjustment.ts`.
 */
function isAdjustmentSet(graph: Graph, { exposure, outcome, set }: SetQuestion): boolean {
	const forbidden = forbiddenNodes(graph, { exposure, outcome });
	return (
		!set.some((node) => forbidden.includes(node)) &&
		!paths(graph, exposure, outcome).list.some(
			(path) => !path.causal && pathStatus(graph, path, set).open
		)
	);
}

/**
 * Whether a set satisfies the front-door criterion (Pearl 2009, definition 3.3.3), path by path: it
 * meets each causal path, no back-door path leads to it from the exposure, and the exposure blocks all
 * back-door paths from it to the outcome. For larger worlds see `graphs/front-door.ts`.
 */
function isFrontDoor(graph: Graph, { exposure, outcome, set }: SetQuestion): boolean {
	const causal = paths(graph, exposure, outcome).list.filter((path) => path.causal);
	const opens = (from: string, to: string, given: readonly string[]) =>
		paths(graph, from, to).list.some(
			(path) => path.arrows[0] === '←' && pathStatus(graph, path, given).open
		);
	return (
		causal.length > 0 &&
		causal.every(({ nodes }) => nodes.some((node) => set.includes(node))) &&
		set.every((node) => !opens(exposure, node, []) && !opens(node, outcome, [exposure]))
	);
}

function directEffect({ strengths, exposure, outcome }: LabQuestion): number {
	const arrow = strengths.find(([from, to]) => from === exposure && to === outcome);
	return arrow ? arrow[2] : 0;
}

function pathsOf({ graph }: LinearModel, { exposure, outcome, adjusted }: LabQuestion): LabPath[] {
	return paths(graph, exposure, outcome).list.map((path) => ({
		...path,
		...pathStatus(graph, path, adjusted)
	}));
}

/** The last luck drawn: a slider that moves an arrow asks for the same studies again. */
let drawn: { key: string; studies: Map<number, CrossProducts> } | undefined;

function luckOf(
	{ graph }: LinearModel,
	draw: { rows: number; seed: number; replicate: number }
): CrossProducts {
	const key = [draw.rows, draw.seed, ...graph.names].join();
	if (drawn?.key !== key) drawn = { key, studies: new Map() };
	const known = drawn.studies.get(draw.replicate);
	if (known) return known;
	const luck: Columns = noises(graph, draw);
	const products = crossProducts(luck);
	drawn.studies.set(draw.replicate, products);
	return products;
}
