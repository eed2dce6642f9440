/** Where a plot lies on a drawing of so many pixels: its box, its scales, and the names of its upright lines above it. */
import { axisScale, type AxisScale } from './axis-scale';
import { textWidth, type PlotBox } from './label-place';
import type { Plot, Rule } from './plot';

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly box: PlotBox;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly uprights: readonly Upright[];
}

/** An upright line with a name, in a row of its own above the box, crossed by no other line. */
export interface Upright {
  readonly rule: Rule;
  readonly text: string;
  /** Pixels: of the line, and its upper end. */
  readonly at: number;
  readonly begin: number;
  /** Pixels: left end, base line and width of the name. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number };
}

/** Letters of a plot, px. */
export const SIZE = 11;
/** Room for a number beside its axis, for a line of words, and from number to number. */
const [NUMBER, WORDS, ACROSS, UP] = [40, 15, 80, 34];
const [TOP, RIGHT, FOOT] = [8, 14, 18];
/** Rows of the names above: their height, their base line, where a line begins, and how far words stay away from it. */
const [ROW, BASE, BEGIN, AWAY] = [16, 12, 3, 6];

export function frameOf(
  plot: Plot,
  { width, height }: { readonly width: number; readonly height: number }
): PlotFrame {
  const named = plot.marks.filter(
    (mark): mark is Rule => mark.kind === 'rule' && mark.x !== undefined && mark.label !== undefined
  );
  const bare = plot.x.ticks === 'none' && plot.y.ticks === 'none';
  const top = named.length > 0 ? BASE + named.length * ROW : bare ? 4 : TOP;
  const foot = (plot.x.ticks === 'none' ? (bare ? 4 : 0) : FOOT) + (plot.x.name === undefined ? 0 : WORDS);
  const bottom = Math.max(top + 1, height - foot);
  const y = axisScale(plot.y, bottom, top, UP);
  const widest = Math.max(0, ...y.ticks.map(({ text }) => textWidth(text, SIZE)));
  const left =
    plot.y.ticks === 'none' ? 0 : Math.max(NUMBER, widest + 10) + (plot.y.name === undefined ? 0 : WORDS - 1);
  const right = Math.max(left + 1, width - (plot.y.ticks === 'none' ? 0 : roomRight(plot)));
  const x = axisScale(plot.x, left, right, plot.x.kind === 'resolution' ? ACROSS - 8 : ACROSS);
  return { width, height, box: { left, right, top, bottom }, x, y, uprights: uprightsOf(named, x, right) };
}

function roomRight({ names, marks }: Plot): number {
  if (names !== 'ends') return RIGHT;
  const widths = marks.map((mark) => (mark.kind === 'line' && mark.name ? textWidth(mark.name, SIZE) : 0));
  return RIGHT + Math.max(0, ...widths);
}

/**
 * The rightmost has the uppermost row and all names stand left of their line, so what begins higher also lies further right: no line meets the words
 * of another. Words without room at the left stand at the right; a line beyond the axis stands at its end.
 */
function uprightsOf(rules: readonly Rule[], x: AxisScale, right: number): Upright[] {
  const sorted = rules.map((rule) => ({ rule, value: rule.x ?? 0 })).sort((a, b) => b.value - a.value);
  return sorted.map(({ rule, value }, row) => {
    const at = value > x.ends[1] ? right : x.of(value);
    const text = `${rule.label ?? ''}${value > x.ends[1] ? ' →' : ''}`;
    const width = textWidth(text, SIZE);
    const left = at - AWAY - width;
    return {
      rule,
      text,
      at,
      begin: BEGIN + row * ROW,
      label: { x: left < 0 ? at + AWAY : left, y: BASE + row * ROW, width }
    };
  });
}
