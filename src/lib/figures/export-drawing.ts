const SVG = 'http://www.w3.org/2000/svg';
/** Computed style that a drawing needs outside the page. */
const STYLES = [
	'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap',
	'stroke-linejoin', 'opacity', 'paint-order', 'font-size', 'font-family', 'font-weight',
	'text-anchor', 'vector-effect', 'visibility'
]; // prettier-ignore

/** A copy of a drawing that looks outside the page as it does in it. */
export function styledCopy(svg: SVGSVGElement): SVGSVGElement {
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

/** What a sheet is drawn with: colours and type of a part of the page. */
export function inkOf(element: Element): { ink: string; paper: string; font: string } {
	const { color, backgroundColor, fontFamily } = getComputedStyle(element);
	return { ink: color, paper: backgroundColor, font: fontFamily };
}

export function svgFile(svg: SVGSVGElement): Blob {
	return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

/** Twice the size on the page, so that it stays sharp on a slide. */
export async function rasterised(svg: SVGSVGElement): Promise<Blob> {
	const url = URL.createObjectURL(svgFile(svg));
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

export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | number>>
): SVGElementTagNameMap[K] {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}
