import type { NodeName, PresetName } from './presets.ts';

/** What a node is, in the shop's words. */
export const nodeWords: Readonly<Record<NodeName, string>> = {
	x: 'intent',
	u: 'hidden intent',
	a: 'shown',
	d: 'opened',
	r: 'bought',
	review: 'review',
	campaign: 'campaign',
	season: 'season',
	query: 'query'
};

/** What a story is called, and where its arrows come from. */
export const stories: Readonly<
	Record<PresetName, { readonly label: string; readonly story: string }>
> = {
	fork: {
		label: 'fork',
		story:
			'Intent decides both what the page shows and what the visitor buys. Being shown the item and buying it both move reviews.'
	},
	chain: {
		label: 'chain',
		story:
			'Showing the item works directly, and by way of the opened page. Nothing else ties shown and bought together.'
	},
	collider: {
		label: 'collider',
		story:
			'The page shows the item without regard to anything. Being shown it and buying it both move reviews.'
	},
	m: {
		label: 'M',
		story:
			'A campaign moves what is shown and what visitors type into the search box. The season moves what they type and what they buy. The query itself moves nothing.'
	},
	'front-door': {
		label: 'front door',
		story: 'Nobody logged intent. Showing works in one way only: by the opened page.'
	},
	visit: {
		label: 'visit',
		story:
			'A whole visit. Intent moves what is shown and what is bought. Showing works directly and by the opened page. Being shown and buying both move reviews.'
	}
};
