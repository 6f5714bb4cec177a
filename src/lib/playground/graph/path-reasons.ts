import type { PathStep } from '#lib/models/graphs/paths.ts';
import { isHiddenCause, type JudgedPath } from './open-paths.ts';

/** Why a path is open or blocked, one sentence for each node that decides it. */
export function pathReasons({ path, status }: JudgedPath): readonly string[] {
	const steps = status.steps.filter(({ node }) => !isHiddenCause(node));
	const deciding = status.open ? steps : steps.filter(({ open }) => !open);
	if (deciding.length > 0) return deciding.map(reason);
	return [
		path.nodes.length === 2
			? 'One arrow, with nothing between: nothing can block it.'
			: 'A hidden common cause keeps it open: nobody can adjust for it.'
	];
}

function reason({ node, role, open, because }: PathStep): string {
	if (role === 'collider') {
		if (because === 'adjusted')
			return `Two arrows meet in ${node}. Adjusting for it opens the path.`;
		if (typeof because === 'object') {
			return `Two arrows meet in ${node}. Adjusting for ${because.openedBy}, which follows from it, opens the path.`;
		}
		return `Two arrows meet in ${node}, and nobody adjusts for it: the path is blocked there.`;
	}
	const stands = role === 'fork' ? `${node} drives both sides` : `${node} passes it on`;
	return open ? `${stands}, and is not adjusted for.` : `${stands}, and is adjusted for: blocked.`;
}
