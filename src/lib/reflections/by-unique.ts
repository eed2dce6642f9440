/** Accepted observations in the order of their slots: those of a reflection stand together, Friedel mates beside each other. */
export interface ByUnique {
  /** Unique reflections (two slots each). */
  readonly n: number;
  /** Where the observations of slot s begin in `order`; 2n + 1 entries. */
  readonly start: Int32Array;
  /** Numbers of observations. */
  readonly order: Int32Array;
}

/** Sorts by counting. Observations without a slot or with σ ≤ 0 are left out, and those that `keep` does not name. */
export function byUnique(n: number, slots: Int32Array, sigma: Float64Array, keep?: Uint8Array): ByUnique {
  const start = new Int32Array(2 * n + 2);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if (slot >= 0 && (sigma[i] as number) > 0 && (keep === undefined || keep[i] === 1))
      (start[slot + 2] as number)++;
  }
  for (let slot = 2; slot < start.length; slot++) (start[slot] as number) += start[slot - 1] as number;
  const order = new Int32Array(start[start.length - 1] as number);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    if (slot >= 0 && (sigma[i] as number) > 0 && (keep === undefined || keep[i] === 1)) {
      const at = start[slot + 1] as number;
      order[at] = i;
      start[slot + 1] = at + 1;
    }
  }
  return { n, start: start.subarray(0, 2 * n + 1), order };
}
