import { example } from '#lib/playground/estimators/engine/example.ts';
import type { PageServerLoad } from './$types';

/** The report that the page shows before anyone has chosen a log: a run at build. */
export const load: PageServerLoad = async () => ({ example: await example() });
