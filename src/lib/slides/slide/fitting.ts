import { arrangementIn, fittingWidth } from './fit.ts';

/** The parts of a figure on a slide that decide how large its picture is. */
export interface FigureParts {
	readonly figure: HTMLElement;
	/** As high as the slide has room for; holds the picture, and what stands below it. */
	readonly room: HTMLElement;
	readonly picture: HTMLElement;
	/** Readouts and controls. */
	readonly beside: HTMLElement;
}

/** Height over width of each simulation's picture as it was last time, by its name: a first guess. */
const aspects = new Map<string, number>();
/** From this width on, in --u, a picture has the layout of a wide page: what is narrower says nothing. */
const WIDE = 35;

/** Keeps a picture as large as its room allows. */
export class Fitting {
	private readonly watch = new ResizeObserver(() => this.refit());
	/** The sizes that were found, and those after the picture was fitted to them. */
	private arranged = '';
	private fitted = '';

	constructor(
		private readonly parts: FigureParts,
		private readonly name: string
	) {
		this.watch.observe(parts.figure);
		this.watch.observe(parts.room);
	}

	/** Call it also when the content of the picture changed. */
	refit(): void {
		const { figure, room, picture, beside } = this.parts;
		if (figure.clientWidth === 0) return;
		const style = getComputedStyle(figure);
		if (style.getPropertyValue('--fit') !== 'on') return this.release();
		const u = parseFloat(style.getPropertyValue('--u'));
		this.arrange(u);
		if (beside.scrollHeight > beside.clientHeight + 1) figure.dataset.tight = '';
		if (sizes(room, picture) === this.fitted) return;
		const below = picture.nextElementSibling;
		const height = room.clientHeight - (below instanceof HTMLElement ? below.offsetHeight : 0);
		const space = { width: room.clientWidth, height };
		const width = fittingWidth(this.heightAt, space, this.aspect());
		const aspect = this.heightAt(width) / width;
		if (width >= WIDE * u) aspects.set(this.name, aspect);
		this.fitted = sizes(room, picture);
	}

	close(): void {
		this.watch.disconnect();
	}

	/** Only where the slide's own size changed: controls stay where they are while they are used. */
	private arrange(u: number): void {
		const { figure } = this.parts;
		if (sizes(figure) === this.arranged) return;
		this.arranged = sizes(figure);
		delete figure.dataset.tight;
		const whole = { width: figure.clientWidth / u, height: figure.clientHeight / u };
		figure.dataset.arrangement = arrangementIn(whole, this.aspect());
	}

	private aspect(): number {
		const { clientWidth } = this.parts.figure;
		return aspects.get(this.name) ?? this.heightAt(clientWidth) / clientWidth;
	}

	private heightAt = (width: number): number => {
		const { picture } = this.parts;
		picture.style.width = `${width}px`;
		return picture.offsetHeight;
	};

	/** A slide that scrolls has all the height that its picture takes. */
	private release(): void {
		const { figure, picture } = this.parts;
		delete figure.dataset.arrangement;
		delete figure.dataset.tight;
		picture.style.width = '';
		this.arranged = this.fitted = '';
	}
}

function sizes(...elements: readonly HTMLElement[]): string {
	return elements.map(({ offsetWidth, offsetHeight }) => `${offsetWidth} ${offsetHeight}`).join();
}
