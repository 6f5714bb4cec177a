import { grouped } from '#lib/simulations/print.ts';

/** 0.98544 → "0.985", 21739.1 → "21,739", −0.0012 → "−0.00120", with three significant digits or more. */
export function significant(value: number, digits = 3): string {
	if (value === 0) return '0';
	const size = Math.abs(value);
	const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
	return fixed(value, Math.min(decimals, 12));
}

/** As `significant`, without zeros at the end: 0.0046 → "0.0046", 4 → "4" */
export function plain(value: number, digits = 3): string {
	const text = significant(value, digits);
	return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** With so many decimals that a half-width shows two digits: 0.00574 ± 0.0027 → "0.0057". */
export function asPreciseAs(value: number, halfWidth: number): string {
	if (!(halfWidth > 0)) return significant(value);
	return fixed(value, Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(halfWidth)))));
}

/** 0 → "no rows", 1 → "1 row", 2467 → "2,467 rows", 2.5 → "2.5 rows" */
export function counted(value: number, thing: string): string {
	if (value === 0) return `no ${thing}s`;
	const number = Number.isInteger(value) ? grouped(value) : plain(value);
	return `${number.replace('-', '−')} ${thing}${value === 1 ? '' : 's'}`;
}

/** 0.0123 → "1.2%", 0.29 → "29%" */
export function share(value: number): string {
	const percent = 100 * value;
	return `${percent === 0 || percent >= 10 ? fixed(percent, 0) : significant(percent, 2)}%`;
}

/** With the sign that typesetters use; what rounds to nothing has none. */
function fixed(value: number, decimals: number): string {
	const digits = Math.abs(value).toFixed(decimals);
	const [whole, fraction] = digits.split('.');
	const text = fraction ? `${grouped(Number(whole))}.${fraction}` : grouped(Number(whole));
	return value < 0 && Number(digits) !== 0 ? `−${text}` : text;
}
