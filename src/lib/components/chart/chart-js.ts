/** A `ChartSpec` as chart.js wants it. The only file that calls chart.js; only what a line chart needs is taken into the bundle. */
import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartData,
  type ChartOptions
} from 'chart.js';
import { farthest, type ChartSpec } from '$lib/charts/chart';
import { textWidth } from '$lib/charts/label-place';
import { inverseSquare, resolutionTicks, spacing } from '$lib/charts/resolution-axis';
import { charts } from '$lib/words/charts';
import type { Language } from '$lib/words/words';
import { overlayPlugin, type Overlay } from './chart-plugins';
import { colourOf, type Look } from './look.svelte';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export type LineChart = Chart<'line', { x: number; y: number }[]>;

/** Made once for a canvas; later changes go through `updateChart`. */
export function createChart(canvas: HTMLCanvasElement, overlay: Overlay): LineChart {
  return new Chart(canvas, {
    type: 'line',
    data: dataOf(overlay.spec, overlay.look),
    options: optionsOf(overlay.spec, overlay.look, overlay.language),
    plugins: [overlayPlugin(overlay)]
  });
}

export function updateChart(chart: LineChart, { spec, look, language }: Overlay): void {
  chart.data.datasets = dataOf(spec, look).datasets;
  chart.options = optionsOf(spec, look, language);
  chart.update('none');
}

/** 1/d² under a place on the canvas; `undefined` outside the axis. */
export function shellUnder(chart: LineChart, offsetX: number): number | undefined {
  const { chartArea, scales } = chart;
  const s = scales['x']?.getValueForPixel(offsetX);
  return s === undefined || offsetX < chartArea.left || offsetX > chartArea.right + 4
    ? undefined
    : Math.max(0, s);
}

function dataOf(spec: ChartSpec, look: Look): ChartData<'line', { x: number; y: number }[]> {
  return {
    datasets: spec.series.map((series) => ({
      label: series.name,
      data: series.points.map(({ s, value }) => ({ x: s, y: value })),
      borderColor: colourOf(look, series.colour),
      backgroundColor: colourOf(look, series.colour),
      borderWidth: series.colour === undefined ? 1 : 1.75,
      pointRadius: series.colour === undefined ? 0 : 2,
      pointHoverRadius: 0,
      // Points on the edge stay whole.
      clip: 5,
      // Grey ones lie below.
      order: series.colour === undefined ? 1 : 0
    }))
  };
}

function optionsOf(spec: ChartSpec, look: Look, language: Language): ChartOptions<'line'> {
  const sMax = farthest(spec.series) || inverseSquare(2);
  const ticks = { color: look.inkSoft, font: { family: look.font, size: 11 } };
  const longest = Math.max(
    0,
    ...spec.series.map(({ name, colour }) => (colour === undefined ? 0 : textWidth(name, 11)))
  );
  return {
    animation: false,
    parsing: false,
    normalized: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: 6, right: longest === 0 ? 8 : 12 + Math.ceil(longest) } },
    scales: {
      x: {
        type: 'linear',
        min: 0,
        max: sMax,
        title: {
          display: true,
          text: charts[language].resolution,
          color: look.inkSoft,
          font: { family: look.font, size: 11 }
        },
        grid: { color: look.grid },
        border: { color: look.lineStrong },
        ticks: {
          ...ticks,
          autoSkip: false,
          maxRotation: 0,
          callback: (s) => String(Number(spacing(Number(s)).toFixed(2)))
        },
        afterBuildTicks: (axis) => {
          axis.ticks = resolutionTicks(sMax).map(({ s }) => ({ value: s }));
        }
      },
      y: {
        type: 'linear',
        ...(spec.range.min !== undefined && { min: spec.range.min }),
        ...(spec.range.max !== undefined && { max: spec.range.max }),
        grid: { color: look.grid },
        border: { color: look.lineStrong },
        ticks: { ...ticks, maxTicksLimit: 6 }
      }
    }
  };
}
