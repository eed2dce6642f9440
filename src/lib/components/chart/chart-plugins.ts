/** What chart.js does not draw by itself: limit lines, the crosshair, and names at the ends of lines. */
import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec } from '$lib/charts/chart';
import { pointAt } from '$lib/charts/chart';
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
      drawNames(chart, overlay);
      drawCrosshair(chart, overlay);
    }
  };
}

function drawLimits(chart: Chart<'line'>, { spec, look, language }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  ctx.save();
  ctx.strokeStyle = look.limit;
  ctx.fillStyle = look.limit;
  ctx.lineWidth = 1;
  ctx.font = `11px ${look.font}`;
  ctx.setLineDash([4, 3]);
  for (const limit of spec.limits) {
    const at = Math.round(y.getPixelForValue(limit.value)) + 0.5;
    if (at < chartArea.top || at > chartArea.bottom) continue;
    ctx.beginPath();
    ctx.moveTo(chartArea.left, at);
    ctx.lineTo(chartArea.right, at);
    ctx.stroke();
    ctx.fillText(limit.label[language], chartArea.left + 4, at - 4);
  }
  ctx.restore();
}

/** Names stand at the ends of their lines, pushed apart where they would touch. */
function drawNames(chart: Chart<'line'>, { spec, look }: Overlay): void {
  const { ctx, chartArea, scales } = chart;
  const [x, y] = [scales['x'], scales['y']];
  if (x === undefined || y === undefined) return;
  const names = spec.series
    .flatMap((series) => {
      const last = series.points.at(-1);
      if (last === undefined || series.colour === undefined) return [];
      const at = Math.min(Math.max(y.getPixelForValue(last.value), chartArea.top + 4), chartArea.bottom - 2);
      return [{ text: series.name, colour: colourOf(look, series.colour), at }];
    })
    .sort((a, b) => a.at - b.at);
  for (let n = 1; n < names.length; n++) {
    const [before, name] = [names[n - 1], names[n]];
    if (before && name) name.at = Math.max(name.at, before.at + NAME_HEIGHT);
  }
  const over = Math.max(0, (names.at(-1)?.at ?? 0) - (chartArea.bottom + 4));
  ctx.save();
  ctx.font = `11px ${look.font}`;
  ctx.textBaseline = 'middle';
  for (const name of names) {
    ctx.fillStyle = name.colour;
    ctx.fillText(name.text, chartArea.right + 6, name.at - over);
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
