/** Results of runs by the key of their state. When it is full, the one asked for longest ago goes. */
export class ResultCache {
	private readonly results = new Map<string, unknown>();

	constructor(private readonly limit = 48) {}

	has(key: string): boolean {
		return this.results.has(key);
	}

	/** The results of all these keys, or undefined if one is missing. */
	all(keys: readonly string[]): readonly unknown[] | undefined {
		return keys.every((key) => this.has(key)) ? keys.map((key) => this.take(key)) : undefined;
	}

	set(key: string, result: unknown): void {
		this.results.delete(key);
		this.results.set(key, result);
		for (const oldest of this.results.keys()) {
			if (this.results.size <= this.limit) break;
			this.results.delete(oldest);
		}
	}

	clear(): void {
		this.results.clear();
	}

	private take(key: string): unknown {
		const result = this.results.get(key);
		this.set(key, result);
		return result;
	}
}
