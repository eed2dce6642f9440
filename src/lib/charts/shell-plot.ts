/** A chart of the shells of merge runs as a plot, and as a picture of its own. */
import { charts } from '../words/charts';
import type { Language } from '../words/words';
import { roundEnds } from './axis-scale';
import { farthest, MOST_COLOURS, pointAt, type ChartSpec } from './chart';
import { plotDrawing } from './draw-plot';
import { pictureSvg } from './picture';
import type { Mark, Place, Plot } from './plot';
import { inverseSquare } from './resolution-axis';

const [WIDTH, HEIGHT] = [620, 350];

export function shellPlot(spec: ChartSpec, language: Language): Plot {
  const { series, limits, range } = spec;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = roundEnds([...values, ...limits.map(({ value }) => value)]);
  const areNamed = series.length <= MOST_COLOURS;
  // Grey ones lie below.
  const drawn = [...series].sort((a, b) => Number(a.colour !== undefined) - Number(b.colour !== undefined));
  return {
    title: spec.title[language],
    unit: spec.unit,
    names: 'ends',
    x: {
      kind: 'resolution',
      ends: [0, farthest(series) || inverseSquare(2)],
      name: charts[language].resolution
    },
    y: { ends: [range.min ?? low, range.max ?? high] },
    marks: [
      ...limits.map(({ value, label }): Mark => ({
        kind: 'rule',
        y: value,
        colour: 'limit',
        dash: [4, 3],
        label: label[language]
      })),
      ...drawn.flatMap(({ name, colour, points }): Mark[] => {
        const at = points.map(({ s, value }): Place => [s, value]);
        if (colour === undefined)
          return [{ kind: 'line', colour: 'rest', width: 1, at, ...(areNamed && { name }) }];
        return [
          { kind: 'line', colour, width: 1.75, at, name },
          { kind: 'points', colour, radius: 2, at }
        ];
      })
    ]
  };
}

/** What lies over it at a crosshair: the line, and the point of each run that it reads. */
export function crosshair({ series }: ChartSpec, s: number): Mark[] {
  return [
    { kind: 'rule', x: s, colour: 'inkSoft' },
    ...series.flatMap((one): Mark[] => {
      const point = pointAt(one, s);
      if (point === undefined) return [];
      return [{ kind: 'points', at: [[point.s, point.value]], colour: one.colour ?? 'rest', radius: 4 }];
    })
  ];
}

/** For a slide or a paper: on white whatever the theme. */
export function chartSvg(spec: ChartSpec, language: Language): string {
  const plot = shellPlot(spec, language);
  return pictureSvg({ title: plot.title, unit: plot.unit, drawings: [plotDrawing(plot, WIDTH, HEIGHT)] });
}
