/** Histograms to take home: bars or steps over round bins, both axes named. */
import { edge, type Bins } from '../analysis/histogram';
import { histogramScale, type HistogramHeights } from './histogram-scale';
import type { Drawing } from './picture';
import { PICTURE_SOFT } from './picture';
import { SvgPen } from './svg-pen';
import { roundTicks } from './ticks';

export interface HistogramSeries {
  readonly counts: ArrayLike<number>;
  /** A colour, not a custom property. */
  readonly colour: string;
  readonly filled?: boolean | undefined;
}

export interface Histogram extends HistogramHeights {
  readonly title?: string;
  readonly bins: Bins;
  readonly series: readonly HistogramSeries[];
  readonly lines?: readonly { readonly at: number; readonly strong?: boolean | undefined }[];
  readonly xName: string;
  readonly yName: string;
}

const FRAME = { left: 52, right: 8, top: 8, bottom: 36 };

/** `undefined` counts as none. */
export function histogramDrawing(histogram: Histogram, width: number, height: number): Drawing {
  const { title, bins, series, lines = [], xName, yName } = histogram;
  const pen = new SvgPen();
  const {
    values,
    ticks,
    at: heightOf
  } = histogramScale(
    series.map(({ counts }) => counts),
    histogram
  );
  const [low, high] = [bins.start, edge(bins, bins.count)];
  const [right, bottom] = [width - FRAME.right, height - FRAME.bottom];
  const x = (value: number): number =>
    FRAME.left + ((value - low) / (high - low || 1)) * (right - FRAME.left);
  const y = (value: number): number => bottom - heightOf(value) * (bottom - FRAME.top);

  pen.font = '11px sans-serif';
  pen.fillStyle = PICTURE_SOFT;
  pen.strokeStyle = '#e3e8ea';
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  for (const tick of ticks) {
    stroke(pen, FRAME.left, y(tick), right, y(tick));
    pen.fillText(String(tick), FRAME.left - 5, y(tick));
  }
  for (const [n, one] of values.entries()) {
    const colour = series[n]?.colour ?? PICTURE_SOFT;
    if (series[n]?.filled) bars(pen, one, colour);
    else steps(pen, one, colour);
  }
  pen.strokeStyle = PICTURE_SOFT;
  for (const { at, strong } of lines) {
    if (at < low || at > high) continue;
    pen.setLineDash(strong ? [] : [4, 3]);
    stroke(pen, x(at), FRAME.top, x(at), bottom);
  }
  pen.setLineDash([]);
  stroke(pen, FRAME.left, bottom, right, bottom);
  stroke(pen, FRAME.left, FRAME.top, FRAME.left, bottom);
  pen.fillStyle = PICTURE_SOFT;
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  for (const tick of roundTicks(low, high, width / 80)) {
    stroke(pen, x(tick), bottom, x(tick), bottom + 4);
    pen.fillText(String(tick), x(tick), bottom + 7);
  }
  pen.fillText(xName, (FRAME.left + right) / 2, height - 13);
  pen.save();
  pen.translate(2, (FRAME.top + bottom) / 2);
  pen.rotate(-Math.PI / 2);
  pen.fillText(yName, 0, 0);
  pen.restore();
  return { title, width, height, elements: pen.elements() };

  function bars(on: SvgPen, heights: readonly number[], colour: string): void {
    on.fillStyle = colour;
    const step = (right - FRAME.left) / Math.max(1, bins.count);
    for (const [bin, value] of heights.entries())
      if (value > 0) on.fillRect(FRAME.left + bin * step, y(value), Math.max(1, step - 1), bottom - y(value));
  }
  function steps(on: SvgPen, heights: readonly number[], colour: string): void {
    on.strokeStyle = colour;
    on.lineWidth = 1.75;
    on.beginPath();
    on.moveTo(FRAME.left, bottom);
    for (const [bin, value] of heights.entries()) {
      on.lineTo(x(edge(bins, bin)), y(value));
      on.lineTo(x(edge(bins, bin + 1)), y(value));
    }
    on.lineTo(right, bottom);
    on.stroke();
    on.lineWidth = 1;
  }
}

function stroke(pen: SvgPen, x0: number, y0: number, x1: number, y1: number): void {
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.stroke();
}
