/**
 * The nodes of the stories, in the order in which they are spoken of; each has the same name in every
 * story, in links and in formulas.
 */
const nodeNames = ['x', 'u', 'a', 'd', 'r', 'review', 'campaign', 'season', 'query'] as const;

export type NodeName = (typeof nodeNames)[number];

/** The arrow parameters: cause, effect. */
export const arrows = {
	ar: ['a', 'r'],
	xa: ['x', 'a'],
	xr: ['x', 'r'],
	ad: ['a', 'd'],
	dr: ['d', 'r'],
	aReview: ['a', 'review'],
	rReview: ['r', 'review'],
	campaignQuery: ['campaign', 'query'],
	seasonQuery: ['season', 'query'],
	campaignA: ['campaign', 'a'],
	seasonR: ['season', 'r'],
	ua: ['u', 'a'],
	ur: ['u', 'r'],
	ud: ['u', 'd']
} as const satisfies Readonly<Record<string, readonly [NodeName, NodeName]>>;

export type ArrowName = keyof typeof arrows;

export interface Preset {
	/** The strength of each arrow until someone moves it. */
	readonly strengths: Readonly<Partial<Record<ArrowName, number>>>;
	/** Arrows whose sliders stand in front. */
	readonly front: readonly ArrowName[];
	/** What can be adjusted for, besides nothing; the first is what the rows are sliced by. */
	readonly logged: readonly NodeName[];
	/** Sets whose estimates always stand beside the reader's. */
	readonly compared: readonly (readonly NodeName[])[];
	readonly frontDoor?: readonly NodeName[];
}

export const presets = {
	fork: {
		strengths: { xa: 1, xr: 1, ar: 0.3, aReview: 0.8, rReview: 0.8 },
		front: ['ar', 'xa', 'xr'],
		logged: ['x', 'review'],
		compared: [['x'], ['x', 'review'], ['review']]
	},
	chain: {
		strengths: { ad: 0.7, dr: 0.5, ar: 0.2 },
		front: ['ar', 'ad', 'dr'],
		logged: ['d'],
		compared: [['d']]
	},
	collider: {
		strengths: { ar: 0.3, aReview: 0.8, rReview: 0.8 },
		front: ['ar', 'aReview', 'rReview'],
		logged: ['review'],
		compared: [['review']]
	},
	m: {
		strengths: { campaignA: 1, campaignQuery: 2, seasonQuery: 2, seasonR: 1, ar: 0.3 },
		front: ['ar', 'campaignQuery', 'seasonQuery'],
		logged: ['query', 'campaign', 'season'],
		compared: [['query'], ['query', 'campaign'], ['query', 'season']]
	},
	'front-door': {
		strengths: { ua: 1, ur: 1, ad: 0.6, dr: 0.5, ud: 0 },
		front: ['ad', 'dr', 'ua'],
		logged: ['d'],
		compared: [['d']],
		frontDoor: ['d']
	},
	visit: {
		strengths: { xa: 1, xr: 1, ad: 0.7, dr: 0.5, ar: 0.2, aReview: 0.8, rReview: 0.8 },
		front: ['ar', 'xa', 'xr'],
		logged: ['x', 'd', 'review'],
		compared: [['x'], ['x', 'review'], ['x', 'd', 'review']]
	}
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

export function presetNamed(name: string): Preset {
	return presets[name as PresetName];
}

/** The nodes of a story, in the order in which they are spoken of. */
export function nodesOf({ strengths }: Preset): NodeName[] {
	const named = (Object.keys(strengths) as ArrowName[]).flatMap((arrow) => arrows[arrow]);
	return nodeNames.filter((node) => named.includes(node));
}

/** Nodes that are in the world and not in the log. */
export function hiddenNodes(preset: Preset): NodeName[] {
	return nodesOf(preset).filter((node) => node === 'u');
}
