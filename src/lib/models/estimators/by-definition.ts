import type { Decision } from './arbitrary-logs.ts';

/**
 * The estimators read literally, on lists of rows, as oracle for the tests: without a line in common
 * with what they judge. NaN where there is no number. Nothing outside the tests uses them.
 */

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

export const weightOf = (row: Decision) => row.policy[row.action] / row.propensity;
const errorOf = (row: Decision) => row.reward - row.model[row.action];
const predictedFor = (row: Decision) =>
	mean(row.policy.map((chance, a) => chance * row.model[a])) / mean(row.policy);

type Reweighing = (w: number) => number;

/** IPS of any kind: what matters is only what becomes of the weights. */
export const ipsByDefinition = (rows: readonly Decision[], reweigh: Reweighing = (w) => w) =>
	mean(rows.map((row) => reweigh(weightOf(row)) * row.reward));

/** DR of any kind. */
export const drByDefinition = (rows: readonly Decision[], reweigh: Reweighing = (w) => w) =>
	mean(rows.map((row) => predictedFor(row) + reweigh(weightOf(row)) * errorOf(row)));

export const dmByDefinition = (rows: readonly Decision[]) => mean(rows.map(predictedFor));

export const snipsByDefinition = (rows: readonly Decision[]) =>
	ipsByDefinition(rows) / mean(rows.map(weightOf));

export const selfNormalisedDrByDefinition = (rows: readonly Decision[]) =>
	dmByDefinition(rows) +
	mean(rows.map((row) => weightOf(row) * errorOf(row))) / mean(rows.map(weightOf));

export const replayByDefinition = (rows: readonly Decision[]) =>
	mean(rows.filter((row) => row.policy[row.action] === 1).map((row) => row.reward));
