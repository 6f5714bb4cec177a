/**
 * A page that someone opens at its top arrives with what is far below the window not laid out
 * (`html.arriving` in lesson.css): the first lines do not wait for forty formulas. The browser lays
 * out what comes near. Before a reader leaves for another place, whose position depends on the
 * heights of all that stands above it, everything is laid out.
 */
export function layOutAll(): void {
	document.documentElement.classList.remove('arriving');
}

/** Listens for clicks on links to places, before the browser follows them. */
export function layOutForPlaces({ target }: Event): void {
	if (target instanceof Element && target.closest('a[href*="#"]')) layOutAll();
}
