import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { declareChallenge } from './challenges.ts';
import { isContainer, isNamed, takeOut, type Directive } from './directives.ts';
import { declareFigures } from './figures.ts';
import { collectIds } from './ids.ts';
import type { Library } from './library.ts';
import { declareRuns } from './named-runs.ts';
import type { Problems } from './problems.ts';
import type { Scope } from './scope.ts';
import { declareSeals } from './seals.ts';

/** Collects what a lesson declares, anywhere in the file, before any of its text is read. */
export function declare(root: Root, source: string, library: Library, problems: Problems): Scope {
	const ids = collectIds(root, problems);
	const runNodes = takeOut(root, 'run');
	const figures = declareFigures(
		directives(root, 'simulation').filter((node) => node.attributes?.ref === undefined),
		{ library, ids, problems }
	);
	const challenges = root.children.filter((node) => isContainer(node, 'challenge'));
	return {
		source,
		library,
		problems,
		ids,
		figures,
		runs: declareRuns(runNodes, figures, problems),
		seals: declareSeals(directives(root, 'predict'), figures, problems),
		challenges: new Map(
			challenges.map((node) => [node, declareChallenge(node, figures, problems)])
		),
		cited: new Set(),
		terms: new Set()
	};
}

function directives(root: Root, name: string): Directive[] {
	const found: Directive[] = [];
	visit(root, (node) => {
		if (isNamed(node, name)) found.push(node);
	});
	return found;
}
