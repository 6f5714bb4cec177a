import { berkeley, kidneyStones } from '#lib/models/simulators/reversal-tables.ts';
import type { Stratum } from '#lib/models/simulators/reversal.ts';

/** A published table, with its words. */
export interface Published {
	readonly label: string;
	/** Both groups: as a sentence has them, and short. */
	readonly groups: readonly [string, string];
	/** What is counted: "successes". */
	readonly counted: string;
	/** What a rate is: "success rate". */
	readonly rate: string;
	/** Where the cases of the table stand, with their article: "stone size". */
	readonly strata: string;
	readonly source: string;
	readonly rows: readonly Stratum[];
}

export const tables = {
	kidney: {
		label: 'kidney stones',
		groups: ['open surgery', 'keyhole'],
		counted: 'successes',
		rate: 'success rate',
		strata: 'stone size',
		source: 'Charig et al. 1986',
		rows: kidneyStones
	},
	berkeley: {
		label: 'Berkeley',
		groups: ['women', 'men'],
		counted: 'admitted',
		rate: 'admission rate',
		strata: 'department',
		source: 'Bickel et al. 1975',
		rows: berkeley
	}
} as const satisfies Readonly<Record<string, Published>>;

export type TableName = keyof typeof tables;

export function tableNamed(name: string): Published {
	return tables[name as TableName];
}
