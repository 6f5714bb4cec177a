declare global {
	/** The version in `package.json`, put in by Vite. */
	const __VERSION__: string;
}

export {};
