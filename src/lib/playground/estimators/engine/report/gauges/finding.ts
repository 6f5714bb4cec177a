import type { Gauge } from '../../../contract.ts';

/** A gauge, and what the verdict says of it if it is not good. */
export interface Finding extends Gauge {
	/** "only 656 of 10,000 rows are left in effect" */
	readonly fault: string;
}

/** For what is worth knowing and cannot be bad by itself. */
export const harmless = { fault: '' } as const;
