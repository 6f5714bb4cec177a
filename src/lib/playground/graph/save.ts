import type { Drawing } from '#lib/charts/graph/drawing.ts';
import {
	download,
	inkOf,
	rasterised,
	styledCopy,
	svgElement,
	svgFile
} from '#lib/figures/export-drawing.ts';

interface Saved {
	/** The drawing on the page. */
	readonly svg: SVGSVGElement;
	readonly bounds: Drawing['bounds'];
	readonly link: string;
}

const MARGIN = 24;
const FOOT = 28;

/** The drawing's text, with the link in a comment above it. */
export function saveText(text: string, link: string): void {
	download(new Blob([`// ${link}\n${text}\n`], { type: 'text/plain' }), 'graph.txt');
}

/** The drawing at its own size, without what is selected, with the link below it. */
export async function saveDrawing(
	format: 'svg' | 'png',
	{ svg, bounds, link }: Saved
): Promise<void> {
	const copy = styledCopy(svg);
	for (const gone of copy.querySelectorAll('[data-handle], [data-aid]')) gone.remove();
	const { x, y, width, height } = bounds;
	copy.removeAttribute('style');
	copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
	for (const [name, value] of Object.entries({ x: MARGIN, y: MARGIN, width, height })) {
		copy.setAttribute(name, String(value));
	}
	const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + FOOT };
	const { ink, paper, font } = inkOf(document.body);
	const sheet = svgElement('svg', { viewBox: `0 0 ${size.width} ${size.height}`, ...size });
	const foot = svgElement('text', {
		x: MARGIN,
		y: size.height - 16,
		fill: ink,
		'font-size': 9,
		'font-family': font
	});
	foot.textContent = link;
	sheet.append(svgElement('rect', { ...size, fill: paper }), copy, foot);
	download(format === 'svg' ? svgFile(sheet) : await rasterised(sheet), `graph.${format}`);
}
