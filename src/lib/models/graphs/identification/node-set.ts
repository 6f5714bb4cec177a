/** Nodes by their place: bit i stands for place i. A bigint sets no limit to the size of a graph. */
export type NodeSet = bigint;

export function only(place: number): NodeSet {
	return 1n << BigInt(place);
}

export function setOf(places: Iterable<number>): NodeSet {
	let set = 0n;
	for (const place of places) set |= only(place);
	return set;
}

/** The places of a set, in increasing order. */
export function members(set: NodeSet): number[] {
	const places: number[] = [];
	for (let place = 0, rest = set; rest > 0n; place++, rest >>= 1n) {
		if (rest & 1n) places.push(place);
	}
	return places;
}

export function union(sets: Iterable<NodeSet>): NodeSet {
	let all = 0n;
	for (const set of sets) all |= set;
	return all;
}
