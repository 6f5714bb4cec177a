import type { Table } from '#lib/simulations/simulation.ts';
import type { FigureState } from './figure-state.svelte.ts';

interface Exported {
	readonly figure: FigureState;
	/** The figure's element, for the drawings in it. */
	readonly root: HTMLElement;
	readonly link: string;
	/** Readouts that a bet still hides: an export gives no answer away. */
	readonly sealed: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const FOOT = 64;
/** Computed style that a drawing needs outside the page. */
const STYLES = [
	'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap',
	'stroke-linejoin', 'opacity', 'paint-order', 'font-size', 'font-family', 'font-weight',
	'vector-effect', 'visibility'
]; // prettier-ignore

/** Saves what the figure shows; each format carries the link, the seed and the version. */
export async function saveFigure(format: 'svg' | 'png' | 'csv', exported: Exported): Promise<void> {
	const { figure, seed } = { figure: exported.figure, seed: exported.figure.shown.run.seed };
	const name = `${figure.simulation.name}-seed-${seed}.${format}`;
	if (format === 'csv') return download(new Blob([csv(exported)], { type: 'text/csv' }), name);
	const svg = drawing(exported);
	const file = new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
	download(format === 'svg' ? file : await raster(file, svg), name);
}

function provenance({ figure, link }: Exported): string[] {
	const { simulation, shown } = figure;
	return [
		link,
		`seed ${shown.run.seed}, ${simulation.name} version ${simulation.version}, Consequences ${__VERSION__}`
	];
}

/** RFC 4180, with the provenance in comment lines above the header. */
function csv(exported: Exported): string {
	const { simulation, shown } = exported.figure;
	const table: Table = simulation.table(shown.run, {
		twin: shown.twin,
		sealed: exported.sealed
	});
	const cell = (value: string | number) =>
		/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
	const lines = [table.columns, ...table.rows].map((row) => row.map(cell).join(','));
	return [...provenance(exported).map((line) => `# ${line}`), ...lines, ''].join('\r\n');
}

/** The figure's drawings as they stand on the page, in one SVG with title and provenance. */
function drawing(exported: Exported): SVGSVGElement {
	const picture = exported.root.querySelector('.picture') as HTMLElement;
	const box = picture.getBoundingClientRect();
	const width = box.width + 2 * MARGIN;
	const height = box.height + 2 * MARGIN + FOOT;
	const sheet = element('svg', { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
	const { color, backgroundColor, fontFamily } = getComputedStyle(document.body);
	sheet.append(element('rect', { width, height, fill: backgroundColor }));
	const write = (text: string, y: number, size: number) => {
		const line = element('text', { x: MARGIN, y, fill: color, 'font-size': size });
		line.setAttribute('font-family', fontFamily);
		line.textContent = text;
		sheet.append(line);
	};
	write(exported.figure.figure.title, MARGIN, 16);
	for (const svg of picture.querySelectorAll('svg')) {
		const at = svg.getBoundingClientRect();
		const copy = withStyles(svg);
		place(copy, {
			x: at.x - box.x + MARGIN,
			y: at.y - box.y + MARGIN + 16,
			w: at.width,
			h: at.height
		});
		sheet.append(copy);
	}
	provenance(exported).forEach((line, i) => write(line, height - 28 + 14 * i, 9));
	return sheet;
}

function place(svg: SVGElement, { x, y, w, h }: { x: number; y: number; w: number; h: number }) {
	for (const [name, value] of Object.entries({ x, y, width: w, height: h })) {
		svg.setAttribute(name, String(value));
	}
	svg.setAttribute('overflow', 'visible');
}

function withStyles(svg: SVGSVGElement): SVGSVGElement {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
	const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
	originals.forEach((original, i) => {
		const style = getComputedStyle(original);
		const inline = STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
		copies[i].removeAttribute('class');
		copies[i].setAttribute('style', inline);
	});
	return copy;
}

/** Twice the size on the page, so that it stays sharp on a slide. */
async function raster(file: Blob, svg: SVGSVGElement): Promise<Blob> {
	const url = URL.createObjectURL(file);
	const image = new Image();
	image.src = url;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = 2 * Number(svg.getAttribute('width'));
	canvas.height = 2 * Number(svg.getAttribute('height'));
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	URL.revokeObjectURL(url);
	const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!png) throw new Error('this browser could not make a picture of the drawing');
	return png;
}

function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function element<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Record<string, string | number>
): SVGElementTagNameMap[K] {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}
