import { grouped } from '../print.ts';
import type { Value } from '../simulation.ts';

/** 0.5108 → "51.1": clicks per 100 visitors */
export function points(value: Value): string {
	const text = (Number(value) * 100).toFixed(1);
	return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** −0.0623 → "−6.2", 0.339 → "+33.9": differences of clicks per 100 visitors */
export function signedPoints(value: Value): string {
	const text = points(value);
	return Number(value) > 0 && text !== '0.0' ? `+${text}` : text;
}

/** 0.001885 → "18.9", 0.0000122 → "0.12", 0.5693 → "5,693": squares of points */
export function squaredPoints(value: Value): string {
	const squared = Number(value) * 1e4;
	if (squared >= 99.95) return grouped(Math.round(squared));
	return squared >= 0.995 ? squared.toFixed(1) : squared.toFixed(2);
}
