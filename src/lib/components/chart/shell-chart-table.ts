/** The numbers of a shell chart: a row for each shell (runs with other edges have rows of their own), a column for each run. */
import type { ChartSpec } from '$lib/charts/chart';
import { rangeText } from '$lib/charts/resolution-axis';
import { printed, type Table } from '$lib/tables/table';
import { charts } from '$lib/words/charts';
import type { Language } from '$lib/words/words';

export function shellTable({ id, series, digits, unit }: ChartSpec, language: Language): Table {
  const found = new Map<number, { dMin: number; dMax?: number }>();
  for (const { points } of series) for (const point of points) found.set(point.s, point);
  const shells = [...found].sort(([a], [b]) => a - b);
  return {
    name: id,
    columns: [{ name: charts[language].shell }, ...series.map(({ name }) => ({ name, unit }))],
    rows: shells.map(([s, shell]) => [
      rangeText(shell).replace(' Å', ''),
      ...series.map(({ points }) => {
        const point = points.find((one) => one.s === s);
        return printed(point?.value, digits, point?.significant);
      })
    ])
  };
}
