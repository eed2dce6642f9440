/** Values of shells against s = 1/d², curves through them, and lines at resolutions, as a plot. */
import type { Angstrom } from '../beamtime/units';
import { roundEnds } from './axis-scale';
import type { Colour } from './look';
import type { Mark, Place, Plot, Rule, Span } from './plot';
import { dText, inverseSquare, rangeText, spacing } from './resolution-axis';

export interface PlotPoint {
  /** Where it is drawn. */
  readonly s: number;
  /** Inner and outer edge of the shell that it is the value of, 1/d²; the inner one of the first shell is 0. */
  readonly shell?: readonly [number, number];
  readonly value: number;
  /** XSCALE's `*`; open where it is false. */
  readonly significant?: boolean;
}

export interface PlotSeries {
  readonly key: string;
  /** Stands beside the lines in their colour; '' for none. */
  readonly name: string;
  readonly colour: Colour;
  readonly points: readonly PlotPoint[];
  /** Points are joined by lines. */
  readonly joined: boolean;
  /** Each value is drawn as a level over its shell: points stand at outer edges, where a curve was fitted to them. */
  readonly levels?: boolean;
  /** A smooth line of its own (a fit). */
  readonly curve?: readonly PlotPoint[];
}

export interface CutLine {
  readonly id: 'fitted' | 'user' | 'kamo' | 'edge';
  readonly d: Angstrom;
  readonly label: string;
  /** Can be moved by the user. */
  readonly movable?: { readonly label: string; readonly text: string };
}

/** Right end of the x axis, 1/d²: all `places` lie left of it, with room for what a curve says beyond the data. */
export function plotEnd(places: readonly number[]): number {
  return Math.max(0.01, ...places.filter(Number.isFinite)) * 1.165;
}

export interface ResolutionPlot {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly series: readonly PlotSeries[];
  readonly cuts: readonly CutLine[];
  /** Cut-offs are named on one plot of a page; there one beyond the axis stands at its end. */
  readonly named?: boolean;
  /** A level to compare with: always in sight. */
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  /** Ends of the upright axis; absent: round ones around the values. */
  readonly range?: readonly [number, number] | undefined;
  readonly log?: boolean;
  /** Right end of the axis, 1/d²: the same in all plots of a page. */
  readonly end: number;
  /** Name of the lower axis; without it the plot is a tiny one without numbers. */
  readonly axis?: string | undefined;
}

const CUTS: Readonly<Record<CutLine['id'], Pick<Rule, 'colour' | 'width' | 'dash'>>> = {
  fitted: { colour: 'accent', width: 1.5 },
  user: { colour: 'accent', width: 1.5, dash: [7, 2] },
  kamo: { colour: 'beakInk', dash: [5, 3] },
  edge: { colour: 'lineStrong', dash: [2, 3] }
};

export function resolutionPlot(of: ResolutionPlot): Plot {
  const { title, unit, series, cuts, named, limit, log, end, axis } = of;
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const [low, high] = of.range ?? roundEnds(values, log ? 'log' : undefined);
  const bare = axis === undefined && ({ ticks: 'none' } as const);
  return {
    title,
    unit,
    names: 'corner',
    x: { kind: 'resolution', ends: [0, end], ...(axis !== undefined && { name: axis }), ...bare },
    y: {
      ...(log && { kind: 'log' }),
      ends: [Math.min(low, limit?.value ?? low), Math.max(high, limit?.value ?? high)],
      ...bare
    },
    marks: [
      ...(limit
        ? [{ kind: 'rule', y: limit.value, colour: 'limit', dash: [4, 3], label: limit.label } as const]
        : []),
      ...series.flatMap((one) => marksOf(one, axis === undefined)),
      ...cuts.map(({ id, d, label, movable }): Rule => ({
        kind: 'rule',
        id,
        x: inverseSquare(d),
        ...CUTS[id],
        ...(named && { label: `${label} ${d.toFixed(2)} Å`, strong: movable !== undefined })
      }))
    ]
  };
}

function marksOf({ name, colour, points, joined, levels, curve }: PlotSeries, tiny: boolean): Mark[] {
  const shells = points.flatMap(({ shell, value }): Span[] => (shell ? [[...shell, value]] : []));
  const line = (at: readonly PlotPoint[], opacity: number): Mark => ({
    kind: 'line',
    colour,
    width: 1.25,
    opacity,
    at: at.map(placeOf)
  });
  return [
    ...(curve ? [line(curve, 0.8)] : []),
    ...(joined ? [line(points, 0.55)] : []),
    ...(levels ? [{ kind: 'levels', colour, at: shells, width: 1.25, opacity: 0.55 } as const] : []),
    {
      kind: 'points',
      colour,
      radius: tiny ? 2 : 3.4,
      at: points.map(placeOf),
      told: points.map((point) => told(name, point)),
      open: new Set([...points.keys()].filter((n) => points[n]?.significant === false)),
      ...(name !== '' && { name })
    }
  ];
}

const placeOf = ({ s, value }: PlotPoint): Place => [s, value];

/** With the limits of the shell; of a bin without them, its middle. */
function told(name: string, { s, shell, value, significant }: PlotPoint): string {
  const range = shell && { ...(shell[0] > 1e-9 && { dMax: spacing(shell[0]) }), dMin: spacing(shell[1]) };
  const where = range ? rangeText(range) : `${dText(spacing(s))} Å`;
  return `${name === '' ? '' : `${name} · `}${where}: ${Number(value.toPrecision(3))}${significant ? '*' : ''}`;
}
