import type { ElementContent, Properties } from 'hast';
import type { Link } from 'mdast';
import { thereAre } from './problems.ts';
import type { Scope } from './scope.ts';

/** What an address means: an element with properties, bare words, or a problem. */
type Target =
	| { readonly tagName: 'a' | 'span'; readonly properties: Properties }
	| { readonly problem: string }
	| 'words';

/** Pages under `/playground` that a lesson can send its reader to. */
export const playgrounds = ['graph', 'estimators'];

const onThePage = ['heading', 'simulation', 'predict', 'check', 'challenge'];

/** A link of a lesson as HTML; `plain` where its target would not be on the same page. */
export function linkElements(
	link: Link,
	content: ElementContent[],
	plain: boolean,
	scope: Scope
): ElementContent[] {
	const target = targetOf(link.url, plain, scope);
	if (target === 'words') return content;
	if ('problem' in target) {
		scope.problems.add(link, target.problem);
		return content;
	}
	return [{ type: 'element', ...target, children: content }];
}

function targetOf(url: string, plain: boolean, scope: Scope): Target {
	const [, scheme, rest] = /^([a-z]+:|#)?(.*)$/is.exec(url) ?? [];
	switch (scheme) {
		case 'cite:':
			return citation(rest, plain, scope);
		case 'term:':
			return term(rest, plain, scope);
		case 'lesson:':
			return lesson(rest, plain, scope);
		case 'playground:':
			return playground(rest, plain);
		case 'http:':
		case 'https:':
			return { tagName: 'a', properties: { href: url, rel: ['external', 'noopener'] } };
		case '#':
			return section(rest, plain, scope);
		default:
			return {
				problem: `“${url}” is no link of a lesson; those are cite:, term:, lesson:, playground:, # and https:`
			};
	}
}

function citation(id: string, plain: boolean, { library, cited }: Scope): Target {
	if (!library.references.some((entry) => entry.id === id)) {
		return { problem: `no reference has the id “${id}”; add it to references.json` };
	}
	cited.add(id);
	return anchor('cite', `#ref-${id}`, plain);
}

function term(id: string, plain: boolean, { library, terms }: Scope): Target {
	if (!library.glossary.some((entry) => entry.id === id)) {
		return { problem: `no term has the id “${id}”; add it to glossary.md` };
	}
	terms.add(id);
	return anchor('term', `#term-${id}`, plain);
}

function lesson(slug: string, plain: boolean, { library }: Scope): Target {
	const slugs = library.syllabus.map((entry) => entry.slug);
	if (!slugs.includes(slug)) {
		return { problem: `no lesson is called “${slug}”; ${thereAre(slugs)}` };
	}
	if (!library.written.has(slug)) {
		return { tagName: 'span', properties: { className: ['planned'] } };
	}
	return plain ? 'words' : { tagName: 'a', properties: { href: `../${slug}/` } };
}

function playground(name: string, plain: boolean): Target {
	if (!playgrounds.includes(name)) {
		return { problem: `no playground is called “${name}”; ${thereAre(playgrounds)}` };
	}
	return plain ? 'words' : { tagName: 'a', properties: { href: `../../playground/${name}/` } };
}

function section(id: string, plain: boolean, { ids }: Scope): Target {
	const owner = ids.get(id);
	if (!owner?.onPage || !onThePage.includes(owner.kind)) {
		return { problem: `“#${id}” leads nowhere: nothing on the reading page has this id` };
	}
	return plain ? 'words' : { tagName: 'a', properties: { href: `#${id}` } };
}

function anchor(kind: string, href: string, plain: boolean): Target {
	const className = [kind];
	return plain
		? { tagName: 'span', properties: { className } }
		: { tagName: 'a', properties: { className, href } };
}
