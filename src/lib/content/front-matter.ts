import type { Root, Yaml } from 'mdast';
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { lineOf, type Problems } from './problems.ts';

const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty('Expected some text'));
const minutes = v.pipe(v.number(), v.minValue(0));

/** Valibot says "Expected never" of a key too many. */
const keys = ({ expected, received }: { expected: string | null; received: string }) =>
	expected === 'never' ? 'there is no such key' : `Expected ${expected} but received ${received}`;

const schema = v.strictObject(
	{
		title: sentence,
		minutes: v.strictObject({ talk: minutes, self: minutes }, keys),
		objectives: v.pipe(v.array(sentence), v.minLength(1))
	},
	keys
);

export interface FrontMatter extends Omit<v.InferOutput<typeof schema>, 'objectives'> {
	readonly objectives: readonly { readonly markdown: string; readonly line: number }[];
}

const empty: FrontMatter = { title: '', minutes: { talk: 0, self: 0 }, objectives: [] };

/** Reads the YAML between the first `---` lines; what is wrong with it goes to `problems`. */
export function readFrontMatter(root: Root, problems: Problems): FrontMatter {
	const node = root.children.find((child): child is Yaml => child.type === 'yaml');
	if (!node) {
		problems.add(1, 'the file must open with front matter: title, minutes and objectives');
		return empty;
	}
	const lineCounter = new LineCounter();
	const document = parseDocument(node.value, { lineCounter });
	const lineAt = (offset: number) => lineOf(node) + lineCounter.linePos(offset).line;
	for (const error of document.errors) {
		problems.add(
			lineAt(error.pos[0]),
			`front matter: ${error.message.replace(/ at line [^]*/, '')}`
		);
	}
	if (document.errors.length > 0) return empty;
	return validate(document, (path) => lineOfPath(document, path, lineAt) ?? lineOf(node), problems);
}

function validate(
	document: Document.Parsed,
	lineOfKey: (path: readonly unknown[]) => number,
	problems: Problems
): FrontMatter {
	const parsed = v.safeParse(schema, document.toJS());
	for (const issue of parsed.issues ?? []) {
		const path = issue.path?.map((item) => item.key) ?? [];
		const where = path.length > 0 ? `, ${path.join('.')}` : '';
		problems.add(lineOfKey(path), `front matter${where}: ${issue.message}`);
	}
	if (!parsed.success) return empty;
	const objectives = parsed.output.objectives.map((markdown, index) => ({
		markdown,
		line: lineOfKey(['objectives', index])
	}));
	return { ...parsed.output, objectives };
}

function lineOfPath(
	document: Document.Parsed,
	path: readonly unknown[],
	lineAt: (offset: number) => number
): number | undefined {
	const node = document.getIn(path, true);
	return isNode(node) && node.range ? lineAt(node.range[0]) : undefined;
}
