/**
 * What a simulation says about its parameters, once. Controls, the URL codec, validation, the spoken
 * description, the exported table's header, the lint of lessons and the fuzz tests all read this.
 */

/**
 * Some values of a choice: `{ preset: ['fork', 'visit'] }`. With several choices, all must agree. A
 * choice named here must itself always exist.
 */
export type Where = Readonly<Record<string, readonly string[]>>;

/** A default that depends on a choice; `else` where that choice has any other value. */
export interface DefaultBy {
	readonly by: string;
	readonly is: Readonly<Record<string, number>>;
	readonly else: number;
}

interface Described {
	/** The field's word for it, in lower case: "sharpness". */
	readonly label: string;
	/** The letter the lessons use: "β". */
	readonly symbol?: string;
	/** One or two sentences: what it does and what its ends mean. */
	readonly help: string;
	/** Behind "More", always or there: at most five controls of a simulation stand in front. */
	readonly more?: boolean | Where;
	/**
	 * The parameter exists only there. Elsewhere it has no control, stands at its default whatever is
	 * set, and a link or a lesson that sets it is refused with a sentence.
	 */
	readonly when?: Where;
	/** Its input stands in the picture, drawn by the view, and not among the controls. */
	readonly inPicture?: boolean;
}

export interface NumberParameter extends Described {
	readonly kind: 'number';
	readonly min: number;
	readonly max: number;
	readonly step: number;
	/**
	 * A number; or the name of another number parameter whose value it follows until it is set; or a
	 * number for each value of a choice.
	 */
	readonly default: number | { readonly follows: string } | DefaultBy;
	readonly unit?: string;
	/** How a value reads: "200", "0.05" or "5%". */
	readonly format?: 'decimal' | 'percent';
}

export interface ChoiceParameter<V extends string = string> extends Described {
	readonly kind: 'choice';
	readonly options: readonly { readonly value: V; readonly label: string }[];
	readonly default: V;
	/**
	 * Choosing another option puts the parameters that depend on this choice (by `when` or `default`)
	 * back to their defaults there: their old values belonged to something else.
	 */
	readonly resets?: boolean;
}

/** A tick: 1 or 0, so that claims can count with it. */
export interface ToggleParameter extends Described {
	readonly kind: 'toggle';
	/** Ticks of one group stand together under this name, and read on from it: "adjust for". */
	readonly group: string;
	readonly default: 0 | 1;
}

export type Parameter = NumberParameter | ChoiceParameter | ToggleParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;

/** Every parameter with its value. */
export type Params<T extends ParameterTable = ParameterTable> = {
	readonly [K in keyof T]: T[K] extends ChoiceParameter<infer V> ? V : number;
};

/** The parameters someone set; all others stand at their defaults. */
export type Patch<T extends ParameterTable = ParameterTable> = Partial<Params<T>>;

/** Declares a number parameter. */
export function number(parameter: Omit<NumberParameter, 'kind'>): NumberParameter {
	return { kind: 'number', ...parameter };
}

/** Declares a choice; its values become a union of string literals. */
export function choice<const V extends string>(
	parameter: Omit<ChoiceParameter<V>, 'kind'>
): ChoiceParameter<V> {
	return { kind: 'choice', ...parameter };
}

/** Declares a tick. */
export function toggle(parameter: Omit<ToggleParameter, 'kind'>): ToggleParameter {
	return { kind: 'toggle', ...parameter };
}
