/**
 * Moves labels on one line apart so that neighbours are at least `gap` away from each other, as
 * little as possible and without changing their order.
 *
 * @example apart([10, 11, 40], 8) // [6.5, 14.5, 40]
 */
export function apart(positions: readonly number[], gap: number): number[] {
	const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b]);
	const groups: { members: number[]; centre: number }[] = [];
	for (const i of order) {
		groups.push({ members: [i], centre: positions[i] });
		mergeBack(groups, positions, gap);
	}
	const placed = new Array<number>(positions.length);
	for (const { members, centre } of groups) {
		members.forEach((i, k) => (placed[i] = centre + (k - (members.length - 1) / 2) * gap));
	}
	return placed;
}

function mergeBack(
	groups: { members: number[]; centre: number }[],
	positions: readonly number[],
	gap: number
): void {
	while (groups.length > 1) {
		const [below, above] = groups.slice(-2);
		const room = ((below.members.length + above.members.length) / 2) * gap;
		if (above.centre - below.centre >= room) return;
		const members = [...below.members, ...above.members];
		const centre = members.reduce((sum, i) => sum + positions[i], 0) / members.length;
		groups.splice(-2, 2, { members, centre });
	}
}
