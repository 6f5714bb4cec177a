import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { printTable } from '../table.js';
import type { Case, Checkers, Comparison } from './graphs/check.ts';
import { checkers as identification } from './graphs/identification.ts';
import { compareSnippet, compareText, type Snippet } from './graphs/parser.ts';
import { checkers as queries } from './graphs/queries.ts';
import { checkers as structuralModels } from './graphs/structural-models.ts';

interface CaseFile {
	readonly format: string;
	readonly cases: readonly Case[];
	readonly parser?: readonly Snippet[];
}

/** Another file of the same format can stand in for ours. */
const FILE = process.env.GRAPH_CASES ?? new URL('../fixtures/graphs/cases.json', import.meta.url);
const SHOWN = 5;

const { format, cases, parser = [] }: CaseFile = JSON.parse(readFileSync(FILE, 'utf8'));
const checkers: Checkers = { ...queries, ...identification, ...structuralModels };
const fields = [...new Set(cases.flatMap(({ expected }) => Object.keys(expected)))];
const table: [kind: string, checked: string, different: string][] = [];

/** Adds a line per kind to the table, and returns the first few differences. */
function judge(comparisons: readonly Comparison[]): Comparison[] {
	for (const kind of new Set(comparisons.map(({ kind }) => kind))) {
		const all = comparisons.filter((comparison) => comparison.kind === kind);
		const different = all.filter(({ same }) => !same);
		table.push([kind, `${all.length}`, `${different.length}`]);
	}
	return comparisons.filter(({ same }) => !same).slice(0, SHOWN);
}

describe(`reference answers on ${cases.length} graphs`, () => {
	afterAll(() => printTable([['', 'checked', 'different'], ...table]));

	it('come in the format that we read', () => {
		expect(format).toBe('dag-cases/1');
		expect(cases.length).toBeGreaterThan(0);
	});

	it('have a checker for each field', () => {
		expect(fields.filter((field) => !(field in checkers))).toEqual([]);
	});

	it.each(fields.filter((field) => field in checkers))('agree with ours on %s', (field) => {
		const holding = cases.filter(({ expected }) => field in expected);
		const comparisons = holding.flatMap((reference) => [...checkers[field](reference)]);
		expect(judge(comparisons)).toEqual([]);
		expect(comparisons.length).toBeGreaterThan(0);
	});

	it('agree with ours on the text of each graph', () => {
		expect(judge(cases.map(compareText))).toEqual([]);
	});

	it.runIf(parser.length > 0)('agree with ours on texts, but for known differences', () => {
		expect(judge(parser.map(compareSnippet))).toEqual([]);
	});
});
