/**
 * Into full screen, or out of it.
 *
 * @returns a sentence that says why not; empty when it went well
 */
export async function toggleFullScreen(): Promise<string> {
	if (!document.fullscreenEnabled) return 'This browser has no full screen for pages.';
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		// The whole document, so that full screen stays when the windows change places.
		else await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
		return '';
	} catch {
		return 'The browser refused full screen. Click into the slide and press F again, or use the browser’s own key.';
	}
}
