/** The numbers of a plot against resolution. */
import { dText, spacing } from '$lib/charts/resolution-axis';
import type { PlotSeries } from '$lib/charts/resolution-plot';
import { printed, type Table, type TableColumn } from '$lib/tables/table';
import type { Language } from '$lib/words/words';
import { resolution } from '$lib/words/resolution';

/** A row for each place on the axis, with the limits of its shell where it is one, a column for each series; beside a fitted one, its curve at the same place. */
export function plotTable(
  name: string,
  series: readonly PlotSeries[],
  digits: number,
  language: Language
): Table {
  const words = resolution[language];
  const all = new Map(series.flatMap(({ points }) => points.map((point) => [point.s, point])));
  const places = [...all.values()].sort((a, b) => a.s - b.s);
  return {
    name,
    columns: [
      { name: words.shell },
      { name: words.d },
      ...series.flatMap((one): TableColumn[] => [
        { name: one.name || words.value },
        ...(one.curve ? [{ name: one.name ? `${one.name} ${words.curveShort}` : words.curveShort }] : [])
      ])
    ],
    rows: places.map(({ s, shell }) => [
      shell && `${shell[0] > 1e-9 ? dText(spacing(shell[0])) : '∞'}–${dText(spacing(shell[1]))}`,
      printed(spacing(s), 2),
      ...series.flatMap(({ points, curve }) => {
        const point = points.find((one) => one.s === s);
        const value = printed(point?.value, digits, point?.significant);
        return curve ? [value, printed(curveAt(curve, s), digits)] : [value];
      })
    ])
  };
}

/** Between the two nearest points of a curve that is drawn finely; undefined outside it. */
function curveAt(curve: NonNullable<PlotSeries['curve']>, s: number): number | undefined {
  const after = curve.findIndex((point) => point.s >= s);
  const [a, b] = [curve[Math.max(0, after - 1)], curve[after]];
  if (a === undefined || b === undefined) return undefined;
  return b.s === a.s ? b.value : a.value + ((b.value - a.value) * (s - a.s)) / (b.s - a.s);
}
