import type { Problem, Slot } from '../../contract.ts';
import { FileProblem } from '../csv/file-problem.ts';

/** What the reader is told when a file cannot be used. */
export function problemOf(slot: Slot, error: unknown): Problem {
	if (error instanceof FileProblem) {
		const { message, row, column } = error;
		return {
			slot,
			sentence: message,
			...(row !== undefined && { row }),
			...(column !== undefined && { column })
		};
	}
	if (error instanceof DOMException)
		return {
			slot,
			sentence:
				'The file cannot be read. It may have been moved or changed, or it is a folder. Choose it once more.'
		};
	if (error instanceof RangeError && /alloc|array|buffer/i.test(error.message))
		return { slot, sentence: 'The file has more rows than this device has memory for.' };
	const reason = error instanceof Error ? error.message : String(error);
	return { slot, sentence: `The bench failed while it read the file: ${reason}.` };
}
