/** What a chart with cut-off lines shows: values of shells against s = 1/d², curves through them, and lines at resolutions. Plain data. */
import type { Angstrom } from '../beamtime/units';

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
  /** 1 to 8. */
  readonly colour: number;
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

/** Lower and upper end of the y axis that hold all values: from 0, or from a little below the lowest negative, to a round number. */
export function plotRange(series: readonly PlotSeries[]): readonly [number, number] {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const step = 10 ** Math.floor(Math.log10(Math.max(high - low, 1e-6)));
  return [
    low === 0 ? 0 : low - (high - low) * 0.04,
    high === 0 && low === 0 ? 1 : Math.ceil(high / step) * step
  ];
}
