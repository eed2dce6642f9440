/** Spots of a data set, in columns, by z. Pixels count from 0 at the centre of the first one; frame n covers n − 1 < z ≤ n. */
export interface Spots {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly h: Int16Array;
  readonly k: Int16Array;
  readonly l: Int16Array;
  readonly intensity: Float32Array;
  /** NaN in SPOT.XDS, which has none. */
  readonly sigma: Float32Array;
  /** SPOT.XDS: indexed; INTEGRATE.HKL: observed strongly enough for a centre of its own (XOBS is not 0). */
  readonly strong: Uint8Array;
  /** Lines beyond those that are kept. */
  readonly left: number;
}

/** 32 bytes each. */
const MOST_SPOTS = 5_000_000;

/**
 * SPOT.XDS (COLSPOT, IDXREF): x y z I, and after IDXREF h k l, with the detector's segment before them in some versions: 4, 7 or 8 numbers. Spots
 * that were not indexed have 0 0 0. A line of another form is left out.
 */
export function readSpotXds(text: string): Spots {
  return collect(text, (row) => {
    if (row.length !== 4 && row.length !== 7 && row.length !== 8) return undefined;
    const [x = NaN, y = NaN, z = NaN, intensity = NaN] = row;
    const [h = 0, k = 0, l = 0] = row.length === 4 ? [] : row.slice(-3);
    return { x, y, z, intensity, sigma: NaN, h, k, l, strong: h !== 0 || k !== 0 || l !== 0 };
  });
}

/** INTEGRATE.HKL: H K L IOBS SIGMA XCAL YCAL ZCAL … XOBS YOBS ZOBS (columns 13 to 15); lines that begin with `!` are its header. */
export function readIntegrateHkl(text: string): Spots {
  return collect(text, (row) => {
    if (row.length < 15) return undefined;
    const [h = NaN, k = NaN, l = NaN, intensity = NaN, sigma = NaN, x = NaN, y = NaN, z = NaN] = row;
    return { x, y, z, intensity, sigma, h, k, l, strong: row[12] !== 0 };
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly intensity: number;
  readonly sigma: number;
  readonly h: number;
  readonly k: number;
  readonly l: number;
  readonly strong: boolean;
}

function collect(text: string, spotOf: (row: readonly number[]) => Spot | undefined): Spots {
  const spots: Spot[] = [];
  let left = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    // A row of INTEGRATE.HKL is some 160 characters.
    const line = text.slice(at, Math.min(end, at + 1000)).trim();
    at = end + 1;
    if (line === '' || line.startsWith('!')) continue;
    const spot = spotOf(line.split(/\s+/).map(Number));
    if (spot === undefined || !Number.isFinite(spot.x + spot.y + spot.z + spot.intensity)) continue;
    if (![spot.h, spot.k, spot.l].every((index) => Number.isInteger(index) && Math.abs(index) < 32_768))
      continue;
    if (spots.length < MOST_SPOTS) spots.push(spot);
    else left++;
  }
  spots.sort((one, other) => one.z - other.z);
  return {
    count: spots.length,
    x: Float32Array.from(spots, ({ x }) => x - 1),
    y: Float32Array.from(spots, ({ y }) => y - 1),
    z: Float32Array.from(spots, ({ z }) => z),
    h: Int16Array.from(spots, ({ h }) => h),
    k: Int16Array.from(spots, ({ k }) => k),
    l: Int16Array.from(spots, ({ l }) => l),
    intensity: Float32Array.from(spots, ({ intensity }) => intensity),
    sigma: Float32Array.from(spots, ({ sigma }) => sigma),
    strong: Uint8Array.from(spots, ({ strong }) => Number(strong)),
    left
  };
}

/** Indexes from which z is above `low`, up to where it is above `high`: those of frames low + 1 to high. */
export function between({ z }: Spots, low: number, high: number): [number, number] {
  return [firstAbove(z, low), firstAbove(z, high)];
}

function firstAbove(sorted: Float32Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Spots on each frame, all of them and the indexed ones; index 0 is frame `first`. */
export function spotsPerFrame(
  spots: Spots,
  first: number,
  last: number
): { all: Uint32Array; strong: Uint32Array } {
  const frames = Math.max(0, Math.min(last - first + 1, 10_000_000));
  const [all, strong] = [new Uint32Array(frames), new Uint32Array(frames)];
  for (let spot = 0; spot < spots.count; spot++) {
    const frame = Math.ceil(spots.z[spot] ?? 0) - first;
    if (frame < 0 || frame >= frames) continue;
    all[frame] = (all[frame] ?? 0) + 1;
    if (spots.strong[spot]) strong[frame] = (strong[frame] ?? 0) + 1;
  }
  return { all, strong };
}
