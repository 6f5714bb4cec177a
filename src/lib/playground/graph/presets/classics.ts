import { diagram, type Preset, type Sketch } from './preset.ts';

const EFFECT = ['shown', 'bought'] as const;

/** Causal structures that every textbook has, told in the words of one shop. */
export const classics: readonly Preset[] = [
	classic('fork', 'Fork', {
		sentence: 'Intent gets the item shown and bought, so showing looks better than it is.',
		question: 'Which variable do you adjust for?',
		answer: 'Intent: it blocks the only back-door path.',
		nodes: { intent: [1, 0], shown: [0, 1], bought: [2, 1] },
		arrows: [
			['intent', 'shown', 1],
			['intent', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('chain', 'Chain', {
		sentence: 'Most of the effect of showing runs through the opened page.',
		question: 'What is left of the effect when you adjust for the opened page?',
		answer: 'The direct part only: 0.20 of 0.55. The opened page is a mediator.',
		nodes: { shown: [0, 1], 'page opened': [1, 0], bought: [2, 1] },
		arrows: [
			['shown', 'page opened', 0.7],
			['page opened', 'bought', 0.5],
			['shown', 'bought', 0.2]
		]
	}),
	classic('collider', 'Collider', {
		sentence: 'People review what they were shown and what they bought.',
		question: 'What happens when you look at reviewed visits only?',
		answer: 'Given the review, a helpful showing looks harmful. The review is a collider.',
		nodes: { shown: [0, 0], bought: [2, 0], review: [1, 1] },
		arrows: [
			['shown', 'review', 0.8],
			['bought', 'review', 0.8],
			['shown', 'bought', 0.3]
		]
	}),
	classic('collider-descendant', 'Descendant of a collider', {
		sentence: 'Nobody adjusts for the review, but the “useful” vote below it tells about it.',
		question: 'Is the vote safe to adjust for?',
		answer: 'No: an effect of a collider opens the path as well, if less.',
		nodes: { shown: [0, 0], bought: [2, 0], review: [1, 1], 'useful vote': [1, 2] },
		arrows: [
			['shown', 'review', 0.8],
			['bought', 'review', 0.8],
			['review', 'useful vote', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('m', 'M', {
		sentence: 'The query word comes before the showing, is related to both, and is innocent.',
		question: 'Do you adjust for the query word?',
		answer: 'No: nothing needs adjusting, and the query word opens a path between its two causes.',
		nodes: {
			campaign: [0, 0, 'hidden'],
			season: [2, 0, 'hidden'],
			'query word': [1, 1],
			shown: [0, 2],
			bought: [2, 2]
		},
		arrows: [
			['campaign', 'shown', 1],
			['campaign', 'query word', 2],
			['season', 'query word', 2],
			['season', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('butterfly', 'Butterfly', {
		sentence: 'The query word is a common cause and a collider at once.',
		question: 'Is adjusting for the query word enough?',
		answer: 'No: add the campaign or the season, whichever you have logged.',
		nodes: {
			campaign: [0, 0],
			season: [2, 0],
			'query word': [1, 1],
			shown: [0, 2],
			bought: [2, 2]
		},
		arrows: [
			['campaign', 'shown', 1],
			['campaign', 'query word', 1],
			['season', 'query word', 1],
			['season', 'bought', 1],
			['query word', 'shown', 1],
			['query word', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('front-door', 'Front door', {
		sentence: 'Eagerness is hidden, but showing works only through the opened page.',
		question: 'Can you find the effect without the log of eagerness?',
		answer: 'Yes, in two steps through the opened page: the front door.',
		nodes: {
			eagerness: [1, 0, 'hidden'],
			shown: [0, 1],
			'page opened': [1, 1],
			bought: [2, 1]
		},
		arrows: [
			['eagerness', 'shown', 1],
			['eagerness', 'bought', 1],
			['shown', 'page opened', 0.6],
			['page opened', 'bought', 0.5]
		]
	}),
	classic('instrument', 'Instrument', {
		sentence: 'A banner dealt by lot makes showing likelier and does nothing else.',
		question: 'Eagerness is hidden. What can the banner do for you?',
		answer: 'It is an instrument: with linear effects it gives the effect, without any adjustment.',
		nodes: {
			banner: [0, 1, 'randomised'],
			eagerness: [2, 0, 'hidden'],
			shown: [1, 1],
			bought: [3, 1]
		},
		arrows: [
			['banner', 'shown', 1],
			['eagerness', 'shown', 1],
			['eagerness', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('conditional-instrument', 'Conditional instrument', {
		sentence: 'Early access goes out by region, and regions buy differently.',
		question: 'Is early access an instrument?',
		answer: 'Given the region, yes. Without it, the region ties early access to buying.',
		nodes: {
			region: [1, 0],
			'early access': [0, 1],
			eagerness: [3, 0, 'hidden'],
			shown: [1, 1],
			bought: [3, 1]
		},
		arrows: [
			['region', 'early access', 1],
			['region', 'bought', 0.8],
			['early access', 'shown', 1],
			['eagerness', 'shown', 1],
			['eagerness', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('simpson-cause', 'Simpson’s reversal: a cause', {
		sentence: 'Loyal visitors get fewer vouchers and buy more, so vouchers look harmful.',
		question: 'Overall vouchers look harmful, among equally loyal visitors helpful. Which holds?',
		answer: 'The answer among equally loyal visitors: loyalty is a common cause.',
		effect: ['voucher', 'bought'],
		nodes: { loyalty: [1, 0], voucher: [0, 1], bought: [2, 1] },
		arrows: [
			['loyalty', 'voucher', -1],
			['loyalty', 'bought', 1.5],
			['voucher', 'bought', 0.3]
		]
	}),
	classic('simpson-mediator', 'Simpson’s reversal: a mediator', {
		sentence:
			'A voucher sends people to more pages, and pages sell; the voucher itself looks cheap.',
		question: 'Overall vouchers look helpful, at equal page views harmful. Which holds?',
		answer: 'The overall answer: page views are a mediator. The tables alone cannot tell you.',
		effect: ['voucher', 'bought'],
		nodes: { 'page views': [1, 0], voucher: [0, 1], bought: [2, 1] },
		arrows: [
			['voucher', 'page views', 1],
			['page views', 'bought', 0.8],
			['voucher', 'bought', -0.3]
		]
	}),
	classic('bow', 'Bow', {
		sentence: 'Something hidden moves both showing and buying, and nothing else is logged.',
		question: 'Is there any way to the effect?',
		answer: 'No. The same log fits a helpful and a harmful showing.',
		nodes: { shown: [0, 0], bought: [2, 0] },
		arrows: [['shown', 'bought', 0.3]],
		shared: [['shown', 'bought', 1]]
	}),
	classic('napkin', 'Napkin', {
		sentence: 'The budget is tied to both ends by hidden causes; the banner stands in between.',
		question: 'No set works and there is no front door. Is the effect lost?',
		answer: 'No: it is a ratio of two terms that the budget gives. Look at the estimand.',
		nodes: { budget: [0, 0], banner: [1, 0], shown: [2, 0], bought: [3, 0] },
		arrows: [
			['budget', 'banner', 1],
			['banner', 'shown', 1],
			['shown', 'bought', 0.3]
		],
		shared: [
			['budget', 'shown', 1],
			['budget', 'bought', 1]
		]
	}),
	classic('selection', 'Selection (Berkson)', {
		sentence: 'An e-mail or love for the brand brings people in; the log holds only who came.',
		question: 'Does the e-mail’s effect among those who came hold for the town?',
		answer: 'No: among those who came, e-mail and love are tied. Coming is a collider.',
		effect: ['e-mail', 'bought'],
		nodes: {
			'e-mail': [0, 1],
			'love for the brand': [2, 0, 'hidden'],
			came: [1, 0, 'adjusted'],
			bought: [2, 1]
		},
		arrows: [
			['e-mail', 'came', 1],
			['love for the brand', 'came', 1],
			['love for the brand', 'bought', 1],
			['e-mail', 'bought', 0.3]
		]
	}),
	classic('bias-amplification', 'Bias amplification', {
		sentence: 'The banner moves showing strongly and buying only through it.',
		question: 'Eagerness is hidden. Does adjusting for the banner help?',
		answer: 'It makes things worse: the bias grows, because less harmless variation is left.',
		nodes: {
			banner: [0, 1],
			eagerness: [2, 0, 'hidden'],
			shown: [1, 1],
			bought: [3, 1]
		},
		arrows: [
			['banner', 'shown', 2],
			['eagerness', 'shown', 1],
			['eagerness', 'bought', 1],
			['shown', 'bought', 0.3]
		]
	}),
	classic('precision', 'Cause of the outcome', {
		sentence: 'The season moves buying and has nothing to do with showing.',
		question: 'Nothing needs adjusting. Is there any use in the season?',
		answer: 'Yes: it removes noise from the outcome, and the interval gets narrower.',
		nodes: { season: [2, 0], shown: [0, 1], bought: [2, 1] },
		arrows: [
			['season', 'bought', 2],
			['shown', 'bought', 0.3]
		]
	}),
	classic('case-control', 'Case and control', {
		sentence: 'The sample was drawn by outcome: buyers are more likely to be in it.',
		question: 'Is the slope in the sample the effect?',
		answer: 'No: being in the sample is an effect of buying.',
		nodes: { shown: [0, 0], bought: [1, 0], 'in the sample': [2, 0, 'adjusted'] },
		arrows: [
			['shown', 'bought', 0.5],
			['bought', 'in the sample', 1.5]
		]
	}),
	classic('confounded-mediator', 'Confounded mediator', {
		sentence: 'Curiosity is hidden, opens pages and buys; showing itself is dealt by lot.',
		question: 'Which can you have: the total or the direct effect?',
		answer: 'The total effect, by comparing as dealt. The direct effect has no valid set.',
		nodes: {
			shown: [0, 1, 'randomised'],
			'page opened': [1, 0],
			curiosity: [2, 0, 'hidden'],
			bought: [2, 1]
		},
		arrows: [
			['shown', 'page opened', 0.7],
			['page opened', 'bought', 0.5],
			['curiosity', 'page opened', 1],
			['curiosity', 'bought', 1],
			['shown', 'bought', 0.2]
		]
	})
];

type Classic = Pick<Preset, 'sentence' | 'question' | 'answer'> &
	Omit<Sketch, 'effect'> &
	Partial<Pick<Sketch, 'effect'>>;

function classic(id: string, title: string, { sentence, question, answer, ...sketch }: Classic) {
	return {
		id,
		title,
		group: 'classic',
		sentence,
		question,
		answer,
		diagram: diagram({ effect: EFFECT, ...sketch })
	} as const;
}
