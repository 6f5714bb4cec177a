import { diagram, type Preset, type Sketch } from './preset.ts';
import { feedback } from './feedback.ts';

/** Patterns that logs of recommender systems show. */
export const recommenders: readonly Preset[] = [
	pattern('interest', 'Hidden interest', {
		sentence: 'The recommender shows what interests you, and you click what interests you.',
		question: 'Interest is not in the log. Does a longer log help?',
		answer: 'No: more rows make the wrong answer more certain. No set of logged variables works.',
		effect: ['shown', 'clicked'],
		nodes: { interest: [1, 0, 'hidden'], shown: [0, 1], clicked: [2, 1] },
		arrows: [
			['interest', 'shown', 1],
			['interest', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('history', 'History stands in for interest', {
		sentence: 'The recommender knows interest only through the history, and the history is logged.',
		question: 'Interest is hidden. Is history enough?',
		answer: 'Yes: adjust for all that the recommender saw.',
		effect: ['shown', 'clicked'],
		nodes: { interest: [2, 0, 'hidden'], history: [1, 0], shown: [0, 1], clicked: [2, 1] },
		arrows: [
			['interest', 'history', 1],
			['history', 'shown', 1],
			['interest', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('leaking-stand-in', 'A stand-in that leaks', {
		sentence:
			'Interest also types a search, and the search page shows items without leaving a log.',
		question: 'Is history still enough?',
		answer: 'No: one path from interest to showing goes around it. Adjusting removes a part.',
		effect: ['shown', 'clicked'],
		nodes: {
			search: [0, 0, 'hidden'],
			interest: [2, 0, 'hidden'],
			history: [1, 1],
			shown: [0, 2],
			clicked: [2, 2]
		},
		arrows: [
			['interest', 'history', 1],
			['interest', 'search', 0.6],
			['history', 'shown', 1],
			['search', 'shown', 0.6],
			['interest', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('position-bias', 'Position bias', {
		sentence: 'The ranker puts relevant items higher, and higher items get clicks for being high.',
		question: 'Relevance is hidden. How do you measure what the position does?',
		answer: 'Adjust for the score: the ranker knows relevance only through it.',
		effect: ['position', 'clicked'],
		nodes: { relevance: [2, 0, 'hidden'], score: [1, 0], position: [0, 1], clicked: [2, 1] },
		arrows: [
			['relevance', 'score', 1],
			['score', 'position', 1],
			['relevance', 'clicked', 1],
			['position', 'clicked', 0.5]
		]
	}),
	pattern('examination', 'Examination', {
		sentence:
			'Relevance earns a position, a position earns a look, and a look makes clicks possible.',
		question: 'What do you adjust for to see what relevance does by itself?',
		answer: 'The position, for the direct effect. For the total effect, nothing.',
		effect: ['relevance', 'clicked'],
		nodes: {
			relevance: [0, 1],
			position: [1, 0],
			examined: [2, 0, 'hidden'],
			clicked: [3, 1]
		},
		arrows: [
			['relevance', 'position', 1],
			['position', 'examined', 1],
			['examined', 'clicked', 0.6],
			['relevance', 'clicked', 0.4]
		]
	}),
	pattern('trust-bias', 'Trust bias', {
		sentence: 'High positions are looked at more, and believed more once they are looked at.',
		question: 'Eye tracking logs the look. Is its link with clicks its effect?',
		answer: 'Not before you adjust for the position: trust connects the two.',
		effect: ['examined', 'clicked'],
		nodes: {
			position: [1, 0],
			trust: [2, 0, 'hidden'],
			examined: [0, 1],
			clicked: [2, 1]
		},
		arrows: [
			['position', 'examined', 1],
			['position', 'trust', 1],
			['trust', 'clicked', 0.5],
			['examined', 'clicked', 0.4]
		]
	}),
	pattern('popularity', 'Popularity', {
		sentence:
			'Good items become popular, popular items get shown, and good items get clicked anyway.',
		question: 'Quality is hidden. Does popularity do as a control?',
		answer: 'Yes, as long as popularity is all that the recommender uses.',
		effect: ['shown', 'clicked'],
		nodes: { quality: [2, 0, 'hidden'], popularity: [1, 0], shown: [0, 1], clicked: [2, 1] },
		arrows: [
			['quality', 'popularity', 1.5],
			['popularity', 'shown', 0.8],
			['quality', 'clicked', 1],
			['shown', 'clicked', 0.2]
		]
	}),
	pattern('conformity', 'Conformity', {
		sentence: 'Raters see the others’ score, and a good item earns good ratings by itself.',
		question: 'How do you tell following the herd from good taste?',
		answer: 'Use a first vote that was dealt by lot: it is an instrument for the score.',
		effect: ['score in view', 'own rating'],
		nodes: {
			'first vote': [0, 1, 'randomised'],
			quality: [2, 0, 'hidden'],
			'score in view': [1, 1],
			'own rating': [3, 1]
		},
		arrows: [
			['first vote', 'score in view', 0.8],
			['quality', 'score in view', 1],
			['quality', 'own rating', 1],
			['score in view', 'own rating', 0.4]
		]
	}),
	pattern('ratings-missing', 'Ratings missing not at random', {
		sentence: 'People rate what they enjoyed and what was recommended; other ratings are missing.',
		question: 'Among rated films, recommendations seem to lower the stars. Do they?',
		answer: 'No. To be rated without a recommendation, a film had to be enjoyed: a collider.',
		effect: ['recommended', 'stars'],
		nodes: {
			recommended: [0, 1],
			rated: [1, 0, 'adjusted'],
			enjoyment: [2, 0, 'hidden'],
			stars: [2, 1]
		},
		arrows: [
			['recommended', 'rated', 1],
			['enjoyment', 'rated', 1],
			['enjoyment', 'stars', 1],
			['recommended', 'stars', 0.1]
		]
	}),
	pattern('clickbait', 'Clickbait', {
		sentence: 'A loud title gets clicks and disappoints; a good article gets clicks and pleases.',
		question: 'You can ask only clickers how satisfied they are. Is that a problem?',
		answer: 'Yes: among clickers, loud titles go with poor articles and look worse than they are.',
		effect: ['loud title', 'satisfied'],
		nodes: {
			'loud title': [0, 1],
			clicked: [1, 0, 'adjusted'],
			quality: [2, 0, 'hidden'],
			satisfied: [2, 1]
		},
		arrows: [
			['loud title', 'clicked', 1],
			['quality', 'clicked', 1],
			['quality', 'satisfied', 1],
			['loud title', 'satisfied', -0.3]
		]
	}),
	pattern('duration-bias', 'Duration bias in watch time', {
		sentence: 'Long videos are watched longer, so a recommender that counts minutes prefers them.',
		question: 'What must a fair comparison of minutes hold fixed?',
		answer: 'The length of the video: a common cause of being recommended and of minutes.',
		effect: ['recommended', 'minutes watched'],
		nodes: { length: [1, 0], recommended: [0, 1], 'minutes watched': [2, 1] },
		arrows: [
			['length', 'recommended', 1],
			['length', 'minutes watched', 1.2],
			['recommended', 'minutes watched', 0.2]
		]
	}),
	pattern('exploration-bucket', 'Exploration bucket', {
		sentence: 'A lottery puts some visits into a bucket where showing is more frequent.',
		question: 'Interest is hidden. What does the bucket give you?',
		answer: 'An instrument. Comparing buckets alone gives the bucket’s effect, not showing’s.',
		effect: ['shown', 'clicked'],
		nodes: {
			bucket: [0, 1, 'randomised'],
			interest: [2, 0, 'hidden'],
			shown: [1, 1],
			clicked: [3, 1]
		},
		arrows: [
			['bucket', 'shown', 1.2],
			['interest', 'shown', 1],
			['interest', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('random-slot', 'Random slot', {
		sentence: 'In one slot the item is dealt by lot: the arrow from interest is cut.',
		question: 'Interest is still hidden. What must you adjust for?',
		answer: 'Nothing: no path enters showing any more.',
		effect: ['shown', 'clicked'],
		nodes: { interest: [1, 0, 'hidden'], shown: [0, 1, 'randomised'], clicked: [2, 1] },
		arrows: [
			['interest', 'shown', 1],
			['interest', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('click-selection', 'Conversion among clickers', {
		sentence:
			'Purchases are counted among clickers, and who clicks has interest or got a discount.',
		question: 'Is the discount’s link with buying among clickers its effect?',
		answer: 'No: the click is a mediator and a collider. It hides a part and adds a bias.',
		effect: ['discount', 'bought'],
		nodes: {
			discount: [0, 1],
			clicked: [1, 0, 'adjusted'],
			interest: [2, 0, 'hidden'],
			bought: [2, 1]
		},
		arrows: [
			['discount', 'clicked', 1],
			['interest', 'clicked', 1],
			['clicked', 'bought', 0.5],
			['interest', 'bought', 1],
			['discount', 'bought', 0.2]
		]
	}),
	pattern('notification-fatigue', 'Notification fatigue', {
		sentence: 'Engaged people get more notifications; each one helps a little and tires.',
		question: 'In the log, more notifications go with more visits. Send more?',
		answer: 'No: adjusted for engagement, the total effect is negative. Leave fatigue alone.',
		effect: ['notifications', 'visits'],
		nodes: { engagement: [1, 0], notifications: [0, 1], fatigue: [1, 2], visits: [2, 1] },
		arrows: [
			['engagement', 'notifications', 1],
			['engagement', 'visits', 1],
			['notifications', 'fatigue', 1],
			['fatigue', 'visits', -0.7],
			['notifications', 'visits', 0.4]
		]
	}),
	pattern('item-age', 'Item age and cold start', {
		sentence: 'New items have few past clicks, get a boost from the shop, and are news to people.',
		question: 'Quality is hidden. Are past clicks enough?',
		answer: 'No: given past clicks, age tells about quality. Adjust for both.',
		effect: ['shown', 'clicked'],
		nodes: {
			quality: [2, 0, 'hidden'],
			'past clicks': [1, 0.6],
			'item age': [0, 0],
			shown: [0, 2],
			clicked: [2, 2]
		},
		arrows: [
			['item age', 'past clicks', 1],
			['quality', 'past clicks', 1],
			['item age', 'shown', -0.8],
			['past clicks', 'shown', 0.8],
			['item age', 'clicked', -0.4],
			['quality', 'clicked', 1],
			['shown', 'clicked', 0.3]
		]
	}),
	pattern('homophily', 'Friends alike or friends’ influence', {
		sentence: 'People befriend people of their taste, and the log holds only pairs of friends.',
		question: 'Friends buy the same things. Did one make the other buy?',
		answer: 'The log cannot say: among friends the two tastes are tied.',
		effect: ['friend bought', 'bought'],
		nodes: {
			'friend’s taste': [0, 0, 'hidden'],
			friends: [1, 0, 'adjusted'],
			'own taste': [2, 0, 'hidden'],
			'friend bought': [0, 1],
			bought: [2, 1]
		},
		arrows: [
			['friend’s taste', 'friends', 1.5],
			['own taste', 'friends', -1.5],
			['friend’s taste', 'friend bought', 1],
			['own taste', 'bought', 1],
			['friend bought', 'bought', 0.1]
		]
	}),
	pattern('viewport', 'What came into view', {
		sentence:
			'A recommendation works only once it is seen, and interest does not make people scroll.',
		question: 'Interest is hidden. What is the log of the viewport good for?',
		answer: 'It is a front door: from recommended to seen, and from seen to clicked.',
		effect: ['recommended', 'clicked'],
		nodes: {
			interest: [1, 0, 'hidden'],
			recommended: [0, 1],
			seen: [1, 1],
			clicked: [2, 1]
		},
		arrows: [
			['interest', 'recommended', 1],
			['interest', 'clicked', 1],
			['recommended', 'seen', 0.8],
			['seen', 'clicked', 0.5]
		]
	}),
	feedback(2)
];

type Pattern = Pick<Preset, 'sentence' | 'question' | 'answer'> & Sketch;

function pattern(id: string, title: string, { sentence, question, answer, ...sketch }: Pattern) {
	return {
		id,
		title,
		group: 'recommender',
		sentence,
		question,
		answer,
		diagram: diagram(sketch)
	} as const;
}
