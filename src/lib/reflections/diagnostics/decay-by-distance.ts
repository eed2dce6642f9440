import type { Mapped } from '../mapped';
import type { Measurements } from './others';
import type { Unknown } from './unknown';

/** R_d: how much equivalents differ, by the frames between them. */
export interface DecayByDistance {
  readonly bins: readonly { readonly distance: number; readonly rd?: number; readonly n: number }[];
  /** The straight line through the bins: R_d at distance 0, and its rise for a frame. */
  readonly start: number;
  readonly slope: number;
  readonly slopeSigma: number;
  /** The line at the largest distance over the line at 0: 1 where nothing changes. */
  readonly rise?: number;
}

const BINS = 20;
const FEWEST_PAIRS = 200;
/** Bins of fewer pairs do not bear on the line. */
const FEWEST_IN_BIN = 20;
/** Of a reflection measured more often, so many observations are compared, evenly taken. */
const MOST_EQUIVALENTS = 60;

/**
 * R_d = Σ|I_i − I_j| / Σ ½(I_i + I_j) over pairs of equivalents in bins of |frame_i − frame_j| (Diederichs 2006, Acta Cryst. D62, 96); Friedel mates
 * are equivalents. Flat without damage.
 */
export function decayByDistance(
  { observations: { frame }, slots }: Mapped,
  { intensity }: Measurements,
  own: readonly number[],
  largest: number
): DecayByDistance | Unknown {
  const sorted = Int32Array.from(own).sort((a, b) => (slots[a] as number) - (slots[b] as number));
  const [above, below] = [new Float64Array(BINS), new Float64Array(BINS)];
  const [count, distances] = [new Float64Array(BINS), new Float64Array(BINS)];
  let pairs = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const u = (slots[sorted[from] as number] as number) >> 1;
    while (to < sorted.length && (slots[sorted[to] as number] as number) >> 1 === u) to++;
    const step = Math.max(1, Math.ceil((to - from) / MOST_EQUIVALENTS));
    for (let a = from; a < to; a += step)
      for (let b = a + step; b < to; b += step) {
        const [i, j] = [sorted[a] as number, sorted[b] as number];
        const distance = Math.abs((frame[i] as number) - (frame[j] as number));
        const bin = Math.min(BINS - 1, Math.floor((distance / (largest + 1)) * BINS));
        const [one, other] = [intensity[i] as number, intensity[j] as number];
        (above[bin] as number) += Math.abs(one - other);
        (below[bin] as number) += (one + other) / 2;
        (count[bin] as number)++;
        (distances[bin] as number) += distance;
        pairs++;
      }
  }
  if (pairs < FEWEST_PAIRS) return { unknown: 'no-multiplicity', found: pairs, needed: FEWEST_PAIRS };
  const bins = Array.from(count, (n, bin) => {
    const rd = (above[bin] as number) / (below[bin] as number);
    return {
      distance: n > 0 ? (distances[bin] as number) / n : ((bin + 0.5) * (largest + 1)) / BINS,
      ...((below[bin] as number) > 0 && { rd }),
      n
    };
  });
  const line = lineThrough(bins);
  if (line === undefined) return { unknown: 'no-multiplicity', found: pairs, needed: FEWEST_PAIRS };
  const rise = (line.start + line.slope * largest) / line.start;
  return { bins, ...line, ...(line.start > 0 && { rise }) };
}

/** Weighted by the pairs of a bin; the error of the slope from the scatter of the bins. */
function lineThrough(
  bins: DecayByDistance['bins']
): Pick<DecayByDistance, 'start' | 'slope' | 'slopeSigma'> | undefined {
  const used = bins.flatMap(({ distance, rd, n }) =>
    rd === undefined || n < FEWEST_IN_BIN ? [] : [{ distance, rd, n }]
  );
  if (used.length < 3) return undefined;
  const total = used.reduce((sum, { n }) => sum + n, 0);
  const x = used.reduce((sum, { distance, n }) => sum + n * distance, 0) / total;
  const y = used.reduce((sum, { rd, n }) => sum + n * rd, 0) / total;
  const xx = used.reduce((sum, { distance, n }) => sum + n * (distance - x) ** 2, 0);
  const slope = used.reduce((sum, { distance, rd, n }) => sum + n * (distance - x) * (rd - y), 0) / xx;
  const start = y - slope * x;
  const rest = used.reduce((sum, { distance, rd, n }) => sum + n * (rd - start - slope * distance) ** 2, 0);
  return { start, slope, slopeSigma: Math.sqrt(rest / (used.length - 2) / xx) };
}
