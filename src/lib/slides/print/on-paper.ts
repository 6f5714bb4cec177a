/** Gives the whole page the colours of paper, whatever the reader has; returns what undoes it. */
export function onPaper({ dataset }: HTMLElement): () => void {
	const { theme } = dataset;
	dataset.theme = 'light';
	dataset.print = '';
	return () => {
		if (theme === undefined) delete dataset.theme;
		else dataset.theme = theme;
		delete dataset.print;
	};
}
