const POINTABLE = '[data-part], [data-readout], [data-control]';

/**
 * Marks the readout, control or part of the picture that a step points at; where it is a part, the
 * other parts step back. The marks are read by the slide's styles and by nothing else.
 */
export function pointAt(figure: HTMLElement, name: string | undefined): void {
	let isPart = false;
	for (const element of figure.querySelectorAll<HTMLElement | SVGElement>(POINTABLE)) {
		const { part, readout, control } = element.dataset;
		const pointed = name !== undefined && name === (part ?? readout ?? control);
		element.toggleAttribute('data-pointed', pointed);
		isPart ||= pointed && part !== undefined;
	}
	figure.toggleAttribute('data-points', isPart);
}
