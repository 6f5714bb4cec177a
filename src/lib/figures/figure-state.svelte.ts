import type { Figure, LessonPatch } from '#lib/content/blocks.ts';
import type { Parameter, Params } from '#lib/simulations/parameters.ts';
import type { AnyDeclaration, AnyRun, AnySight, State } from '#lib/simulations/simulation.ts';
import {
	absent,
	overlay,
	resolveParams,
	stateKey,
	withoutDependents
} from '#lib/simulations/state.ts';
import type { PageSimulation } from './figure-kind.ts';
import { Runner, type RunPort } from './runner.ts';

/** What a picture shows: the run, and the twin's where that was asked for. */
export interface Shown {
	readonly run: AnyRun;
	readonly twin?: AnyRun;
}

/** What a reader can change about a figure, as links, history and slides carry it. */
export interface Setting {
	readonly patch: LessonPatch;
	readonly seed: number;
	/** Undefined: the end of the trajectory. */
	readonly step?: number;
	readonly twin: boolean;
}

/** A figure as the lesson has it. */
export function initialSetting({ seed }: Figure): Setting {
	return { patch: {}, seed, twin: false };
}

/** What a setting of a figure needs to have run: its world, and the twin if that is shown. */
export function statesOf(
	figure: Figure,
	simulation: AnyDeclaration,
	{ patch, seed, twin }: Setting
): State[] {
	const patches = [patch];
	if (twin && figure.twin) patches.push(overlay(simulation, patch, figure.twin));
	return patches.map((patch) => ({ params: paramsOf(figure, simulation, patch), seed }));
}

function paramsOf(figure: Figure, simulation: AnyDeclaration, patch: LessonPatch): Params {
	return resolveParams(simulation, overlay(simulation, figure.patch, patch)) as Params;
}

/** One figure on a page: what is wanted, what is shown, and the run between the two. */
export class FigureState {
	readonly figure: Figure;
	readonly simulation: PageSimulation;
	setting = $state.raw<Setting>({ patch: {}, seed: 1, twin: false });
	shown = $state.raw<Shown>() as Shown;
	/** Parameters that stay as they are while a challenge is open. */
	locked = $state.raw<readonly string[]>([]);
	/** What a link asked for and did not get, a sentence each. */
	refusals = $state.raw<readonly string[]>([]);
	/** Share done of a run long enough to report, else undefined. */
	progress = $state.raw<number>();
	failure = $state('');
	busy = $state(false);
	/** How often the figure was reset: what fields remember of bad input goes with it. */
	resets = $state(0);
	/** What a reader had set for the picture shown, and for those asked for since. */
	private shownSetting: Setting;
	private readonly asked = new Map<string, Setting>();
	private readonly runner: Runner;

	readonly params: Params = $derived.by(() => this.resolve(this.setting.patch));
	readonly timeline = $derived.by(() => this.simulation.timeline?.(this.params));
	/** The step in sight: never beyond the end of the run that is shown. */
	readonly step = $derived.by(() => {
		const last = this.simulation.timeline?.(this.shown.run.params).last ?? 0;
		return Math.min(this.setting.step ?? last, last);
	});

	constructor(
		figure: Figure,
		simulation: PageSimulation,
		result: unknown,
		openWorker: () => RunPort
	) {
		this.figure = figure;
		this.simulation = simulation;
		this.setting = this.shownSetting = this.initial();
		this.shown = { run: { params: this.params, seed: figure.seed, result } };
		this.runner = new Runner(simulation.run, openWorker, {
			onResults: (states, results, newest) => this.receive(states, results, newest),
			onProgress: (share) => (this.progress = share),
			onFailure: (message) => this.settle(message)
		});
	}

	/** The figure as the lesson has it. */
	initial(): Setting {
		return initialSetting(this.figure);
	}

	/** Every parameter with its value: the lesson's patch, then the reader's. */
	resolve(patch: LessonPatch): Params {
		return paramsOf(this.figure, this.simulation, patch);
	}

	change(change: Partial<Setting>): void {
		this.setting = { ...this.setting, ...change };
		this.update();
	}

	/**
	 * Takes a setting that a link asks for. What it sets in a parameter that does not exist beside its
	 * other values is left out, and said with what was refused already.
	 */
	adopt(setting: Setting, refusals: readonly string[]): void {
		const whole = overlay(this.simulation, this.figure.patch, setting.patch);
		const missing = absent(this.simulation, whole).filter(({ name }) => name in setting.patch);
		const names = missing.map(({ name }) => name);
		const kept = Object.entries(setting.patch).filter(([name]) => !names.includes(name));
		this.refusals = [...refusals, ...missing.map(({ problem }) => problem)];
		this.change({ ...setting, patch: Object.fromEntries(kept), step: setting.step });
	}

	/** Sets parameters in one step; one that is back at the lesson's value leaves the patch and the link. */
	set(values: LessonPatch): void {
		this.change({ patch: Object.entries(values).reduce(this.patched, this.setting.patch) });
	}

	private patched = (patch: LessonPatch, [name, value]: [string, number | string]) => {
		const { [name]: _, ...others } = patch;
		const parameter: Parameter = this.simulation.parameters[name];
		const anew =
			parameter.kind === 'choice' && parameter.resets && value !== this.resolve(patch)[name];
		const rest = anew ? withoutDependents(this.simulation, others, [name]) : others;
		const asIs = this.resolve(rest)[name] === value;
		return asIs ? rest : { ...rest, [name]: value };
	};

	reset(): void {
		this.refusals = [];
		this.resets++;
		this.change({ ...this.initial(), step: undefined });
	}

	/** Makes the picture that the setting wants, unless it is there already. */
	update(): void {
		const wanted = this.wanted();
		if (this.keys(wanted) === this.shownKey()) {
			if (this.busy) this.cancel();
			return;
		}
		this.busy = true;
		this.failure = '';
		this.asked.set(this.keys(wanted), this.setting);
		this.runner.request(wanted);
	}

	/** Stops the run under way; the last good picture stays. */
	cancel(): void {
		this.runner.cancel();
		this.settle('');
	}

	/** Stops, and goes back to the state that the picture shows. */
	giveUp(): void {
		this.cancel();
		this.setting = { ...this.shownSetting, step: this.setting.step };
	}

	close(): void {
		this.runner.close();
	}

	sight(sealed: readonly string[]): AnySight {
		return { step: this.step, twin: this.shown.twin, sealed };
	}

	shownKey(): string {
		const { run, twin } = this.shown;
		return this.keys(twin ? [run, twin] : [run]);
	}

	private wanted(): State[] {
		return statesOf(this.figure, this.simulation, this.setting);
	}

	private keys(states: readonly State[]): string {
		return states.map(({ params, seed }) => stateKey(this.simulation, params, seed)).join();
	}

	private receive(states: readonly State[], results: readonly unknown[], newest: boolean): void {
		const [run, twin] = states.map((state, i) => ({ ...state, result: results[i] }));
		this.shown = { run, twin };
		this.shownSetting = this.asked.get(this.keys(states)) ?? this.setting;
		if (newest) this.asked.clear();
		if (newest) this.settle('');
	}

	private settle(failure: string): void {
		this.busy = false;
		this.progress = undefined;
		this.failure = failure;
	}
}
