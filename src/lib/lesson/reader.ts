import { createContext } from 'svelte';
import type { Learner } from '#lib/learner/learner.svelte.ts';

/** The one record of what this reader has done, for every part of the page. */
export const [getLearner, setLearner] = createContext<Learner>();
