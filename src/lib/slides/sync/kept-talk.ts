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

	/** Undefined where nothing was kept, or nothing can be; "unreadable" for whatever is no talk. */
	read(): Kept | 'unreadable' | undefined {
		const text = this.text();
		if (text === null) return undefined;
		try {
			const { success, output } = safeParse(Kept, JSON.parse(text));
			return success ? output : 'unreadable';
		} catch {
			return 'unreadable';
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

	private text(): string | null {
		try {
			return this.storage().getItem(this.key);
		} catch {
			return null;
		}
	}
}
