import type { Component } from 'svelte';
import type { StageWindow } from './stage-window.svelte.ts';

export type LayerName = 'overview' | 'goTo' | 'help';

export interface LayerProps {
	readonly stage: StageWindow;
	readonly onclose: () => void;
}

/** What can lie on top of the slides; each is fetched when it is first asked for. */
export const layers: Readonly<
	Record<LayerName, () => Promise<{ default: Component<LayerProps> }>>
> = {
	overview: () => import('./Overview.svelte'),
	goTo: () => import('./GoTo.svelte'),
	help: () => import('./Help.svelte')
};
