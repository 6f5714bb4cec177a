/**
 * What a simulation says about its parameters, once. Controls, the URL codec, validation, the spoken
 * description, the exported table's header, the lint of lessons and the fuzz tests all read this.
 */

interface Described {
	/** The field's word for it, in lower case: "sharpness". */
	readonly label: string;
	/** The letter the lessons use: "β". */
	readonly symbol?: string;
	/** One or two sentences: what it does and what its ends mean. */
	readonly help: string;
	/** Behind "More": at most five parameters of a simulation stand in front. */
	readonly more?: boolean;
}

export interface NumberParameter extends Described {
	readonly kind: 'number';
	readonly min: number;
	readonly max: number;
	readonly step: number;
	/** A number, or the name of another number parameter whose value it follows until it is set. */
	readonly default: number | { readonly follows: string };
	readonly unit?: string;
	/** How a value reads: "200", "0.05" or "5%". */
	readonly format?: 'decimal' | 'percent';
}

export interface ChoiceParameter<V extends string = string> extends Described {
	readonly kind: 'choice';
	readonly options: readonly { readonly value: V; readonly label: string }[];
	readonly default: V;
}

export type Parameter = NumberParameter | ChoiceParameter;
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
