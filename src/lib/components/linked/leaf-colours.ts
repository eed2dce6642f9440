/** Colours of leaves: at most eight, for the most frequent values; the rest grey. */

export interface LeafColours {
  /** Series 1 to 8 of a data set; undefined: grey. */
  readonly seriesOf: (number: number) => number | undefined;
  /** Values with a colour, the most frequent first; then how many others there are. */
  readonly legend: readonly { readonly value: string; readonly count: number; readonly series: number }[];
  readonly others: number;
}

const SERIES = 8;

/** `valueOf`: what a data set has; undefined where nothing says. Values of equal frequency in natural order. */
export function leafColours(
  numbers: readonly number[],
  valueOf: (number: number) => string | undefined
): LeafColours {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const value = valueOf(number);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en', { numeric: true }));
  const legend = sorted.slice(0, SERIES).map(([value, count], n) => ({ value, count, series: n + 1 }));
  const series = new Map(legend.map((one) => [one.value, one.series]));
  return {
    seriesOf: (number) => {
      const value = valueOf(number);
      return value === undefined ? undefined : series.get(value);
    },
    legend,
    others: sorted.length - legend.length
  };
}
