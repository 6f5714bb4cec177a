import type { DiagramEdge, DiagramNode } from '../diagram.ts';
import type { Drawing } from './drawing.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** A word in brackets, with its value if it has one. */
export interface Attribute {
	readonly key: Token;
	readonly value?: Token;
}

type Flag = 'latent' | 'adjusted' | 'randomised';

const FLAGS = new Map<string, Flag | 'exposure' | 'outcome'>([
	['exposure', 'exposure'],
	['e', 'exposure'],
	['outcome', 'outcome'],
	['o', 'outcome'],
	['latent', 'latent'],
	['l', 'latent'],
	['unobserved', 'latent'],
	['u', 'latent'],
	['adjusted', 'adjusted'],
	['a', 'adjusted'],
	// A log that holds selected rows alone is a log adjusted for the selection.
	['selected', 'adjusted'],
	['s', 'adjusted'],
	['randomised', 'randomised'],
	['randomized', 'randomised']
]);

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Reads `[key, key=value, …]`, or nothing where no bracket opens. */
export function attributes(reader: Reader): Attribute[] {
	const list: Attribute[] = [];
	if (!reader.skips('[')) return list;
	while (!reader.skips(']')) {
		const key = reader.take();
		if (key.kind !== 'name') reader.fail(key, 'an attribute or “]”');
		list.push(reader.skips('=') ? { key, value: valueOf(reader) } : { key });
		if (!reader.sees(']') && !reader.skips(',') && !reader.skips(';')) {
			reader.fail(reader.peek(), '“,” or “]”');
		}
	}
	return list;
}

/** Reads what stands after “=”. */
export function valueOf(reader: Reader): Token {
	const value = reader.take();
	if (value.kind !== 'name' && value.kind !== 'quoted') reader.fail(value, 'a value');
	return value;
}

/** Draws a node with its attributes; those of other programs are read over. */
export function describeNode(
	{ reader, drawing }: { reader: Reader; drawing: Drawing },
	name: Token,
	list: readonly Attribute[]
): void {
	const node = drawing.node(name);
	for (const { key, value } of list) {
		const flag = FLAGS.get(key.text);
		if (flag && value && value.text !== '1' && value.text !== 'true') {
			reader.fail(value, `“${key.text}” without a value`);
		}
		if (flag === 'exposure' || flag === 'outcome') drawing.assign(flag, node.name, key);
		else if (flag) node[flag] = true;
		else if (key.text === 'pos') node.position = positionOf(reader, { key, value });
	}
}

function positionOf(reader: Reader, { key, value }: Attribute): DiagramNode['position'] {
	const [x, y, ...others] = (value?.text ?? '').split(',').map(numberIn);
	if (x === undefined || y === undefined || others.length > 0) {
		return reader.fail(value ?? key, 'two numbers', 'A place is written pos="1.5,-2".');
	}
	return { x, y };
}

/** The strength that the attributes of an arrow state. */
export function strengthIn(reader: Reader, list: readonly Attribute[]): DiagramEdge['strength'] {
	const beta = list.findLast(({ key }) => key.text === 'beta');
	if (!beta) return undefined;
	const strength = numberIn(beta.value?.text ?? '');
	if (strength !== undefined) return strength;
	return reader.fail(beta.value ?? beta.key, 'a number', 'A strength is written beta=0.3.');
}

function numberIn(text: string): number | undefined {
	const number = NUMBER.test(text.trim()) ? Number(text) : NaN;
	// Adding 0 turns −0 into 0.
	return Number.isFinite(number) ? number + 0 : undefined;
}
