/** A `Plot` of lines as chart.js wants it. The only file that calls chart.js; only what a line chart needs is taken into the bundle. */
import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartData,
  type ChartOptions,
  type Plugin
} from 'chart.js';
import { axisScale, type Tick } from '$lib/charts/axis-scale';
import { drawMarks, drawNames } from '$lib/charts/draw-plot';
import { colourOf, type Look } from '$lib/charts/look';
import type { Line, Mark, Plot } from '$lib/charts/plot';
import { frameOf, SIZE, type PlotFrame } from '$lib/charts/plot-frame';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export type LineChart = Chart<'line', { x: number; y: number }[]>;

/** What a chart shows. The component keeps it; the plugin reads it at each drawing. */
export interface Shown {
  plot: Plot;
  look: Look;
  /** Over the lines: the crosshair. */
  over: readonly Mark[];
}

/** Made once for a canvas; later changes go through `updateChart`. */
export function createChart(canvas: HTMLCanvasElement, shown: Shown): LineChart {
  return new Chart(canvas, {
    type: 'line',
    data: dataOf(shown),
    options: optionsOf(shown, canvas.parentElement ?? canvas),
    plugins: [overlay(shown)]
  });
}

export function updateChart(chart: LineChart, shown: Shown): void {
  chart.data.datasets = dataOf(shown).datasets;
  chart.options = optionsOf(shown, chart.canvas.parentElement ?? chart.canvas);
  chart.update('none');
}

/** The value of x under a place on the canvas; `undefined` outside the axis. */
export function valueUnder({ chartArea, scales }: LineChart, pixel: number): number | undefined {
  const value = scales['x']?.getValueForPixel(pixel);
  const isOutside = pixel < chartArea.left || pixel > chartArea.right + 4;
  return value === undefined || isOutside ? undefined : Math.max(0, value);
}

function dataOf({ plot, look }: Shown): ChartData<'line', { x: number; y: number }[]> {
  const lines = plot.marks.filter((mark): mark is Line => mark.kind === 'line');
  return {
    datasets: lines.map(({ name, colour, at, width = 1.5 }) => ({
      label: name ?? '',
      data: at.map(([x, y]) => ({ x, y })),
      borderColor: colourOf(look, colour),
      backgroundColor: colourOf(look, colour),
      borderWidth: width,
      pointRadius: width > 1 ? 2 : 0,
      pointHoverRadius: 0,
      // Points on the edge stay whole.
      clip: 5
    }))
  };
}

function optionsOf(
  { plot, look }: Shown,
  { clientWidth: width, clientHeight: height }: Element
): ChartOptions<'line'> {
  const frame = frameOf(plot, { width, height });
  const font = { family: look.font, size: SIZE };
  const axis = ({ ends, ticks }: PlotFrame['x']) => ({
    type: 'linear' as const,
    min: ends[0],
    max: ends[1],
    grid: { color: look.grid },
    border: { color: look.lineStrong },
    ticks: {
      color: look.inkSoft,
      font,
      autoSkip: false,
      maxRotation: 0,
      callback: (_: unknown, n: number) => ticks[n]?.text ?? ''
    },
    afterBuildTicks: (on: { ticks: { value: number }[] }) => {
      on.ticks = ticks.map(({ at }: Tick) => ({ value: at }));
    }
  });
  return {
    animation: false,
    parsing: false,
    normalized: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: 6, right: width - frame.box.right } },
    scales: {
      x: { ...axis(frame.x), title: { display: true, text: plot.x.name ?? '', color: look.inkSoft, font } },
      y: axis(frame.y)
    }
  };
}

/** What chart.js does not draw by itself: limits, names at the ends of lines, the crosshair. */
function overlay(shown: Shown): Plugin<'line'> {
  const on = (
    chart: Chart<'line'>,
    draw: (context: CanvasRenderingContext2D, frame: PlotFrame) => void
  ): void => {
    const { ctx, chartArea: box, width, height } = chart;
    const x = axisScale(shown.plot.x, box.left, box.right, width);
    const y = axisScale(shown.plot.y, box.bottom, box.top, height);
    ctx.save();
    ctx.font = `${SIZE}px ${shown.look.font}`;
    draw(ctx, { width, height, box, x, y, uprights: [] });
    ctx.restore();
  };
  return {
    id: 'kamome-overlay',
    beforeDatasetsDraw: (chart) =>
      on(chart, (context, frame) => {
        const limits = shown.plot.marks.filter(({ kind }) => kind === 'rule');
        drawMarks(context, limits, frame, shown.look);
      }),
    afterDatasetsDraw: (chart) =>
      on(chart, (context, frame) => {
        drawNames(context, shown.plot, frame, shown.look);
        drawMarks(context, shown.over, frame, shown.look);
      })
  };
}
