import { endsOf, type Mark, type Place, type Plot } from '$lib/charts/plot';
import { inverseSquare } from '$lib/charts/resolution-axis';
import { ICE_RINGS } from '$lib/frames/geometry/rings';

/** Powers of ten that the counts span at least. */
const LEAST_SPAN = 10 ** 0.3;

/**
 * Background of a picture by resolution (mean counts in bins of `bin` 1/Å from 0; NaN where no pixel is), with the places of ice. Undefined without
 * a count above 0.
 */
export function profilePlot(title: string, background: Float32Array, bin: number): Plot | undefined {
  const last = background.findLastIndex(Number.isFinite);
  const counts = [...background].filter((value) => value > 0);
  if (last < 1 || counts.length < 2) return undefined;
  const end = ((last + 1) * bin) ** 2;
  const [low, high] = endsOf(counts);
  return {
    title,
    x: { kind: 'resolution', ends: [0, end], grid: false },
    y: { kind: 'log', ends: [low, Math.max(high, low * LEAST_SPAN)] },
    marks: [
      ...ICE_RINGS.map((d): Mark => ({
        kind: 'rule',
        x: inverseSquare(d),
        colour: '#56b4e9',
        width: 3,
        opacity: 0.35
      })),
      {
        kind: 'line',
        colour: 1,
        width: 1.25,
        at: [...background].map((value, n): Place => [((n + 0.5) * bin) ** 2, value])
      }
    ]
  };
}

/** Where the keys go from bin to bin: 1/d² of the next one. */
export function besideBin(s: number | undefined, by: 1 | -1, bin: number, { x }: Plot): number {
  const bins = Math.round(Math.sqrt(x.ends[1]) / bin);
  const from = s === undefined ? (by > 0 ? -1 : bins) : Math.sqrt(s) / bin - 0.5;
  return ((Math.min(Math.max(Math.round(from + by), 0), bins - 1) + 0.5) * bin) ** 2;
}
