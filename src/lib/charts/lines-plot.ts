/** Numbers against numbers, as lines. */
import type { Colour } from './look';
import { endsOf, type Axis, type Mark, type Place, type Plot } from './plot';

export interface NumberLine {
  readonly name: string;
  readonly colour: Colour;
  readonly points: readonly Place[];
}

export interface LinesPlot {
  readonly title: string;
  readonly x: Pick<Axis, 'kind'> & { readonly name: string };
  readonly y: { readonly name: string; readonly least?: number; readonly most?: number };
  readonly lines: readonly NumberLine[];
}

/** Places of a line up to which each is marked. */
const MOST_MARKED = 40;

export function linesPlot({ title, x, y, lines }: LinesPlot): Plot {
  const shown = lines.map((line) => ({
    ...line,
    points: line.points.filter((place) => place.every(Number.isFinite))
  }));
  const all = shown.flatMap(({ points }) => points);
  const [low, high] = endsOf(all.map(([, value]) => value));
  return {
    title,
    x: { ...x, ends: endsOf(all.map(([at]) => at)) },
    y: { name: y.name, ends: [y.least ?? low, y.most ?? high] },
    marks: shown.flatMap(({ name, colour, points }): Mark[] => [
      { kind: 'line', colour, name, at: points },
      ...(points.length < MOST_MARKED ? [{ kind: 'points', colour, at: points, radius: 2.2 } as const] : [])
    ])
  };
}
