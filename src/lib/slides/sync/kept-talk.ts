import { object, safeParse, type InferOutput } from 'valibot';
import { anything } from '../schemas.ts';
import { Stamp, TalkId } from './messages.ts';

/** As much of sessionStorage as a talk needs. */
export type TalkStorage = Pick<Storage, 'getItem' | 'setItem'>;

const Kept = object({ id: TalkId, stamp: Stamp, state: anything });

export type Kept = InferOutput<typeof Kept>;

/** What a tab keeps of its talk over a reload, and while it shows another page. */
export class TalkKeeper {
	private readonly key: string;

	/** @param storage throws where the browser blocks it */
	constructor(
		deck: string,
		private readonly storage: () => TalkStorage
	) {
		this.key = `consequences.talk.${deck}`;
	}

	/** Undefined for whatever is no talk, and where nothing can be kept. */
	read(): Kept | undefined {
		try {
			const raw: unknown = JSON.parse(this.storage().getItem(this.key) ?? 'null');
			const { success, output } = safeParse(Kept, raw);
			return success ? output : undefined;
		} catch {
			return undefined;
		}
	}

	/** Does nothing where storage is blocked or full: the other windows have the state too. */
	keep(kept: Kept): void {
		try {
			this.storage().setItem(this.key, JSON.stringify(kept));
		} catch {
			return;
		}
	}
}
