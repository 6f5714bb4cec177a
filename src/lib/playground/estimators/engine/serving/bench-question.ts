import { messagesIn } from '#lib/figures/messages-in.ts';
import type { Reply, Request } from '../../contract.ts';
import { questionOf, type Files } from '../question/question.ts';
import { Refusal } from '../question/refusal.ts';
import { report } from '../report/report.ts';

type Evaluate = Extract<Request, { type: 'evaluate' }>;

/** How often the rows are drawn anew for the intervals. */
const RESAMPLES = 2000;
/** How long to compute before letting messages in, in milliseconds. */
const SLICE = 12;
/** How often a report says how far it is, in milliseconds. */
const REPORT = 100;

/** Answers the newest question; an older one falls silent when a newer one comes. */
export class BenchQuestion {
	private newest?: Evaluate;

	constructor(private readonly post: (reply: Reply) => void) {}

	async ask(request: Evaluate, files: Files): Promise<void> {
		this.newest = request;
		const { id } = request;
		try {
			await this.answer(request, files);
		} catch (error) {
			const failed = error instanceof Refusal ? '' : 'The bench failed: ';
			const reason = error instanceof Error ? error.message : String(error);
			this.post({ type: 'refusal', id, sentence: `${failed}${reason}` });
		}
	}

	cancel(): void {
		this.newest = undefined;
	}

	private async answer(request: Evaluate, files: Files): Promise<void> {
		const { id, target, seed } = request;
		const work = report(questionOf(files, target), { resamples: RESAMPLES, seed });
		let reported = performance.now();
		for (;;) {
			const until = performance.now() + SLICE;
			let step = work.next();
			while (!step.done && performance.now() < until) step = work.next();
			if (step.done) {
				this.post({ type: 'report', id, report: step.value });
				return;
			}
			if (performance.now() - reported > REPORT) {
				this.post({ type: 'estimating', id, share: step.value });
				reported = performance.now();
			}
			await messagesIn();
			if (this.newest !== request) return;
		}
	}
}
