import type { Root } from 'mdast';
import * as v from 'valibot';
import type { Problems } from './problems.ts';
import { keys, minutes, readYaml, sentence } from './yaml.ts';

const schema = v.strictObject(
	{
		title: sentence,
		minutes: v.strictObject({ talk: minutes, self: minutes }, keys),
		objectives: v.pipe(v.array(sentence), v.minLength(1))
	},
	keys
);

const holds = 'title, minutes and objectives';

export interface FrontMatter extends Omit<v.InferOutput<typeof schema>, 'objectives'> {
	readonly objectives: readonly { readonly markdown: string; readonly line: number }[];
}

const empty: FrontMatter = { title: '', minutes: { talk: 0, self: 0 }, objectives: [] };

/** What a lesson says about itself before its text. */
export function readFrontMatter(root: Root, problems: Problems): FrontMatter {
	const read = readYaml(root, { schema, holds }, problems);
	if (!read) return empty;
	const { value, lineAt } = read;
	const objectives = value.objectives.map((markdown, index) => ({
		markdown,
		line: lineAt(['objectives', index])
	}));
	return { ...value, objectives };
}
