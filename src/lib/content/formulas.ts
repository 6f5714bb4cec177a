import katex from 'katex';

/** KaTeX paints commands it refuses, such as `\href`, in this colour and carries on. */
const REFUSED = '#c0ffee';

export interface Formula {
	readonly html: string;
	readonly problems: readonly string[];
}

/** Typesets TeX as HTML with MathML; whatever KaTeX would only warn about is a problem here. */
export function typeset(tex: string, display: boolean): Formula {
	const problems: string[] = [];
	const strict = (_code: string, message: string) => {
		problems.push(message);
		return 'ignore' as const;
	};
	try {
		const options = { displayMode: display, output: 'htmlAndMathml', errorColor: REFUSED } as const;
		const html = katex.renderToString(tex, { ...options, strict });
		if (html.includes(REFUSED)) problems.push('the formula holds a command that is switched off');
		return { html, problems };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const message = error instanceof katex.ParseError ? error.rawMessage : error.message;
		return { html: '', problems: [message] };
	}
}

/** A display formula is wider than a phone: it scrolls by itself, by finger and by keyboard. */
export function scrollable(html: string): string {
	return `<div class="formula" tabindex="0" role="group" aria-label="formula">${html}</div>`;
}
