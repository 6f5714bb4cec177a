import {
	choice,
	number,
	toggle,
	type NumberParameter,
	type ToggleParameter
} from '../parameters.ts';
import {
	arrows,
	presets,
	type ArrowName,
	type NodeName,
	type Preset,
	type PresetName
} from './presets.ts';
import { nodeWords, stories } from './stories.ts';

const entries = Object.entries(presets) as [PresetName, Preset][];
const storiesWhere = (holds: (preset: Preset) => boolean) =>
	entries.filter(([, preset]) => holds(preset)).map(([name]) => name);

/** The slider of an arrow: in the stories that have it, at their strength. */
function strength(name: ArrowName, size: 1 | 2): NumberParameter {
	const [from, to] = arrows[name];
	const words = [nodeWords[from], nodeWords[to]];
	const having = storiesWhere(({ strengths }) => strengths[name] !== undefined);
	return number({
		label: `${words[0]} → ${words[1]}`,
		help: `By how much “${words[1]}” rises when “${words[0]}” rises by one and all else stays. At 0 there is no arrow.`,
		min: -size,
		max: size,
		step: 0.1,
		default: {
			by: 'preset',
			is: Object.fromEntries(having.map((story) => [story, standard(presets[story], name)])),
			else: 0
		},
		when: { preset: having },
		more: { preset: having.filter((story) => !isInFront(presets[story], name)) }
	});
}

function standard({ strengths }: Preset, name: ArrowName): number {
	return strengths[name] ?? 0;
}

function isInFront({ front }: Preset, name: ArrowName): boolean {
	return front.includes(name);
}

/** The tick that adjusts for a node. */
function tick(node: NodeName): ToggleParameter {
	return toggle({
		group: 'adjust for',
		label: nodeWords[node],
		...(node.length === 1 && { symbol: node }),
		help: `Compares rows that are alike in “${nodeWords[node]}”: least squares with “${nodeWords[node]}” as one more column.`,
		default: 0,
		when: { preset: storiesWhere(({ logged }) => logged.includes(node)) }
	});
}

export const parameters = {
	preset: choice({
		label: 'story',
		help: 'Which graph wrote the log. Choosing another puts every arrow back to what that story says.',
		options: entries.map(([value]) => ({ value, label: stories[value].label })),
		default: 'fork',
		resets: true
	}),
	x: tick('x'),
	d: tick('d'),
	review: tick('review'),
	query: tick('query'),
	campaign: tick('campaign'),
	season: tick('season'),
	ar: strength('ar', 1),
	xa: strength('xa', 2),
	xr: strength('xr', 2),
	ad: strength('ad', 1),
	dr: strength('dr', 1),
	aReview: strength('aReview', 1),
	rReview: strength('rReview', 1),
	campaignQuery: strength('campaignQuery', 2),
	seasonQuery: strength('seasonQuery', 2),
	campaignA: strength('campaignA', 2),
	seasonR: strength('seasonR', 2),
	ua: strength('ua', 2),
	ur: strength('ur', 2),
	ud: strength('ud', 2),
	rows: number({
		label: 'rows',
		symbol: 'n',
		help: 'How many visits the log holds. More rows make every interval shorter, around whatever the estimate ends at.',
		min: 200,
		max: 20_000,
		step: 100,
		default: 2000,
		more: true
	}),
	studies: number({
		label: 'studies',
		help: 'How often the log is written anew: same arrows, new luck. The picture shows the first one.',
		min: 1,
		max: 400,
		step: 1,
		default: 1,
		more: true
	})
};

export type GraphLabTable = typeof parameters;
