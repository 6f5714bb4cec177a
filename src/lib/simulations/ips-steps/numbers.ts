import { count } from '../print.ts';
import type { Value } from '../simulation.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 0.3326 → "0.333" */
export function threeDecimals(value: Value): string {
	return Number(value).toFixed(3);
}

/**
 * Three digits of a chance or a weight: "0.017", "8.83". Where the number is very small or large, its
 * power of ten and one digit, or more where it is to be reckoned with: "4×10⁷", "4.3×10⁷".
 */
export function threeDigits(value: number, decimals = 0): string {
	if (value === 0) return '0';
	if (value < 0.0005 || value >= 100_000) return powerOfTen(value, decimals);
	if (value >= 999.5) return count(value);
	return value < 1 ? threeDecimals(value) : value.toPrecision(3);
}

/** 2.1e-7 → "2×10⁻⁷" */
function powerOfTen(value: number, decimals: number): string {
	const [digits, exponent] = value.toExponential(decimals).split('e');
	const raised = exponent.replace(/\d/g, (d) => SUPERSCRIPTS[Number(d)]);
	return `${digits}×10${raised.replace('-', '⁻').replace('+', '')}`;
}
