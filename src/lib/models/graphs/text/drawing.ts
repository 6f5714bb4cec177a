import type { Diagram, DiagramEdge, DiagramNode } from '../diagram.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** The largest graph and the longest name that are read from text. */
export const MOST_NODES = 60;
export const LONGEST_NAME = 80;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type Role = 'exposure' | 'outcome';

/** The diagram that a text has described so far. */
export class Drawing {
	readonly #reader: Pick<Reader, 'fail'>;
	readonly #nodes = new Map<string, Draft<DiagramNode>>();
	readonly #edges = new Map<string, Draft<DiagramEdge>>();
	readonly #roles: Partial<Record<Role, string>> = {};

	constructor(reader: Pick<Reader, 'fail'>) {
		this.#reader = reader;
	}

	/** The node of that name, drawn now if it is new. */
	node(token: Token): Draft<DiagramNode> {
		const name = token.text;
		const known = this.#nodes.get(name);
		if (known) return known;
		this.#check(token);
		const node = { name };
		this.#nodes.set(name, node);
		return node;
	}

	/** An arrow between drawn nodes. The same arrow again changes at most its strength. */
	edge(edge: DiagramEdge, token: Token): void {
		const { from, to, kind, strength } = edge;
		if (kind === 'bidirected' && from === to) {
			this.#reader.fail(token, 'an arrow between two nodes', 'A common cause has two effects.');
		}
		const turned = kind === 'bidirected' && from > to;
		const key = JSON.stringify(turned ? [kind, to, from] : [kind, from, to]);
		const known = this.#edges.get(key);
		if (!known) this.#edges.set(key, { ...edge });
		else if (strength !== undefined) known.strength = strength;
	}

	/** Makes a node the exposure or the outcome; there is one of each. */
	assign(role: Role, name: string, token: Token): void {
		const other = role === 'exposure' ? 'outcome' : 'exposure';
		if (this.#roles[role] !== undefined && this.#roles[role] !== name) {
			this.#reader.fail(token, `one ${role}`, `“${this.#roles[role]}” is the ${role} already.`);
		}
		if (this.#roles[other] === name) {
			this.#reader.fail(token, `another node as ${role}`, `“${name}” is the ${other} already.`);
		}
		this.#roles[role] = name;
	}

	diagram(): Diagram {
		return {
			nodes: [...this.#nodes.values()],
			edges: [...this.#edges.values()],
			...this.#roles
		};
	}

	#check(token: Token): void {
		const name = token.text;
		if (name.trim() === '') this.#reader.fail(token, 'a name');
		if (/[\n\r]/.test(name)) this.#reader.fail(token, 'a name on one line');
		if (name.length > LONGEST_NAME) {
			const length = `It has ${name.length}.`;
			this.#reader.fail(token, `a name of at most ${LONGEST_NAME} characters`, length);
		}
		if (name.includes('↔')) {
			const hint = 'It stands for a hidden common cause.';
			this.#reader.fail(token, 'a name without “↔”', hint);
		}
		if (this.#nodes.size >= MOST_NODES) {
			this.#reader.fail(token, `at most ${MOST_NODES} nodes`);
		}
	}
}
