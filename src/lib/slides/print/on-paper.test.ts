import { expect, test } from 'vitest';
import { onPaper } from './on-paper.ts';

const page = (dataset: Record<string, string>) => ({ dataset }) as unknown as HTMLElement;

test.each([[{}], [{ theme: 'dark' }], [{ theme: 'light', other: 'x' }]])(
	'a page of %o is light on paper, and afterwards what it was',
	(before: Record<string, string>) => {
		const root = page({ ...before });
		const restore = onPaper(root);
		expect(root.dataset).toMatchObject({ theme: 'light', print: '' });
		restore();
		expect(root.dataset).toEqual(before);
	}
);
