import type { Table } from '#lib/simulations/simulation.ts';
import {
	download,
	inkOf,
	rasterised,
	styledCopy,
	svgElement as element,
	svgFile
} from './export-drawing.ts';
import type { FigureState } from './figure-state.svelte.ts';

interface Exported {
	readonly figure: FigureState;
	/** The figure's element, for the drawings in it. */
	readonly root: HTMLElement;
	readonly link: string;
	/** Readouts that a bet still hides: an export gives no answer away. */
	readonly sealed: readonly string[];
}

const MARGIN = 24;
const FOOT = 64;

/** Saves what the figure shows; each format carries the link, the seed and the version. */
export async function saveFigure(format: 'svg' | 'png' | 'csv', exported: Exported): Promise<void> {
	const { figure, seed } = { figure: exported.figure, seed: exported.figure.shown.run.seed };
	const name = `${figure.simulation.name}-seed-${seed}.${format}`;
	if (format === 'csv') return download(new Blob([csv(exported)], { type: 'text/csv' }), name);
	const svg = drawing(exported);
	download(format === 'svg' ? svgFile(svg) : await rasterised(svg), name);
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
	const sheet = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
	const { ink, paper, font } = inkOf(document.body);
	sheet.append(element('rect', { width, height, fill: paper }));
	const write = (text: string, y: number, size: number) => {
		const line = element('text', { x: MARGIN, y, fill: ink, 'font-size': size });
		line.setAttribute('font-family', font);
		line.textContent = text;
		sheet.append(line);
	};
	write(exported.figure.figure.title, MARGIN, 16);
	for (const svg of picture.querySelectorAll('svg')) {
		const at = svg.getBoundingClientRect();
		const copy = styledCopy(svg);
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
