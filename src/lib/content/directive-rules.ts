export interface DirectiveRule {
	/** `::name{…}` alone on a line, or `:::name{…}` to `:::`. */
	readonly form: 'leafDirective' | 'containerDirective';
	/** The lesson itself, or the directives it may stand in; left out: anywhere. */
	readonly within?: readonly string[];
	readonly required?: readonly string[];
	readonly optional?: readonly string[];
	/** All other attributes set parameters of a simulation, and are checked with it. */
	readonly parameters?: boolean;
}

/** What the top level of a file is called in `within`. */
export const LESSON = 'lesson';

const form = 'leafDirective';
const block = { form: 'containerDirective', within: [LESSON] } as const;
const inSlide = ['slide'];

/** The dialect: every directive with its attributes and its place. */
export const directiveRules: ReadonlyMap<string, DirectiveRule> = new Map(
	Object.entries<DirectiveRule>({
		simulation: {
			form,
			within: [LESSON, 'slide'],
			required: ['id', 'name'],
			optional: ['title', 'seed', 'twin', 'beside'],
			parameters: true
		},
		'simulation ref': { form, within: inSlide, required: ['ref'], parameters: true },
		drawing: { form, within: [LESSON, 'slide'], required: ['id', 'file'] },
		'drawing ref': { form, within: inSlide, required: ['ref'] },
		run: { form, required: ['id', 'of'], optional: ['seed'], parameters: true },
		claim: { form, required: ['that', 'because'] },
		predict: { ...block, required: ['id'], optional: ['for', 'seals'] },
		'predict ref': { form, within: inSlide, required: ['ref'] },
		reveal: { form, within: ['predict'] },
		check: { ...block, required: ['id'] },
		'check ref': { form, within: inSlide, required: ['ref'] },
		challenge: { ...block, required: ['id', 'for', 'goal'], optional: ['lock'] },
		slide: { ...block, required: ['id', 'minutes'], optional: ['section'] },
		step: {
			...block,
			within: inSlide,
			optional: ['seed', 't', 'show', 'highlight', 'reveal'],
			parameters: true
		},
		notes: { ...block, within: inSlide }
	})
);

/** `::simulation{ref=…}` and its like follow other rules than what they refer to. */
export function ruleOf(name: string, attributes: object): DirectiveRule | undefined {
	const reference = 'ref' in attributes ? directiveRules.get(`${name} ref`) : undefined;
	return reference ?? directiveRules.get(name);
}
