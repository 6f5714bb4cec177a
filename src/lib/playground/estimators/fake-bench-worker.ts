import type { Contents, Header, Reply, Report, Request, Slot } from './contract.ts';
import type { BenchWorker } from './worker-line.ts';

/** A worker for tests: it remembers what it was sent and says what it is told to. */
export class FakeBenchWorker implements BenchWorker {
	onmessage: BenchWorker['onmessage'] = null;
	onerror: BenchWorker['onerror'] = null;
	terminated = false;
	readonly requests: Request[] = [];

	postMessage(request: Request): void {
		this.requests.push(request);
	}

	terminate(): void {
		this.terminated = true;
	}

	say(...replies: Reply[]): void {
		for (const data of replies) this.onmessage?.({ data } as MessageEvent<Reply>);
	}

	die(message: string): void {
		this.onerror?.({ message } as ErrorEvent);
	}

	/** The requests of one type, oldest first. */
	sent<T extends Request['type']>(type: T): Extract<Request, { type: T }>[] {
		return this.requests.filter(
			(request): request is Extract<Request, { type: T }> => request.type === type
		);
	}

	/** Lets the file that was opened last be read whole. */
	deliver(slot: Slot, rows = 10): void {
		this.say(
			{ type: 'header', header: header(slot) },
			{ type: 'contents', contents: contents(slot, rows) }
		);
	}
}

export function header(slot: Slot, change: Partial<Header> = {}): Header {
	return {
		slot,
		name: 'log.csv',
		columns: ['item', 'click', 'chance', 'mine'],
		preview: [['3', '0', '0.1', '0.2']],
		guess: { action: 0, reward: 1, propensity: 2 },
		content: 'log',
		...change
	};
}

export function contents(slot: Slot, rows: number): Contents {
	return { slot, rows, actions: 5, positions: 1, rewards: 2, binary: true, skipped: 0 };
}

export function report(memo: string): Report {
	const logged = { name: 'logged', label: 'this log', help: '', value: 0.2 };
	return { gauges: [], judgement: 'weak', verdict: ['Few clicks.'], estimates: [], logged, memo };
}
