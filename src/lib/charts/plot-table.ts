/** The series of a plot as a reader takes them: point by point, and as the numbers of a table. */
import type { Line, Place, Plot, Points } from './plot';
import { spacing } from './resolution-axis';

/** Points where there are any, else lines: a curve fitted to points is not read. */
export function seriesOf({ marks }: Plot): readonly (Line | Points)[] {
  const points = marks.filter((mark): mark is Points => mark.kind === 'points');
  return points.length > 0 ? points : marks.filter((mark): mark is Line => mark.kind === 'line');
}

/** A place as it is told: what it is a value at, and the value. */
export function placeText({ x }: Plot, [at, value]: Place): readonly [at: string, value: string] {
  return [x.kind === 'resolution' ? `${spacing(at).toFixed(2)} Å` : short(at), short(value)];
}

/** A row for each value of x, a column for each series. */
export function plotRows(plot: Plot): {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (number | undefined)[])[];
} {
  const series = seriesOf(plot);
  const rows = new Map<number, (number | undefined)[]>();
  for (const [n, { at }] of series.entries())
    for (const [x, y] of at) {
      if (!Number.isFinite(y)) continue;
      const row = rows.get(x) ?? [];
      row[n] = y;
      rows.set(x, row);
    }
  const read = (x: number): number => (plot.x.kind === 'resolution' ? Number(spacing(x).toFixed(4)) : x);
  return {
    names: [plot.x.name ?? '', ...series.map(({ name }) => name ?? plot.y.name ?? plot.title)],
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([x, values]) => [read(x), ...series.map((_, n) => values[n])])
  };
}

/** As far as a reader takes a number in from a plot. */
function short(value: number): string {
  return String(Number(value.toPrecision(5)));
}
