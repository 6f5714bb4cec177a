import type { Campaign } from './campaigns.ts';
import { ROWS, twinLog, type Writer } from './twin-log.ts';

/** As the real file begins: a first column without a name, and no column for features. */
const HEADER = ',timestamp,item_id,position,click,propensity_score';
const DAY = 86_400;
/** One row a minute or so fills the week from Monday, 3 March 2025. */
const SECONDS_A_ROW = (7 * DAY) / ROWS;
const MONDAY = 3;

/**
 * The file of a twin: the text that the shop would have exported. Positions count from 1. Timestamps
 * are invented, evenly spread over a week. The columns of the real file on visitors and their
 * affinities are left out; the twin's visitors are all alike.
 *
 * Numbers are written in full, so that reading the text gives the columns of {@link twinLog}.
 *
 * @param seed whole number from 0 to 2³² − 1
 * @example twinCsv('women', 'bandit').split('\n', 1)[0] // ',timestamp,item_id,position,…'
 */
export function twinCsv(campaign: Campaign, writer: Writer, seed?: number): string {
	const { action, position, reward, propensity } = twinLog(campaign, writer, seed);
	const lines = [HEADER];
	for (let i = 0; i < ROWS; i++) {
		const cells = [i, timestamp(i), action[i], position[i] + 1, reward[i], propensity[i]];
		lines.push(cells.join(','));
	}
	return `${lines.join('\n')}\n`;
}

/** When a row happened: "2025-03-03 00:01:00+00:00". */
function timestamp(row: number): string {
	const second = Math.floor(row * SECONDS_A_ROW);
	const clock = [(second % DAY) / 3600, (second % 3600) / 60, second % 60].map(twoDigits).join(':');
	return `2025-03-${twoDigits(MONDAY + second / DAY)} ${clock}+00:00`;
}

function twoDigits(value: number): string {
	return String(Math.floor(value)).padStart(2, '0');
}
