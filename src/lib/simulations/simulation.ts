import type { Params, ParameterTable, Patch } from './parameters.ts';

/** What a run needs and nothing else: the same state gives the same result, everywhere. */
export interface State<T extends ParameterTable = ParameterTable> {
	readonly params: Params<T>;
	/** A whole number from 1 to 999. */
	readonly seed: number;
}

/** A finished run: its state and what came out. */
export interface Run<T extends ParameterTable, R> extends State<T> {
	readonly result: R;
}

export type Value = number | string;

/** A number (or name) that a run yields: shown under the picture, read by prose, claims and goals. */
export interface Readout<T extends ParameterTable, R> {
	readonly label: string;
	/** Shares stay in [0, 1]; `step` is the step of the trajectory at which to read. */
	readonly value: (run: Run<T, R>, step: number) => Value;
	/** How the value reads in prose, in the figure and next to a target. */
	readonly print: (value: Value, run: Run<T, R>) => string;
	/** What follows the value in the figure: "of 100". */
	readonly unit?: (run: Run<T, R>) => string;
	/** The formula in words and symbols: "seasons the best item wins ÷ seasons". */
	readonly formula?: string;
	/** The same formula with the live numbers in it: "54 ÷ 100 = 0.54". */
	readonly working?: (run: Run<T, R>, step: number) => string;
	/** Stands in the figure's line of readouts; the others exist for prose and claims. */
	readonly shown?: boolean;
}

/** The times at which a trajectory can be read: whole steps from 0 to `last`. */
export interface Timeline {
	readonly last: number;
	/** "day 12 of 60" */
	readonly label: (step: number) => string;
}

/** What of a run is in sight: the step read, the twin if it is shown, and what a bet still hides. */
export interface Sight<T extends ParameterTable, R> {
	readonly step: number;
	readonly twin?: Run<T, R>;
	/** Names of readouts that a prediction keeps sealed. */
	readonly sealed?: readonly string[];
}

export interface Table {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Value[])[];
}

export interface Condition {
	readonly readout: string;
	readonly atLeast?: number;
	readonly atMost?: number;
	/** Exactly this, for a readout that says yes or no. */
	readonly is?: number;
	/** Conditions of one step follow each other and stand under its name: "First, be fooled". */
	readonly step?: string;
}

/** A challenge's pass condition, judged on a fixed set of replicates, never on one draw. */
export interface Goal<T extends ParameterTable> {
	/** Parameters that are part of the condition; met within half a slider step. */
	readonly pinned: Patch<T>;
	/** How many replicates judge it: `{ reruns: 100 }`. */
	readonly judgedWith: Patch<T>;
	readonly conditions: readonly Condition[];
	/**
	 * The steps of the conditions are met one after the other, by moving these parameters and no other:
	 * a step that was met counts on as long as all other settings stay as they were then.
	 */
	readonly moving?: readonly string[];
	/** Of a goal with `moving`: a setting that meets the steps which the solutions do not. */
	readonly start?: Patch<T>;
	/** Settings that pass on every seed tried; for tests and instructors, never shown before. */
	readonly solutions: readonly Patch<T>[];
}

/** All that a simulation declares about itself; a page needs no more to show its runs. */
export interface Declaration<T extends ParameterTable = ParameterTable, R = unknown> {
	/** The name lessons call it by: "feedback-loop". */
	readonly name: string;
	/** Raised whenever the same state gives other numbers than before. */
	readonly version: number;
	readonly title: string;
	/** Nothing is dealt by lot: every seed gives the same numbers, and a figure offers none. */
	readonly exact?: boolean;
	readonly parameters: T;
	readonly timeline?: (params: Params<T>) => Timeline;
	readonly readouts: Readonly<Record<string, Readout<T, R>>>;
	/**
	 * What a slide can point at in the picture, by the name that the view gives it (`data-part`), in
	 * words that follow "Highlighted:". No parameter or readout has the same name.
	 */
	readonly parts?: Readonly<Record<string, string>>;
	/** The picture in words. */
	readonly describe: (run: Run<T, R>, sight: Sight<T, R>) => string;
	/** The numbers behind the picture at one step; without a step, those of the whole run. */
	readonly table: (run: Run<T, R>, sight: Partial<Sight<T, R>>) => Table;
	readonly goals: Readonly<Record<string, Goal<T>>>;
}

/**
 * One interactive simulation, declared once.
 *
 * `run` is a generator so that the same code runs whole in a test, and in slices where it must let
 * others work: it yields its progress in [0, 1] about every few milliseconds and returns the result.
 */
export interface Simulation<
	T extends ParameterTable = ParameterTable,
	R = unknown
> extends Declaration<T, R> {
	readonly run: (state: State<T>) => Generator<number, R, void>;
}

/*
 * A frame, a registry or a lint handles every simulation alike: it takes runs from one and hands them
 * back to the same one, without looking inside. These types are for that, and for nothing else.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- see above; `unknown` would refuse the handing back */
export type AnyDeclaration = Declaration<any, any>;
export type AnySimulation = Simulation<any, any>;
export type AnyState = State<any>;
export type AnyRun = Run<any, any>;
export type AnySight = Sight<any, any>;
export type AnyGoal = Goal<any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Runs to the end without pausing. */
export function runWhole<T extends ParameterTable, R>(
	simulation: Simulation<T, R>,
	state: State<T>
): Run<T, R> {
	const work = simulation.run(state);
	for (;;) {
		const { done, value } = work.next();
		if (done) return { ...state, result: value };
	}
}
