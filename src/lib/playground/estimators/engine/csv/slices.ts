const SLICE = 1 << 20;

/**
 * The bytes of a file, a megabyte at a time. The next slice is on its way while one is worked on, and
 * between two of them a worker hears its messages.
 *
 * @throws DOMException if the file cannot be read, for instance because it was changed or moved
 */
export async function* slices(file: Blob, from = 0): AsyncGenerator<Uint8Array, void, void> {
	const read = (start: number) => file.slice(start, start + SLICE).arrayBuffer();
	let coming = read(from);
	for (let start = from; start < file.size; start += SLICE) {
		const slice = new Uint8Array(await coming);
		coming = read(start + SLICE);
		yield slice;
	}
}
