import * as v from 'valibot';
import type { InlineHtml, Reference } from './blocks.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const person = v.union([
	v.strictObject({ family: text, given: text }),
	v.strictObject({ literal: text })
]);

const entry = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
	type: v.picklist(['article', 'article-journal', 'paper-conference', 'book', 'report', 'speech']),
	title: text,
	author: v.pipe(v.array(person), v.minLength(1)),
	issued: v.strictObject({ 'date-parts': v.tuple([v.tuple([v.number()])]) }),
	'container-title': v.optional(text),
	publisher: v.optional(text),
	edition: v.optional(text),
	volume: v.optional(text),
	issue: v.optional(text),
	page: v.optional(text),
	archive: v.optional(v.literal('arXiv')),
	archive_location: v.optional(text),
	DOI: v.optional(text),
	URL: v.optional(v.pipe(v.string(), v.url()))
});

/** A cited work in CSL-JSON, as far as this tutorial uses it. */
export type CslEntry = Readonly<v.InferOutput<typeof entry>>;
type Person = v.InferOutput<typeof person>;

/** Checks what stands in references.json; throws, naming entry and field, where it is unsound. */
export function parseReferences(json: unknown, file: string): CslEntry[] {
	const parsed = v.safeParse(v.array(entry), json);
	if (!parsed.success) {
		throw new Error(
			parsed.issues.map((issue) => `${file}: ${v.getDotPath(issue)}: ${issue.message}`).join('\n')
		);
	}
	const ids = parsed.output.map(({ id }) => id);
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
	if (twice.length > 0) throw new Error(`${file}: two entries have the id “${twice[0]}”`);
	return parsed.output;
}

/** A work as the list of references prints it, in APA's order. */
export function formatReference(work: CslEntry): Reference {
	const [[year]] = work.issued['date-parts'];
	const parts = [`${authors(work.author)} (${year}).`, title(work), source(work)];
	const url = address(work);
	return { id: work.id, html: parts.filter(Boolean).join(' '), ...(url && { url }) };
}

function authors(people: readonly Person[]): InlineHtml {
	const names = people.map((each) =>
		escape('literal' in each ? each.literal : `${each.family}, ${each.given}`)
	);
	if (names.length < 2) return names.join('');
	const joiner = names.at(-1) === 'et al.' ? ', ' : ', &amp; ';
	return `${names.slice(0, -1).join(', ')}${joiner}${names.at(-1)}`;
}

function title(work: CslEntry): InlineHtml {
	const edition = work.edition ? ` (${escape(work.edition)} ed.)` : '';
	const written = work.type === 'book' ? `<em>${escape(work.title)}</em>` : escape(work.title);
	return /[?!.]$/.test(work.title + edition) ? written : `${written}${edition}.`;
}

/** "*Venue*, 24(2), 263–711." */
function source(work: CslEntry): InlineHtml {
	const issue = work.issue ? `(${escape(work.issue)})` : '';
	const container = work['container-title'];
	const parts = [
		container && `<em>${escape(container)}</em>`,
		work.volume && `${escape(work.volume)}${issue}`,
		work.page && escape(work.page.replace('-', '–')),
		work.publisher && escape(work.publisher),
		!container && work.archive_location && `arXiv ${escape(work.archive_location)}`
	].filter(Boolean);
	return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

function address(work: CslEntry): string | undefined {
	if (work.DOI) return `https://doi.org/${encodeURI(work.DOI)}`;
	if (work.archive_location) return `https://arxiv.org/abs/${work.archive_location}`;
	return work.URL;
}

function escape(plain: string): InlineHtml {
	return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
