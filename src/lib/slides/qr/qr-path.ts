import { encode } from 'uqr';

/** A QR code as one SVG path: the dark modules, in a square of `size` by `size` modules. */
export interface QrPath {
	readonly size: number;
	readonly path: string;
}

/** Light modules that the standard asks for on each side (ISO/IEC 18004). */
const quietZone = 4;

/**
 * The QR code of a text, with error correction M: a seventh of it may be smudged. Throws for a text of
 * more than about 2,300 bytes, which no code holds.
 */
export function qrPath(text: string): QrPath {
	const { data, size } = encode(text, { ecc: 'M', border: quietZone });
	return { size, path: data.map(rowPath).join('') };
}

/** One rectangle for each run of dark modules: fewer edges, and no hairlines between neighbours. */
function rowPath(row: readonly boolean[], y: number): string {
	const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
	return starts
		.map((x) => {
			const end = row.indexOf(false, x);
			return `M${x} ${y}H${end < 0 ? row.length : end}v1H${x}z`;
		})
		.join('');
}
