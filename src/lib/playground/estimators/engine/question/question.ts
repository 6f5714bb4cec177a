import type { Target } from '../../contract.ts';
import type { LogFile, PolicyFile } from '../reading/log-file.ts';
import { bestAction, type BestAction } from './best-action.ts';
import { mergeNames, type Merged } from './merge-names.ts';
import {
	chancesOf,
	exploreEach,
	frequencies,
	sameInEach,
	type PolicyTable
} from './policy-table.ts';
import { Refusal } from './refusal.ts';

/** A log, and a policy to ask it about, with the actions of both in one numbering. */
export interface Question {
	readonly asked: Target;
	readonly log: LogFile & { readonly propensity: Float64Array };
	/** Names of the actions, K of them: those of the log and of the second file. */
	readonly actions: readonly string[];
	/** a_i, place in `actions` */
	readonly action: Int32Array;
	/** L: positions of the log, 1 if it has none. */
	readonly positions: number;
	/** Nothing if a column holds the chances of the logged actions alone. */
	readonly table?: PolicyTable;
	/** π(a_i | x_i) */
	readonly target: Float64Array;
	/** What the target `best` is, and how the second log saw it. */
	readonly best?: BestAction & { readonly elsewhere?: BestAction };
	/** Rows in which the target's chances were counted. */
	readonly counted?: number;
	/** The target's own log, where the second file is that. */
	readonly own?: LogFile;
}

export interface Files {
	readonly log?: LogFile;
	readonly second?: LogFile | PolicyFile;
}

/**
 * Puts a target policy to a log.
 *
 * Actions are those of both files: what only the second file shows is something the shop has.
 *
 * @throws Refusal if there is no log, nothing to take the target from, or if the files do not fit
 */
export function questionOf({ log, second }: Files, asked: Target): Question {
	if (!log?.propensity) throw new Refusal('There is no log yet. Choose a file or a twin first.');
	const merged = mergeNames(log.actions.names, second?.actions.names ?? []);
	const action = inUnion(log.action, merged);
	const shared = {
		asked,
		log: { ...log, propensity: log.propensity },
		actions: merged.names,
		action,
		positions: log.positions?.names.length ?? 1
	};
	if (asked.kind === 'column')
		return { ...shared, target: ofColumn(log, { asked, K: merged.names.length }) };
	const policy = policyOf({ log, second }, { ...shared, merged });
	return {
		...shared,
		...policy,
		target: ofTable(policy.table, { log, action, K: merged.names.length })
	};
}

type Policy = Pick<Question, 'best' | 'counted' | 'own'> & { readonly table: PolicyTable };
type Shared = Pick<Question, 'asked' | 'action' | 'positions'> & { readonly merged: Merged };

function policyOf({ log, second }: Files & { log: LogFile }, shared: Shared): Policy {
	const { asked, action, positions, merged } = shared;
	const K = merged.names.length;
	const other = second?.content === 'log' ? second : undefined;
	if (asked.kind === 'uniform') {
		const own = other && isUniform(other) ? other : undefined;
		return { table: sameInEach(positions, new Float64Array(K).fill(1 / K)), own };
	}
	if (asked.kind === 'best') {
		const best = bestAction(action, log.reward, K);
		const policy = new Float64Array(K);
		policy[best.action] = 1;
		const elsewhere = other && countOf(other, best.action, merged);
		const table = exploreEach(sameInEach(positions, policy), K, asked.epsilon);
		return { table, best: { ...best, elsewhere } };
	}
	if (!second)
		throw new Refusal('The target is to come from a second file, and there is none yet.');
	if (second.content === 'policy')
		return { table: exploreEach(chancesOf(log, second, merged), K, asked.epsilon) };
	const table = exploreEach(frequencies(log, second, merged), K, asked.epsilon);
	return { table, counted: second.rows, own: asked.epsilon === 0 ? second : undefined };
}

/** Whether every row of a log was written with chance 1/K. */
function isUniform({ spread, actions }: LogFile): boolean {
	const chance = 1 / actions.names.length;
	const near = (value: number) => Math.abs(value / chance - 1) < 1e-6;
	return spread !== undefined && near(spread.lowest) && near(spread.highest);
}

/** How a second log saw an action. */
function countOf(second: LogFile, action: number, { second: places }: Merged): BestAction {
	let rows = 0;
	let rewards = 0;
	for (let i = 0; i < second.rows; i++) {
		if (places[second.action[i]] !== action) continue;
		rows++;
		rewards += second.reward[i];
	}
	return { action, rows, rewards };
}

function inUnion(action: Int32Array, { first }: Merged): Int32Array {
	return first.every((place, a) => place === a) ? action : action.map((a) => first[a]);
}

function ofTable(
	table: PolicyTable,
	{ log, action, K }: { log: LogFile; action: Int32Array; K: number }
): Float64Array {
	const { position } = log;
	const target = new Float64Array(log.rows);
	for (let i = 0; i < target.length; i++)
		target[i] = table[(position ? position[i] * K : 0) + action[i]];
	return target;
}

function ofColumn(log: LogFile, { asked, K }: { asked: Target; K: number }): Float64Array {
	if (!log.target)
		throw new Refusal(
			'No column of the log is taken for the target’s chances. Take one, or choose another target.'
		);
	const { epsilon } = asked;
	return epsilon === 0
		? log.target
		: log.target.map((chance) => (1 - epsilon) * chance + epsilon / K);
}
