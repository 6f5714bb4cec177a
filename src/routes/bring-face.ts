import italic from '../fonts/literata-italic.woff2?url';
import upright from '../fonts/literata-normal.woff2?url';

/**
 * Has the text face shown even if it comes late. A lesson does without a face that is late, so that
 * nothing moves under the reader (`font-display: optional`); slides stay up for an hour.
 */
export function bringFace(): void {
	for (const [url, style] of [
		[upright, 'normal'],
		[italic, 'italic']
	]) {
		const face = new FontFace('Literata', `url(${url})`, { style });
		// Offline before it was ever kept: the slides keep the face that they have.
		face.load().then(
			() => document.fonts.add(face),
			() => undefined
		);
	}
}
