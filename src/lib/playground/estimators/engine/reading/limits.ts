/**
 * What the bench takes. A column with more names than this is hardly the item: more often it is a row
 * number or a time. The tables of a policy have a cell for each action and position.
 */
export const MOST_ACTIONS = 100_000;
export const MOST_CELLS = 1_000_000;
/** Bytes of a JSON file, which is read in one piece. */
export const MOST_JSON = 20_000_000;
/** How far the chances of a table may add up to something other than 1. */
export const SUM_TOLERANCE = 1e-3;
