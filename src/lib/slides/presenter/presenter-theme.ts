/**
 * Puts this window into a theme of its own, whatever the site or the stage has.
 *
 * @returns how to give the site's theme back
 */
export function wearTheme(dark: boolean): () => void {
	const root = document.documentElement;
	root.dataset.theme = dark ? 'dark' : 'light';
	return () => {
		const site = siteTheme();
		if (site) root.dataset.theme = site;
		else delete root.dataset.theme;
	};
}

/** What the reader chose for the pages of the site, if anything. */
function siteTheme(): string | undefined {
	try {
		const theme = localStorage.getItem('consequences.theme');
		return theme === 'light' || theme === 'dark' ? theme : undefined;
	} catch {
		return undefined;
	}
}
