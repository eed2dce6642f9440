/** The upright axis of a plot: where a value stands between its ends, and which values have a line. */
import { roundTicks } from './ticks';

export interface ValueScale {
  /** 0 at the lower end of the axis, 1 at the upper; a value outside is held at the end it is nearer to. */
  readonly share: (value: number) => number;
  /** A value that the axis can show at all: a logarithm has no 0. */
  readonly shows: (value: number) => boolean;
  /** Values with a grid line and a number, about `wanted`. */
  readonly levels: (wanted: number) => number[];
}

const held = (share: number): number => Math.min(Math.max(share, 0), 1);

export function linearScale(low: number, high: number): ValueScale {
  return {
    // Halves: the difference of two numbers may be none.
    share: (value) => held((value / 2 - low / 2) / (high / 2 - low / 2) || 0),
    shows: Number.isFinite,
    levels: (wanted) => roundTicks(low, high, wanted)
  };
}

/** Ends as `logRange` gives them. */
export function logScale(low: number, high: number): ValueScale {
  const decades = Math.log10(high / low);
  return {
    share: (value) => (value > 0 ? held(Math.log10(value / low) / decades) : 0),
    shows: (value) => value > 0 && Number.isFinite(value),
    levels: (wanted) => {
      const all = roundOf(low, high);
      return all.length <= wanted * 2.5 ? all : all.filter((value) => Number.isInteger(decade(value)));
    }
  };
}

/** Ends of a logarithmic axis that hold all values above 0: 1, 2 or 5 × a power of ten. */
export function logRange(values: readonly number[]): readonly [number, number] {
  const above = values.filter((value) => value >= SMALLEST && value <= LARGEST);
  if (above.length === 0) return [1, 100];
  const [least, most] = [Math.min(...above), Math.max(...above)];
  const low = roundOf(least / 10, least).at(-1) ?? least;
  const high = roundOf(most, most * 10)[0] ?? most;
  return [low, high > low ? high : low * 10];
}

/** Beyond these a power of ten is no longer a number of its own. */
const [SMALLEST, LARGEST] = [1e-300, 1e300];

const decade = (value: number): number => Number(Math.log10(value).toFixed(6));

/** All of 1, 2 and 5 × a power of ten from `low` to `high`. */
function roundOf(from: number, to: number): number[] {
  const [low, high] = [Math.max(from, SMALLEST), Math.min(to, LARGEST)];
  const found: number[] = [];
  for (let power = Math.floor(decade(low)); power <= decade(high); power++)
    for (const step of [1, 2, 5]) {
      const value = Number((step * 10 ** power).toPrecision(6));
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) found.push(value);
    }
  return found;
}
