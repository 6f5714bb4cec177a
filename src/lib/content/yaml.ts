import type { Root, Yaml } from 'mdast';
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { lineOf, type Problems } from './problems.ts';

/** Front matter that is sound, and the line on which each part of it stands. */
export interface FrontMatterOf<T> {
	readonly value: T;
	readonly lineAt: (path: readonly (string | number)[]) => number;
}

/** For a strict object of `schema`: Valibot says "Expected never" of a key too many. */
export const keys = ({ expected, received }: { expected: string | null; received: string }) =>
	expected === 'never' ? 'there is no such key' : `Expected ${expected} but received ${received}`;

export const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty('Expected some text'));
export const minutes = v.pipe(v.number(), v.minValue(0));

type Lines = (path: readonly unknown[]) => number;

/** Reads the YAML between the first `---` lines; what is wrong with it goes to `problems`. */
export function readYaml<T>(
	root: Root,
	{ schema, holds }: { readonly schema: v.GenericSchema<unknown, T>; readonly holds: string },
	problems: Problems
): FrontMatterOf<T> | undefined {
	const node = root.children.find((child): child is Yaml => child.type === 'yaml');
	if (!node) {
		problems.add(1, `the file must open with front matter: ${holds}`);
		return undefined;
	}
	const lineCounter = new LineCounter();
	const document = parseDocument(node.value, { lineCounter });
	const line = (offset: number) => lineOf(node) + lineCounter.linePos(offset).line;
	for (const error of document.errors) {
		problems.add(line(error.pos[0]), `front matter: ${error.message.replace(/ at line [^]*/, '')}`);
	}
	if (document.errors.length > 0) return undefined;
	const lineAt: Lines = (path) => lineOfPath(document, path, line) ?? lineOf(node);
	const value = validate(schema, document.toJS(), { lineAt, problems });
	return value === undefined ? undefined : { value, lineAt };
}

function validate<T>(
	schema: v.GenericSchema<unknown, T>,
	read: unknown,
	{ lineAt, problems }: { readonly lineAt: Lines; readonly problems: Problems }
): T | undefined {
	const parsed = v.safeParse(schema, read);
	for (const issue of parsed.issues ?? []) {
		const path = issue.path?.map((item) => item.key) ?? [];
		const where = path.length > 0 ? `, ${path.join('.')}` : '';
		problems.add(lineAt(path), `front matter${where}: ${issue.message}`);
	}
	return parsed.success ? parsed.output : undefined;
}

/** The line of what stands at a path, or of what it is missing from. */
function lineOfPath(
	document: Document.Parsed,
	path: readonly unknown[],
	line: (offset: number) => number
): number | undefined {
	if (path.length === 0) return undefined;
	const node = document.getIn(path, true);
	if (isNode(node) && node.range) return line(node.range[0]);
	return lineOfPath(document, path.slice(0, -1), line);
}
