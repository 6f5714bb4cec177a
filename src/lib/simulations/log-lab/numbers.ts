import { count, grouped } from '../print.ts';
import type { Value } from '../simulation.ts';

/** 0.33258 → "0.333": a click rate. */
export function rate(value: Value): string {
	return minus(Number(value).toFixed(3));
}

/** 0.0249 → "+0.025", −0.1084 → "−0.108" */
export function signedRate(value: Value): string {
	const text = rate(value);
	return text === '0.000' || Number(value) < 0 ? text : `+${text}`;
}

/** 0.9 → "0.90", 0.00059 → "0.0006": a share that may be tiny and is never shown as nothing. */
export function fine(value: Value): string {
	const number = Number(value);
	if (number >= 0.1) return number.toFixed(2);
	if (number >= 0.01) return number.toFixed(3);
	return number < 0.0001 ? '<0.0001' : number.toFixed(4);
}

/** 0.8247 → "0.82", 41.2 → "41", 70216 → "70,200": a weight. */
export function weight(value: Value): string {
	const number = Number(value);
	if (number < 10) return number.toFixed(2);
	return number < 1000 ? count(number) : grouped(Number(number.toPrecision(3)));
}

/** 0.9495 → "94.9%", cut, so that what is below a target never reads as if it met it. */
export function tenthsOfPercent(value: Value): string {
	return `${(Math.floor(Number(value) * 1000 + 1e-9) / 10).toFixed(1)}%`;
}

function minus(digits: string): string {
	return (Number(digits) === 0 ? digits.replace('-', '') : digits).replace('-', '−');
}
