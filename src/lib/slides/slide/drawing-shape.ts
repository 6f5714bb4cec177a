/** Width over height from which a drawing needs the whole width of a slide. */
const WIDE = 2.4;

/** Whether a drawing is a strip; its shape is that of its viewBox. */
export function isWide(svg: string): boolean {
	const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
	return Number(width) / Number(height) > WIDE;
}
