import type { Observations } from '../observations';

/** What has a scale of its own: a data set, or so many degrees of one. */
export interface ScaleUnit {
  readonly set: number;
  /** Counted from 0 within the set; absent where the set is one unit. */
  readonly batch?: number;
}

export interface ScaleUnits {
  readonly units: readonly ScaleUnit[];
  /** The unit of each observation. */
  readonly of: Uint16Array | Int32Array;
  /** First unit of each set, and one behind the last. */
  readonly first: Int32Array;
}

/** A sweep longer than this (degrees) is not described by one K and B. */
const LONGEST_WEDGE = 15;
const USUAL_BATCH = 10;
/** Numbers that 16 bits hold. */
const MOST_SHORT = 65_536;
/** A spot's centre can lie a frame beyond the last: 15° are not 16. */
const MARGIN = 1.07;

/**
 * Units of scaling: whole sets up to 15°, otherwise batches of `degrees` (10; `none`: sets always). A set that does not say its oscillation
 * stays whole.
 */
export function scaleUnits(observations: Observations, degrees: number | 'none' | undefined): ScaleUnits {
  const { sets, set, frame, n } = observations;
  const nSets = sets.length;
  const low = new Int32Array(nSets).fill(1 << 30);
  const high = new Int32Array(nSets).fill(-1);
  for (let i = 0; i < n; i++) {
    const s = set[i] as number;
    const f = frame[i] as number;
    if (f < (low[s] as number)) low[s] = f;
    if (f > (high[s] as number)) high[s] = f;
  }
  const units: ScaleUnit[] = [];
  const first = new Int32Array(nSets + 1);
  const width = new Float64Array(nSets);
  sets.forEach(({ oscillation = 0 }, s) => {
    first[s] = units.length;
    const frames = (high[s] as number) - (low[s] as number) + 1;
    const sweep = frames * oscillation;
    const whole = degrees === 'none' || !(sweep > MARGIN * (degrees ?? LONGEST_WEDGE));
    const batches = whole ? 1 : Math.max(1, Math.round(sweep / (degrees ?? USUAL_BATCH)));
    width[s] = frames / batches;
    for (let batch = 0; batch < batches; batch++) units.push(batches === 1 ? { set: s } : { set: s, batch });
  });
  first[nSets] = units.length;
  const of = units.length <= MOST_SHORT ? new Uint16Array(n) : new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const s = set[i] as number;
    const batches = (first[s + 1] as number) - (first[s] as number);
    const batch = Math.floor(((frame[i] as number) - (low[s] as number)) / (width[s] as number));
    of[i] = (first[s] as number) + Math.max(0, Math.min(batches - 1, batch));
  }
  return { units, of, first };
}
