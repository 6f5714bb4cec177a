import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { printTable } from '../table.js';
import { checkers as bandit } from './estimators/bandit.ts';
import type { Case, Checkers, Comparison } from './estimators/check.ts';
import { checkers as continuous } from './estimators/continuous.ts';
import { checkers as mips } from './estimators/mips.ts';
import { checkers as multi } from './estimators/multi.ts';
import { checkers as slate } from './estimators/slate.ts';

/** Another folder of case files can stand in for ours. */
const FOLDER =
	process.env.ESTIMATOR_CASES ?? fileURLToPath(new URL('../fixtures/estimators', import.meta.url));
const SHOWN = 5;

const KINDS = new Map<string, Checkers>(Object.entries({ bandit, mips, multi, continuous, slate }));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const cases: readonly Case[] = files.map((name) =>
	JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
);
const fields = [
	...new Set(cases.flatMap((reference) => answered(reference).map((f) => `${reference.kind} ${f}`)))
];
const table: string[][] = [];

/** The fields with answers: those of `expected`, and the diagnostics, which stand beside it. */
function answered({ expected, diagnostics }: Case): string[] {
	return [...Object.keys(expected), ...(diagnostics === undefined ? [] : ['diagnostics'])];
}

function checkerOf(kindAndField: string) {
	const [kind, field] = kindAndField.split(' ');
	const checkers = KINDS.get(kind);
	return checkers && Object.hasOwn(checkers, field) ? checkers[field] : undefined;
}

/** Adds a line to the table for each sort of number, and returns the first few differences. */
function judge(kind: string, comparisons: readonly Comparison[]): Comparison[] {
	for (const what of new Set(comparisons.map(({ what }) => what))) {
		const count = (...verdicts: string[]) =>
			comparisons.filter((one) => one.what === what && verdicts.includes(one.verdict)).length;
		const numbers = [count('same', 'different'), count('different'), count('not compared')];
		table.push([`${kind}: ${what}`, ...numbers.map(String)]);
	}
	return comparisons.filter(({ verdict }) => verdict === 'different').slice(0, SHOWN);
}

describe(`reference answers in ${cases.length} files`, () => {
	afterAll(() => printTable([['', 'checked', 'different', 'not compared'], ...table]));

	it('are there', () => {
		expect(files.length).toBeGreaterThan(0);
	});

	it('are of kinds that we know', () => {
		expect(cases.filter(({ kind }) => !KINDS.has(kind)).map(({ id, kind }) => [id, kind])).toEqual(
			[]
		);
	});

	it('have a checker for each field', () => {
		expect(fields.filter((field) => !checkerOf(field))).toEqual([]);
	});

	it.each(fields.filter(checkerOf))('agree with ours on %s', (kindAndField) => {
		const [kind, field] = kindAndField.split(' ');
		const holding = cases.filter(
			({ kind: own, expected, diagnostics }) =>
				own === kind && ({ diagnostics, ...expected }[field] ?? null) !== null
		);
		const comparisons = holding.flatMap((reference) => [
			...(checkerOf(kindAndField)?.(reference) ?? [])
		]);
		expect(judge(kind, comparisons)).toEqual([]);
		expect(comparisons.length).toBeGreaterThanOrEqual(holding.length);
	});
});
