import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page.ts';

const ADDRESS = './playground/graph/';
/** The confounder: U drives A and R, A drives R; tidied up, so that all ways lead to one address. */
const CONFOUNDER = '?g=U@117,-102;A~e@26,0;R~o@208,0/0-1;0-2;1-2';

class Playground {
	readonly page: Page;
	readonly canvas: Locator;
	readonly tools: Locator;

	constructor(page: Page) {
		this.page = page;
		this.canvas = page.getByRole('application');
		this.tools = page.locator('.draw');
	}

	async open(search = '') {
		await this.page.goto(ADDRESS + search);
		// What the page does in the browser has begun when the answers' workers have replied once.
		await expect(this.button('Undo')).toBeDisabled();
		await this.page.waitForLoadState('networkidle');
	}

	button(name: string): Locator {
		return this.tools.getByRole('button', { name, exact: true });
	}

	node(name: string): Locator {
		return this.canvas.locator(`[data-node="${name}"]:not([data-handle])`);
	}

	edge(key: string): Locator {
		return this.canvas.locator(`[data-edge="${key}"]`);
	}

	/** Types over the name of the node that was just made. */
	async nameIt(name: string) {
		const field = this.tools.getByRole('textbox', { name: /^Name of/ });
		await expect(field).toBeFocused();
		await field.press('Control+a');
		await this.page.keyboard.type(name);
		await this.page.keyboard.press('Enter');
	}

	unfold(title: string): Promise<void> {
		return this.page.getByText(title, { exact: true }).click();
	}

	/** The address once it has followed the drawing. */
	async address(search: RegExp): Promise<string> {
		await expect(this.page).toHaveURL(search);
		return new URL(this.page.url()).search;
	}
}

async function byPointer(playground: Playground) {
	const { page } = playground;
	await playground.button('Clear').click();
	for (const name of ['U', 'A', 'R']) {
		await playground.button('New node').click();
		await playground.nameIt(name);
	}
	for (const [from, to] of ['UA', 'UR', 'AR']) {
		await playground.node(from).click();
		await drag(page, playground.canvas.locator('[data-handle]'), playground.node(to));
	}
	await playground.node('A').click();
	await playground.button('Exposure').click();
	await playground.node('R').click();
	await playground.button('Outcome').click();
	await playground.button('Tidy up').click();
}

async function drag(page: Page, from: Locator, to: Locator) {
	const centre = async (locator: Locator) => {
		const box = await locator.boundingBox();
		if (!box) throw new Error('What is to be dragged is not in sight.');
		return [box.x + box.width / 2, box.y + box.height / 2] as const;
	};
	await page.mouse.move(...(await centre(from)));
	await page.mouse.down();
	await page.mouse.move(...(await centre(to)), { steps: 5 });
	await page.mouse.up();
}

async function byTouch(playground: Playground) {
	await playground.button('Clear').tap();
	for (const name of ['U', 'A', 'R']) {
		await playground.button('New node').tap();
		await playground.nameIt(name);
	}
	await playground.button('Draw arrows').tap();
	for (const [from, to] of ['UA', 'UR', 'AR']) {
		await playground.node(from).tap();
		await playground.node(to).tap();
	}
	await playground.button('Draw arrows').tap();
	await playground.node('A').tap();
	await playground.button('Exposure').tap();
	await playground.node('R').tap();
	await playground.button('Outcome').tap();
	await playground.button('Tidy up').tap();
}

async function byKeyboard(playground: Playground) {
	const { keyboard } = playground.page;
	await playground.canvas.press('Home');
	for (let node = 0; node < 3; node++) await keyboard.press('Delete');
	for (const name of ['U', 'A', 'R']) {
		await keyboard.press('n');
		await expect(playground.page.getByRole('textbox', { name: /^Name of/ })).toBeFocused();
		await keyboard.type(name);
		await keyboard.press('Enter');
		await expect(playground.canvas).toBeFocused();
	}
	for (const [from, to] of ['UA', 'UR', 'AR']) {
		await goTo(playground, from);
		await keyboard.press('c');
		for (let step = 0; step < 3 && (await active(playground)) !== to; step++) {
			await keyboard.press('PageDown');
		}
		await keyboard.press('Enter');
	}
	await goTo(playground, 'A');
	await keyboard.press('e');
	await goTo(playground, 'R');
	await keyboard.press('o');
	await keyboard.press('t');
}

async function goTo(playground: Playground, name: string) {
	for (let step = 0; step < 4 && (await active(playground)) !== name; step++) {
		await playground.page.keyboard.press('PageDown');
	}
	expect(await active(playground)).toBe(name);
}

/** The node that a screen reader is told the keys are at. */
function active({ canvas }: Playground): Promise<string | undefined> {
	return canvas.evaluate((element) => {
		const id = element.getAttribute('aria-activedescendant');
		return id === null ? undefined : document.getElementById(id)?.dataset.node;
	});
}

async function byList(playground: Playground) {
	const { page } = playground;
	await playground.unfold('Nodes and arrows as a list');
	const list = page.locator('details', { hasText: 'Nodes and arrows as a list' });
	for (let node = 0; node < 3; node++) {
		await list
			.getByRole('button', { name: /^Delete/ })
			.first()
			.click();
	}
	for (const name of ['U', 'A', 'R']) {
		await list.getByRole('textbox', { name: 'New node' }).fill(name);
		await list.getByRole('button', { name: 'Add node' }).click();
	}
	for (const [from, to] of ['UA', 'UR', 'AR']) {
		await list.getByRole('combobox', { name: 'From' }).selectOption(from);
		await list.getByRole('combobox', { name: 'to', exact: true }).selectOption(to);
		await list.getByRole('button', { name: 'Add arrow' }).click();
	}
	await list.getByRole('button', { name: 'Exposure: A' }).click();
	await list.getByRole('button', { name: 'Outcome: R' }).click();
	await playground.button('Tidy up').click();
}

async function byText(playground: Playground) {
	await playground.unfold('As text');
	const field = playground.page.getByRole('textbox', { name: /^The drawing as text/ });
	await field.fill('dag { U; A [exposure]; R [outcome]; U -> A; U -> R; A -> R }');
	await expect(playground.node('U')).toBeVisible();
	await playground.button('Tidy up').click();
}

test.describe('the same drawing comes', () => {
	for (const [way, build] of [
		['by mouse', byPointer],
		['by keys', byKeyboard],
		['from the list', byList],
		['from text', byText]
	] as const) {
		test(way, async ({ page }) => {
			const playground = new Playground(page);
			await playground.open();
			await build(playground);
			await expect(page).toHaveURL(({ search }) => search === CONFOUNDER);
			await expect(page.locator('.ask')).toContainText('A ← U → R');
			await page.reload();
			await expect(playground.edge('U → R')).toBeVisible();
		});
	}

	test.describe('by finger', () => {
		test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
		test('in taps alone', async ({ page }) => {
			const playground = new Playground(page);
			await playground.open();
			await byTouch(playground);
			await expect(page).toHaveURL(({ search }) => search === CONFOUNDER);
			const { width, height } = (await playground.node('U').boundingBox()) ?? {
				width: 0,
				height: 0
			};
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		});
	});
});

test('a node is dragged, and that is one step to undo, to redo and to go back', async ({
	page
}) => {
	const playground = new Playground(page);
	await playground.open('?preset=m');
	const node = playground.node('query word');
	const before = await node.boundingBox();
	await node.hover();
	await page.mouse.down();
	await page.mouse.move((before?.x ?? 0) + 90, (before?.y ?? 0) + 60, { steps: 8 });
	await page.mouse.up();
	const moved = await playground.address(/\?g=/);
	await playground.button('Undo').click();
	await expect(page).toHaveURL(/\?preset=m$/);
	await playground.button('Redo').click();
	await expect(page).toHaveURL((url) => url.search === moved);
	await page.goBack();
	await expect(page).toHaveURL(/\?preset=m$/);
	await page.goBack();
	await expect(page).toHaveURL((url) => url.search === moved);
	await page.goBack();
	await expect(page).toHaveURL(/\?preset=m$/);
	const { nodes } = await places(playground);
	expect(nodes).toContain('query word');
});

async function places({ canvas }: Playground) {
	return canvas.evaluate((element) => ({
		nodes: [...element.querySelectorAll<SVGElement>('[data-node]')].map(
			({ dataset }) => dataset.node
		)
	}));
}

test('what a change does to paths is said, and a path says why it is open', async ({ page }) => {
	const playground = new Playground(page);
	await playground.open('?preset=fork');
	const live = page.locator('.playground > [aria-live="polite"]');
	await playground.node('intent').click();
	await playground.button('Adjusted').click();
	await expect(live).toHaveText('intent is adjusted for. Path closed: shown ← intent → bought.');
	await playground.canvas.press('Control+z');
	await expect(live).toHaveText('Undone. Path opened: shown ← intent → bought.');
	const path = page.getByRole('button', { name: 'open shown ← intent → bought' });
	await path.click();
	await expect(page.getByText('intent drives both sides, and is not adjusted for.')).toBeVisible();
	await expect(path).toHaveAttribute('aria-expanded', 'true');
});

test('an arrow begun with a button goes on with keys', async ({ page }) => {
	const playground = new Playground(page);
	await playground.open('?preset=collider');
	await playground.canvas.press('Home');
	await playground.canvas.press(']');
	await playground.canvas.press('Delete');
	const arrows = playground.canvas.locator('[data-edge]');
	await expect(arrows).toHaveCount(2);
	await playground.button('Arrow to …').press('Enter');
	await expect(playground.canvas).toBeFocused();
	for (let step = 0; step < 3 && (await active(playground)) !== 'review'; step++) {
		await page.keyboard.press('PageDown');
	}
	await page.keyboard.press('Enter');
	await expect(arrows).toHaveCount(3);
});

test('a circle is refused by name', async ({ page }) => {
	const playground = new Playground(page);
	await playground.open('?preset=fork');
	await playground.node('bought').click();
	await playground.button('Arrow to …').click();
	await playground.node('intent').click();
	await expect(playground.tools).toContainText(
		/This would make a circle: intent → (shown → )?bought → intent\./
	);
});

test('a broken link says what is wrong, and the drawing stays', async ({ page }) => {
	const playground = new Playground(page);
	await page.goto(`${ADDRESS}?g=A;B/0-1;1-0&seed=abc`);
	await expect(playground.tools.getByRole('status').first()).toContainText(
		'This would make a circle: A → B → A.'
	);
	await expect(playground.tools).toContainText('seed cannot be “abc”');
	await expect(playground.node('intent')).toBeVisible();
	await page.goto(`${ADDRESS}?g=%E0%A4%A&preset=`);
	await expect(playground.tools).toContainText('cut off or damaged');
});

test('text with a mistake stays, with line and column, and so does the drawing', async ({
	page
}) => {
	const playground = new Playground(page);
	await playground.open();
	await playground.unfold('As text');
	const field = page.getByRole('textbox', { name: /^The drawing as text/ });
	await field.fill('dag {\n  X -> \n}');
	await expect(page.getByText(/^Line 3, column 1: /)).toBeVisible();
	await expect(playground.node('intent')).toBeVisible();
	await expect(field).toHaveValue('dag {\n  X -> \n}');
	await page.getByRole('button', { name: 'Take the drawing’s text again' }).click();
	await expect(field).toHaveValue(/intent -> shown/);
});

test('a text file opens, and text, SVG and PNG are saved', async ({ page }) => {
	const playground = new Playground(page);
	await playground.open();
	await playground.unfold('As text');
	await page.getByLabel('Open a text file').setInputFiles({
		name: 'graph.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from(
			'dag { Z [pos="0,0"] X [exposure,pos="1,0"] Y [outcome,pos="2,0"] Z -> X -> Y X <-> Y }'
		)
	});
	await expect(playground.node('Z')).toBeVisible();
	const saved: Record<string, string> = {};
	for (const kind of ['Text (TXT)', 'Drawing (SVG)', 'Picture (PNG)']) {
		await playground.tools.getByText('Save', { exact: true }).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			playground.button(kind).click()
		]);
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
		saved[download.suggestedFilename()] = Buffer.concat(chunks).toString('latin1');
	}
	expect(Object.keys(saved)).toEqual(['graph.txt', 'graph.svg', 'graph.png']);
	expect(saved['graph.txt']).toMatch(/X <-> Y/);
	expect(saved['graph.svg']).toMatch(/<text[^>]*>Z<\/text>/);
	expect(saved['graph.svg']).not.toMatch(/NaN|undefined/);
	expect(saved['graph.png'].slice(1, 4)).toBe('PNG');
});

test('without scripts the first drawing and the words are there', async ({ browser, home }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${home}playground/graph/`);
	await expect(page.locator('[data-node="intent"]')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('button', { name: 'New node' })).toBeHidden();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [360, 640, 1280]) {
		test(`everyone can use it, and it fits: ${width} pixels, ${colorScheme}`, async ({
			browser,
			home
		}) => {
			const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
			const page = await context.newPage();
			await page.goto(`${home}playground/graph/?preset=m`);
			const playground = new Playground(page);
			await playground.unfold('Nodes and arrows as a list');
			await playground.unfold('As text');
			await playground.unfold('Keys on the drawing');
			await playground.node('query word').click();
			await playground.button('Adjusted').click();
			await page
				.getByRole('button', { name: /^open shown ←/ })
				.first()
				.click();
			const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
			expect(
				violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
			).toEqual([]);
			const [wide, room] = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth
			]);
			expect(wide).toBeLessThanOrEqual(room);
			await context.close();
		});
	}
}
