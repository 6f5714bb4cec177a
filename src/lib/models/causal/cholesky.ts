/** Share of a variable's own variation below which the rest counts as rounding. */
const COLLINEAR = 1e-10;

/** The inverse of a symmetric matrix, or the first row that depends on the rows above it. */
export type Inverse =
	| { readonly inverse: Float64Array; readonly dependent: undefined }
	| { readonly inverse: undefined; readonly dependent: number };

/**
 * Inverts a positive definite matrix by its Cholesky factor, S = L · Lᵀ and S⁻¹ = L⁻ᵀ · L⁻¹.
 *
 * A row depends on those above it if these leave less than 10⁻¹⁰ of its diagonal.
 *
 * Source: Golub and Van Loan, Matrix Computations, section 4.2.
 *
 * @param matrix k × k, row by row; only the lower half is read
 * @example inverseOf(Float64Array.of(2, 1, 1, 1), 2).inverse // 1, −1, −1, 2
 */
export function inverseOf(matrix: Float64Array, k: number): Inverse {
	const factor = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			let rest = matrix[i * k + j];
			for (let m = 0; m < j; m++) rest -= factor[i * k + m] * factor[j * k + m];
			if (i > j) factor[i * k + j] = rest / factor[j * k + j];
			else if (!(rest > COLLINEAR * matrix[i * k + i])) return { inverse: undefined, dependent: i };
			else factor[i * k + i] = Math.sqrt(rest);
		}
	}
	return { inverse: squared(inverseOfFactor(factor, k), k), dependent: undefined };
}

/** Why a system of regressors has no single solution. */
export function dependence(names: readonly string[], at: number): string {
	const others = names.slice(0, at);
	if (others.length === 0) return `“${names[at]}” does not vary.`;
	return `“${names[at]}” does not vary, or is a linear function of ${others.join(', ')}.`;
}

/** L⁻¹ by forward substitution, column by column. */
function inverseOfFactor(factor: Float64Array, k: number): Float64Array {
	const inverse = new Float64Array(k * k);
	for (let j = 0; j < k; j++) {
		for (let i = j; i < k; i++) {
			let sum = i === j ? 1 : 0;
			for (let m = j; m < i; m++) sum -= factor[i * k + m] * inverse[m * k + j];
			inverse[i * k + j] = sum / factor[i * k + i];
		}
	}
	return inverse;
}

/** Mᵀ · M for a lower triangular M. */
function squared(lower: Float64Array, k: number): Float64Array {
	const product = new Float64Array(k * k);
	for (let i = 0; i < k; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = 0;
			for (let m = i; m < k; m++) sum += lower[m * k + i] * lower[m * k + j];
			product[i * k + j] = product[j * k + i] = sum;
		}
	}
	return product;
}
