import type { Value } from './simulation.ts';

/** 0.862 → "0.86" */
export function twoDecimals(value: Value): string {
	return Number(value).toFixed(2);
}

/** 0.982 → "98%" */
export function percent(value: Value): string {
	return `${Math.round(Number(value) * 100)}%`;
}

/** 4812 → "4,812" */
export function count(value: Value): string {
	return Number(value).toLocaleString('en-US', { maximumFractionDigits: 0 });
}

/** 0.15 → "15": of 100 visitors */
export function ofHundred(value: Value): string {
	return count(Number(value) * 100);
}

export function text(value: Value): string {
	return String(value);
}
