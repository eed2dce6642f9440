import type { Reals } from './measured';

/** Accepted observations in the order of their slots: those of a reflection stand together, Friedel mates beside each other. */
export interface ByUnique {
  /** Unique reflections (two slots each). */
  readonly n: number;
  /** Where the observations of slot s begin in `order`; 2n + 1 entries. */
  readonly start: Int32Array;
  /** Numbers of observations. */
  readonly order: Int32Array;
}

/** Where the observations of slots stand. */
export type BySlot = Pick<ByUnique, 'start' | 'order'>;

/** A part of the unique reflections, and an array of an earlier part to write `order` into where it is long enough. */
export interface UniquePart {
  readonly first: number;
  readonly room?: Int32Array;
}

/** What a new `order` is longer than needed: the next part may be a little larger. */
const SPARE = 1.25;

/**
 * Sorts by counting. Observations without a slot or with σ ≤ 0 are left out, and those that `keep` does not name. Of a part the observations of its
 * `n` unique reflections alone; slots count from its first one, and `order` may be longer than what `start` speaks of.
 */
export function byUnique(
  n: number,
  slots: Int32Array,
  sigma: Reals,
  keep?: Uint8Array,
  part?: UniquePart
): ByUnique {
  const start = new Int32Array(2 * n + 2);
  const from = 2 * (part?.first ?? 0);
  const end = 2 * n;
  for (let i = 0; i < slots.length; i++) {
    const slot = (slots[i] as number) - from;
    if (slot >= 0 && slot < end && (sigma[i] as number) > 0 && (keep === undefined || keep[i] === 1))
      (start[slot + 2] as number)++;
  }
  for (let slot = 2; slot < start.length; slot++) (start[slot] as number) += start[slot - 1] as number;
  const order = roomFor(start[start.length - 1] as number, part);
  for (let i = 0; i < slots.length; i++) {
    const slot = (slots[i] as number) - from;
    if (slot >= 0 && slot < end && (sigma[i] as number) > 0 && (keep === undefined || keep[i] === 1)) {
      const at = start[slot + 1] as number;
      order[at] = i;
      start[slot + 1] = at + 1;
    }
  }
  return { n, start: start.subarray(0, 2 * n + 1), order };
}

function roomFor(n: number, part: UniquePart | undefined): Int32Array {
  if (part === undefined) return new Int32Array(n);
  const { room } = part;
  return room !== undefined && room.length >= n ? room : new Int32Array(Math.ceil(SPARE * n));
}
