interface Block {
	readonly members: number[];
	readonly left: number;
	readonly width: number;
}

/**
 * Moves intervals on a line apart until none overlap, keeping the order of their wanted centres, and
 * each block of touching intervals as near to what its members wanted as the others allow.
 *
 * @example spread([0, 0], [10, 10]) // [-5, 5]
 */
export function spread(wanted: readonly number[], widths: readonly number[]): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
	const blocks: Block[] = [];
	for (const i of order) {
		let block = blockOf([i], wanted, widths);
		for (
			let last = blocks.at(-1);
			last && last.left + last.width > block.left;
			last = blocks.at(-1)
		) {
			blocks.pop();
			block = blockOf([...last.members, ...block.members], wanted, widths);
		}
		blocks.push(block);
	}
	return centres(blocks, widths);
}

/** Its members side by side, where the mean distance to what they wanted is nought. */
function blockOf(members: number[], wanted: readonly number[], widths: readonly number[]): Block {
	let width = 0;
	let sum = 0;
	for (const i of members) {
		sum += wanted[i] - width - widths[i] / 2;
		width += widths[i];
	}
	return { members, left: sum / members.length, width };
}

function centres(blocks: readonly Block[], widths: readonly number[]): number[] {
	const placed = new Array<number>(widths.length);
	for (const { members, left } of blocks) {
		let x = left;
		for (const i of members) {
			placed[i] = x + widths[i] / 2;
			x += widths[i];
		}
	}
	return placed;
}
