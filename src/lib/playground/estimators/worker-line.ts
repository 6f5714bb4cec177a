import type { Reply, Request } from './contract.ts';

/** What the bench needs of a worker; a test has its own. */
export interface BenchWorker {
	onmessage: ((event: MessageEvent<Reply>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	postMessage(request: Request): void;
	terminate(): void;
}

interface Listener {
	readonly receive: (reply: Reply) => void;
	/** The worker is gone, and with it what it held. */
	readonly fail: (sentence: string) => void;
}

/** The line to the worker, which starts with the first request. */
export class WorkerLine {
	private readonly openWorker: () => BenchWorker;
	private readonly listener: Listener;
	private worker: BenchWorker | undefined;

	constructor(openWorker: () => BenchWorker, listener: Listener) {
		this.openWorker = openWorker;
		this.listener = listener;
	}

	send(request: Request): void {
		try {
			this.worker ??= this.connect();
			this.worker.postMessage(request);
		} catch (error) {
			this.fail('could not start', error instanceof Error ? error.message : '');
		}
	}

	close(): void {
		this.worker?.terminate();
		this.worker = undefined;
	}

	private connect(): BenchWorker {
		const worker = this.openWorker();
		let started = false;
		worker.onmessage = ({ data }) => {
			started = true;
			this.listener.receive(data);
		};
		worker.onerror = ({ message }) => this.fail(started ? 'stopped' : 'could not start', message);
		return worker;
	}

	private fail(what: string, message = ''): void {
		this.close();
		const why = message ? ` The browser says: ${message}` : '';
		this.listener.fail(`The part of this page that reads files ${what}.${why}`);
	}
}
