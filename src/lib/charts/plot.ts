/**
 * What stands on two axes, as plain data: the screen, a saved picture and a golden test draw the same `Plot`. A new chart is one function that
 * makes one.
 */
import { extent } from 'd3-array';
import type { Colour } from './look';

export interface Plot {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly x: Axis;
  readonly y: Axis;
  /** In the order in which they are drawn. */
  readonly marks: readonly Mark[];
  /** Where lines and points with a name are named: not at all, beside the ends of the lines, or in the lower left corner. */
  readonly names?: 'ends' | 'corner';
}

export interface Axis {
  /** Resolution: linear in s = 1/d² (1/Å²), labelled in d (Å). Absent: linear. */
  readonly kind?: 'log' | 'resolution';
  readonly ends: readonly [from: number, to: number];
  readonly name?: string;
  /** The two ends alone, or nothing at all; absent: round values. */
  readonly ticks?: 'ends' | 'none';
  /** Lines through the plot at its ticks. */
  readonly grid?: boolean;
}

export type Place = readonly [x: number, y: number];
/** A value over a stretch of the x axis. */
export type Span = readonly [from: number, to: number, value: number];

interface Named {
  readonly colour: Colour;
  readonly name?: string;
  /** What is told of each place, instead of its two numbers. */
  readonly told?: readonly string[];
}

export interface Line extends Named {
  readonly kind: 'line';
  /** Broken where a number is missing (NaN) or cannot be shown. */
  readonly at: readonly Place[];
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface Points extends Named {
  readonly kind: 'points';
  readonly at: readonly Place[];
  readonly radius?: number;
  readonly width?: number;
  readonly opacity?: number;
  /** Drawn as rings, by number. */
  readonly open?: ReadonlySet<number>;
}

/** A value for each stretch: as bars, as one line over them, or as levels beside each other. */
export interface Spans extends Named {
  readonly kind: 'bars' | 'steps' | 'levels';
  readonly at: readonly Span[];
  readonly width?: number;
  readonly opacity?: number;
}

/** A thin line from edge to edge: at a value of y with its label where it covers least, at a value of x with its label above the plot. */
export interface Rule {
  readonly kind: 'rule';
  readonly id?: string;
  readonly x?: number;
  readonly y?: number;
  readonly colour: Colour;
  readonly dash?: readonly number[];
  readonly width?: number;
  readonly opacity?: number;
  readonly label?: string | undefined;
  readonly strong?: boolean;
}

/** A part of the plot that is laid under a colour; an axis that it does not name it covers. */
export interface Band {
  readonly kind: 'band';
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
  readonly colour: Colour;
  readonly opacity?: number;
  readonly edge?: boolean;
}

/** Around what stands there already. */
export interface Rings extends Omit<Points, 'kind' | 'open'> {
  readonly kind: 'rings';
}

/** Flags that stand on the places. */
export interface Flags extends Named {
  readonly kind: 'flags';
  readonly at: readonly Place[];
}

export type Mark = Flags | Rings | Line | Points | Spans | Rule | Band;

/** Lower and upper end of an axis that holds all finite values; without any, 0 to 1. */
export function endsOf(values: Iterable<number>): readonly [number, number] {
  const [low, high] = extent(values, (value) => (Number.isFinite(value) ? value : undefined));
  return low === undefined || high === undefined ? [0, 1] : [low, high];
}

/** How many places are drawn. */
export function placesIn(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + ('at' in mark ? mark.at.length : 1), 0);
}
