/** Where a value stands along an axis, and which values have a number there: d3's scales, and resolutions. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { endsOf, type Axis } from './plot';
import { resolutionTicks } from './resolution-axis';

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface AxisScale {
  /** Pixels; a value outside the axis is held at the end that it is nearer to. */
  readonly of: (value: number) => number;
  /** The value at a pixel, also held. */
  readonly at: (pixel: number) => number;
  /** A value that the axis can show at all: a logarithm has no 0. */
  readonly shows: (value: number) => boolean;
  readonly ends: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** Beyond it numbers are no longer told apart; differences of larger ones are none. */
const LARGEST = 1e300;
/** Numbers along an axis that are one, two or five times a power of ten. */
const ROUND = /^[125]e/;

const held = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** An axis of one value has room on both sides. */
function opened(axis: Axis): readonly [number, number] {
  const [a, b] = axis.ends.map((end) => held(Number.isNaN(end) ? 0 : end, -LARGEST, LARGEST));
  const [low = 0, high = 1] = [a, b];
  if (axis.kind === 'log') {
    const from = low > 0 ? held(low, 1 / LARGEST, LARGEST / 10) : 1;
    return [from, high > from ? high : from * 10];
  }
  if (high - low > 0 && 1 / (high - low) < LARGEST) return [low, high];
  const room = Math.abs(low) > 1 / LARGEST ? Math.abs(low) * 0.05 : 0.5;
  return [low - room, low + room];
}

/** From pixel to pixel; a number about every `apart` pixels. */
export function axisScale(axis: Axis, from: number, to: number, apart: number): AxisScale {
  const ends = opened(axis);
  const isLog = axis.kind === 'log';
  const scale = (isLog ? scaleLog() : scaleLinear()).domain(ends).range([from, to]).clamp(true);
  const shows = (value: number): boolean => Number.isFinite(value) && (!isLog || value > 0);
  const wanted = Math.max(2, Math.floor(Math.abs(to - from) / apart));
  return {
    of: (value) => (isLog && value <= 0 ? from : scale(held(value, -LARGEST, LARGEST))),
    at: (pixel) => scale.invert(pixel),
    shows,
    ends,
    ticks: ticksOf()
  };

  function ticksOf(): readonly Tick[] {
    if (axis.ticks === 'none') return [];
    if (axis.ticks === 'ends') return ends.map(tick);
    if (axis.kind === 'resolution')
      return resolutionTicks(ends[1], wanted)
        .filter(({ s }) => s >= ends[0])
        .map(({ s, d }) => ({ at: s, text: String(d) }));
    const all = scale.ticks(wanted);
    if (!isLog) return all.map(tick);
    const round = all.filter((value) => ROUND.test(value.toExponential()));
    return (
      round.length <= 2.5 * wanted ? round : all.filter((value) => /^1e/.test(value.toExponential()))
    ).map(tick);
  }
}

const tick = (at: number): Tick => ({ at, text: String(at) });

/** Ends of an axis that hold all values: from 0 to a round number; by powers of ten, 1, 2 or 5 times one of them around all that are above 0. */
export function roundEnds(values: readonly number[], kind?: 'log'): readonly [number, number] {
  const shown = values.filter(
    (value) => Math.abs(value) < LARGEST && (kind === undefined || value > 1 / LARGEST)
  );
  if (kind === undefined) {
    const [low, high] = endsOf([0, ...shown]);
    const [from = 0, to = 1] = scaleLinear()
      .domain([low, high > low ? high : low + 1])
      .nice(8)
      .domain();
    return [from, to];
  }
  if (shown.length === 0) return [1, 100];
  const [low, high] = endsOf(shown);
  const round = scaleLog()
    .domain([low / 10, high * 10])
    .ticks(1000)
    .filter((value) => ROUND.test(value.toExponential()));
  return [round.findLast((value) => value <= low) ?? low, round.find((value) => value >= high) ?? high];
}
