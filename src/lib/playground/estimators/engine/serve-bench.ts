import type { Reply, Request, Slot } from '../contract.ts';
import type { LogFile } from './reading/log-file.ts';
import { BenchFile } from './serving/bench-file.ts';
import { BenchQuestion } from './serving/bench-question.ts';

/**
 * Everything between a file and a report. Keeps the two files, and posts what the contract says.
 *
 * @returns the function to hand each request to; what it returns ends when the request is dealt with
 */
export function serveBench(post: (reply: Reply) => void): (request: Request) => Promise<void> {
	const files: Readonly<Record<Slot, BenchFile>> = {
		log: new BenchFile('log', post),
		second: new BenchFile('second', post)
	};
	const question = new BenchQuestion(post);

	return async (request) => {
		switch (request.type) {
			case 'open':
				return files[request.slot].open(request.source);
			case 'read':
				return files[request.slot].read(request.mapping);
			case 'close':
				return files[request.slot].close();
			case 'evaluate':
				return question.ask(request, { log: asLog(files.log.data), second: files.second.data });
			case 'cancel': {
				const stopped = [files.log.cancel(), files.second.cancel()];
				if (!stopped.includes(true)) question.cancel();
			}
		}
	};
}

/** The first file is always read as a log. */
function asLog(data: BenchFile['data']): LogFile | undefined {
	return data?.content === 'log' ? data : undefined;
}
