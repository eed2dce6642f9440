/** What chart.js does not draw by itself: limit lines, the crosshair, and names at the ends of lines. */
import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec } from '$lib/charts/chart';
import { pointAt } from '$lib/charts/chart';
import { apart, limitLabelPlace } from '$lib/charts/label-place';
import type { Language } from '$lib/words/words';
import { colourOf, type Look } from './look.svelte';

/** What a chart on the screen shows beside its lines. The component keeps it; the plugins read it at each drawing. */
export interface Overlay {
  spec: ChartSpec;
  look: Look;
  language: Language;
  /** Crosshair, 1/d². */
  at: number | undefined;
}

const NAME_HEIGHT = 13;

export function overlayPlugin(overlay: Overlay): Plugin<'line'> {
  return {
    id: 'kamome-overlay',
    beforeDatasetsDraw: (chart) => drawLimits(chart, overlay),
    afterDatasetsDraw: (chart) => {
      drawLimitLabels(chart, overlay);
      drawNames(chart, overlay);
      drawCrosshair(chart, overlay);
    }
  };
}

function drawLimits(chart: Chart<'line'>, { spec, look }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  ctx.save();
  ctx.strokeStyle = look.limit;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  for (const limit of spec.limits) {
    const at = Math.round(y.getPixelForValue(limit.value)) + 0.5;
    if (at < chartArea.top || at > chartArea.bottom) continue;
    ctx.beginPath();
    ctx.moveTo(chartArea.left, at);
    ctx.lineTo(chartArea.right, at);
    ctx.stroke();
  }
  ctx.restore();
}

/** What the limits are, over the curves and where these leave room; the paper shows through under the words. */
function drawLimitLabels(chart: Chart<'line'>, { spec, look, language }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const [x, y] = [scales['x'], scales['y']];
  if (x === undefined || y === undefined) return;
  const curves = spec.series.map(({ points }) =>
    points.map(({ s, value }) => ({ x: x.getPixelForValue(s), y: y.getPixelForValue(value) }))
  );
  ctx.save();
  ctx.font = `11px ${look.font}`;
  for (const limit of spec.limits) {
    const at = y.getPixelForValue(limit.value);
    if (at < chartArea.top || at > chartArea.bottom) continue;
    const label = limit.label[language];
    const { width } = ctx.measureText(label);
    const place = limitLabelPlace(at, width, chartArea, curves);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = look.paper;
    ctx.fillRect(place.x - 2, place.y - 10, width + 4, 13);
    ctx.globalAlpha = 1;
    ctx.fillStyle = look.limit;
    ctx.fillText(label, place.x, place.y);
  }
  ctx.restore();
}

/** Names stand at the ends of their lines, pushed apart where they would touch. */
function drawNames(chart: Chart<'line'>, { spec, look }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  const names = spec.series.flatMap((series) => {
    const last = series.points.at(-1);
    if (last === undefined || series.colour === undefined) return [];
    return [{ text: series.name, colour: colourOf(look, series.colour), at: y.getPixelForValue(last.value) }];
  });
  ctx.save();
  ctx.font = `11px ${look.font}`;
  ctx.textBaseline = 'middle';
  const within = { top: chartArea.top + 4, bottom: chartArea.bottom + 4 };
  for (const { text, colour, at } of apart(names, NAME_HEIGHT, within)) {
    ctx.fillStyle = colour;
    ctx.fillText(text, chartArea.right + 6, at);
  }
  ctx.restore();
}

function drawCrosshair(chart: Chart<'line'>, { spec, look, at }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const [x, y] = [scales['x'], scales['y']];
  if (at === undefined || x === undefined || y === undefined) return;
  const line = Math.round(x.getPixelForValue(at)) + 0.5;
  if (line < chartArea.left || line > chartArea.right + 1) return;
  ctx.save();
  ctx.strokeStyle = look.inkSoft;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(line, chartArea.top);
  ctx.lineTo(line, chartArea.bottom);
  ctx.stroke();
  for (const series of spec.series) {
    const point = pointAt(series, at);
    if (point === undefined) continue;
    ctx.fillStyle = colourOf(look, series.colour);
    ctx.strokeStyle = look.paper;
    ctx.beginPath();
    ctx.arc(x.getPixelForValue(point.s), y.getPixelForValue(point.value), 4, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
