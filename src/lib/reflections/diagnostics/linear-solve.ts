/**
 * Solves A x = b for a symmetric positive definite A (row by row) by Cholesky; returns x and the diagonal of A⁻¹. `undefined` where A is not
 * positive definite to 1e-12 of its diagonal.
 */
export function solved(
  a: readonly number[],
  b: readonly number[]
): { readonly x: number[]; readonly inverse: number[][] } | undefined {
  const n = b.length;
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] as number) * (l[j * n + k] as number);
      if (i === j) {
        if (!(sum > 1e-12 * (a[i * n + i] as number))) return undefined;
        l[i * n + i] = Math.sqrt(sum);
      } else l[i * n + j] = sum / (l[j * n + j] as number);
    }
  const column = (right: readonly number[]): number[] => {
    const y = [...right];
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) (y[i] as number) -= (l[i * n + k] as number) * (y[k] as number);
      (y[i] as number) /= l[i * n + i] as number;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) (y[i] as number) -= (l[k * n + i] as number) * (y[k] as number);
      (y[i] as number) /= l[i * n + i] as number;
    }
    return y;
  };
  const inverse = Array.from({ length: n }, (_, at) =>
    column(Array.from({ length: n }, (_, one) => (one === at ? 1 : 0)))
  );
  return { x: column(b), inverse };
}
