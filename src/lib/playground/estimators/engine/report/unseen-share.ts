import type { Question } from '../question/question.ts';

/**
 * The share of the target on actions that no row shows in their position:
 *
 *     (1/n) Σ_i Σ_a π(a | l_i) · 1{no row has action a in position l_i}
 *
 * @returns it, or nothing if the chances of other actions than the logged ones are not known
 */
export function unseenShare({ log, action, actions, table }: Question): number | undefined {
	if (!table) return undefined;
	const K = actions.length;
	const shown = new Float64Array(table.length);
	const rows = new Float64Array(table.length / K);
	for (let i = 0; i < action.length; i++) {
		const l = log.position ? log.position[i] : 0;
		shown[l * K + action[i]]++;
		rows[l]++;
	}
	return table.reduce(
		(share, chance, cell) =>
			shown[cell] === 0 ? share + (chance * rows[Math.floor(cell / K)]) / action.length : share,
		0
	);
}
