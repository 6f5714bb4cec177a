import type { Value } from './simulation.ts';

/** 0.862 → "0.86" */
export function twoDecimals(value: Value): string {
	return Number(value).toFixed(2);
}

/** −0.204 → "−0.20", with the sign that typesetters use; what rounds to nothing has none. */
export function decimal(value: Value): string {
	const digits = Number(value).toFixed(2);
	return (Number(digits) === 0 ? digits.replace('-', '') : digits).replace('-', '−');
}

/** 0.5 → "+0.50", −0.2 → "−0.20": for differences */
export function signed(value: Value): string {
	const text = decimal(value);
	return Number(value) > 0 && text !== '0.00' ? `+${text}` : text;
}

/** 0.982 → "98%"; what is not quite nothing or everything does not read as if it were: "99.6%". */
export function percent(value: Value): string {
	const share = Number(value) * 100;
	const nearEnd = share !== 0 && share !== 100 && (share < 0.5 || share >= 99.5);
	if (!nearEnd) return `${Math.round(share)}%`;
	if (share < 0.05) return '<0.1%';
	return share >= 99.95 ? '>99.9%' : `${share.toFixed(1)}%`;
}

/** 4812 → "4,812" */
export function count(value: Value): string {
	return grouped(Math.round(Number(value)));
}

/** 12000.5 → "12,000.5"; `toLocaleString` takes milliseconds on a phone, and this is called often. */
export function grouped(value: number): string {
	const [whole, fraction] = String(value).split('.');
	const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction ? `${thousands}.${fraction}` : thousands;
}

/** 0.15 → "15": of 100 visitors */
export function ofHundred(value: Value): string {
	return count(Number(value) * 100);
}

export function text(value: Value): string {
	return String(value);
}
