import { count, percent } from '#lib/simulations/print.ts';
import type { Question } from './bench-state.svelte.ts';
import type { Contents } from './contract.ts';
import { sourceLabel } from './twins.ts';

/** "“men.csv”, asked about the policy of “other.csv”, 10% chosen by chance" */
export function questionWords({ log, second, target: { kind, epsilon } }: Question): string {
	const column = log.header.columns[log.mapping.target ?? -1] ?? '';
	const target = {
		uniform: 'uniform choice',
		best: 'always showing the item with the best rate',
		column: `the policy in column “${column}”`,
		second: `the policy of “${second ? sourceLabel(second.source) : ''}”`
	}[kind];
	const mixed = epsilon > 0 && kind !== 'uniform' ? `, ${percent(epsilon)} chosen by chance` : '';
	return `“${sourceLabel(log.source)}”, asked about ${target}${mixed}`;
}

/** "10,000 rows, 34 actions, 3 positions, 46 clicks" */
export function contentsWords({ content, rows, skipped, ...contents }: Contents): string {
	const { actions, positions, rewards, binary } = contents;
	const parts = [
		content === 'policy' ? 'a table of chances' : counted(rows, 'row'),
		counted(actions, 'action'),
		...(positions > 1 ? [counted(positions, 'position')] : []),
		...(content === 'policy' ? [] : [rewardWords(rewards, binary)]),
		...(skipped > 0 ? [`${counted(skipped, 'empty line')} passed over`] : [])
	];
	return parts.join(', ');
}

function rewardWords(rewards: number, binary: boolean): string {
	return binary ? counted(rewards, 'click') : `rewards of ${count(rewards)} in all`;
}

function counted(value: number, thing: string): string {
	return `${count(value)} ${thing}${value === 1 ? '' : 's'}`;
}
