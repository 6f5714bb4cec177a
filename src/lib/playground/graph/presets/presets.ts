import { classics } from './classics.ts';
import type { Preset } from './preset.ts';
import { recommenders } from './recommenders.ts';

export type { Preset };
export { MOST_DAYS, unrollFeedback } from './feedback.ts';

export const presets: readonly Preset[] = [...classics, ...recommenders];
