import type { LabPath, LabResult } from '#lib/models/simulators/graph-lab.ts';
import { word } from './question.ts';

/** Paths that are not causal: open, they carry association without effect. */
export function biasingPaths({ paths }: LabResult): readonly LabPath[] {
	return paths.filter(({ causal }) => !causal);
}

/** "shown ← intent → bought" */
export function writtenPath({ nodes, arrows }: Pick<LabPath, 'nodes' | 'arrows'>): string {
	return nodes
		.map((node, i) => (i === 0 ? word(node) : `${arrows[i - 1]} ${word(node)}`))
		.join(' ');
}

/** Why a path is open or blocked, after its name: "is open: nothing holds intent fixed". */
export function pathReason({ open, steps }: LabPath): string {
	const blocked = steps.find((step) => !step.open);
	if (blocked) return `is blocked at ${blockReason(blocked)}`;
	const opened = steps.find(({ role }) => role === 'collider');
	if (opened) {
		const by = typeof opened.because === 'object' ? opened.because.openedBy : opened.node;
		return `is open: adjusting for ${word(by)} opens it`;
	}
	return open && steps.length > 0 ? `is open: nothing holds ${fixable(steps)} fixed` : 'is open';
}

function blockReason({ node, role }: LabPath['steps'][number]): string {
	return role === 'collider' ? `${word(node)}, where two arrows meet` : `${word(node)}, held fixed`;
}

function fixable(steps: LabPath['steps']): string {
	return steps.map(({ node }) => word(node)).join(' or ');
}
