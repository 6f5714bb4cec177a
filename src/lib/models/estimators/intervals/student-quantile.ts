/** Below this the series of {@link gammaRatio} is not good to 1e-15; the recurrence goes there. */
const SERIES_FROM = 20;
const STEPS = 1000;
const TINY = 1e-300;

/**
 * The quantile of Student’s t distribution: the t with P(T ≤ t) = probability.
 *
 * Newton’s method from t = 0 on the chance beyond t. That function is convex for t > 0, so no step
 * goes too far, and the last ones double the digits. The chances are incomplete beta functions,
 *
 *     P(T > t) = I_x(ν/2, 1/2) / 2,   x = ν / (ν + t²),
 *
 * by their continued fraction (DLMF 8.17.22), taken on the side where it converges fast. Relative
 * error below 1e-10 for 1 to 10⁶ degrees of freedom.
 *
 * @param probability in (0, 1)
 * @param degrees ν ≥ 1 degrees of freedom, not necessarily whole
 * @throws RangeError on a probability or degrees outside these
 * @example studentQuantile(0.975, 9) // 2.2621571627...
 */
export function studentQuantile(probability: number, degrees: number): number {
	if (!(probability > 0 && probability < 1))
		throw new RangeError(`a quantile needs a probability between 0 and 1, got ${probability}`);
	if (!(degrees >= 1 && degrees < Infinity))
		throw new RangeError(`Student’s t needs 1 or more degrees of freedom, got ${degrees}`);
	if (probability < 0.5) return -beyond(probability, degrees);
	return probability === 0.5 ? 0 : beyond(1 - probability, degrees);
}

/** The t > 0 with P(T > t) = tail. */
function beyond(tail: number, degrees: number): number {
	const ratio = gammaRatio(degrees / 2);
	let t = 0;
	for (let step = 0; step < STEPS; step++) {
		const shrink = Math.log1p((t * t) / degrees);
		const density =
			(ratio * Math.exp((-(degrees + 1) / 2) * shrink)) / Math.sqrt(Math.PI * degrees);
		const move = excess(t, { tail, degrees, density }) / density;
		t += move;
		if (Math.abs(move) <= 1e-15 * t) break;
	}
	return t;
}

/** P(T > t) − tail, from the middle of the distribution where t is small. */
function excess(
	t: number,
	{ tail, degrees, density }: { tail: number; degrees: number; density: number }
): number {
	const whole = degrees + t * t;
	// Both incomplete beta functions have x^{ν/2} (1−x)^{1/2} / B(ν/2, 1/2) before their fraction.
	const front = density * t;
	if (t * t * (degrees + 2) < 3 * degrees)
		return 0.5 - tail - front * betaFraction((t * t) / whole, 0.5, degrees / 2);
	return (front / degrees) * betaFraction(degrees / whole, degrees / 2, 0.5) - tail;
}

/** The continued fraction of I_x(a, b), by Lentz’s method. */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / apartFromZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let m = 1; m < 10 * STEPS; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / apartFromZero(1 + even * d);
		c = apartFromZero(1 + even / c);
		value *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / apartFromZero(1 + odd * d);
		c = apartFromZero(1 + odd / c);
		value *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return value;
}

function apartFromZero(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}

/**
 * Γ(a + 1/2) / Γ(a), without the cancellation of two logarithms: a series in 1/a for large a
 * (DLMF 5.11.13), and downwards from there by Γ(z + 1) = z Γ(z).
 */
function gammaRatio(a: number): number {
	if (a < SERIES_FROM) return (gammaRatio(a + 1) * a) / (a + 0.5);
	const z = 1 / (a * a);
	return Math.sqrt(a) * Math.exp((-1 / 8 + z * (1 / 192 - z * (1 / 640 - (17 / 14336) * z))) / a);
}
