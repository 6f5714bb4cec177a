/** How much a row counts whose action lies u bandwidths from the one in question. */
export type Kernel = (u: number) => number;

/**
 * The kernels: even, never negative, each with an area of 1. The Gaussian one reaches everywhere, the
 * others from −1 to 1.
 *
 *     Gaussian       e^{−u²/2} / √(2π)
 *     Epanechnikov   3/4 (1 − u²)
 *     triangular     1 − |u|
 *     cosine         π/4 cos(πu/2)
 *
 * Source: Silverman (1986), Density Estimation for Statistics and Data Analysis, section 3.3,
 * for all but the cosine.
 *
 * @example kernels.epanechnikov(0.5) // 0.5625
 */
export const kernels = {
	gaussian: (u) => Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI),
	epanechnikov: (u) => (Math.abs(u) < 1 ? 0.75 * (1 - u * u) : 0),
	triangular: (u) => (Math.abs(u) < 1 ? 1 - Math.abs(u) : 0),
	cosine: (u) => (Math.abs(u) < 1 ? (Math.PI / 4) * Math.cos((Math.PI / 2) * u) : 0)
} as const satisfies Readonly<Record<string, Kernel>>;
