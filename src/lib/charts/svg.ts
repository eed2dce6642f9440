/** A chart as an SVG document of its own: for a slide or a paper, so black on white whatever the theme. Text is escaped; nothing is referred to. */
import { escapeMarkup } from '../base/markup';
import { charts } from '../words/charts';
import type { Language } from '../words/words';
import { farthest, type ChartSpec } from './chart';
import { apart, limitLabelPlace, textWidth } from './label-place';
import { PICTURE_REST, PICTURE_SERIES } from './picture';
import { resolutionTicks } from './resolution-axis';
import { roundTicks } from './ticks';

const [WIDTH, HEIGHT] = [640, 400];
const FRAME = { left: 60, right: 130, top: 36, bottom: 48 };

/** The SVG text of a chart, 640 × 400 units. */
export function chartSvg(spec: ChartSpec, language: Language): string {
  const sMax = farthest(spec.series) || 1;
  const [low, high] = yRange(spec);
  const x = (s: number): number => FRAME.left + (s / sMax) * (WIDTH - FRAME.left - FRAME.right);
  const y = (value: number): number =>
    HEIGHT - FRAME.bottom - ((value - low) / (high - low)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const [x0, x1, y0, y1] = [FRAME.left, WIDTH - FRAME.right, HEIGHT - FRAME.bottom, FRAME.top];
  const parts = [
    `<text x="${x0}" y="20" font-weight="600">${escapeMarkup(spec.title[language])}${spec.unit && ` (${escapeMarkup(spec.unit)})`}</text>`
  ];
  for (const value of roundTicks(low, high))
    parts.push(
      line(x0, y(value), x1, y(value), '#e3e8ea'),
      `<text x="${x0 - 6}" y="${round(y(value) + 4)}" text-anchor="end">${value}</text>`
    );
  for (const { s, d } of resolutionTicks(sMax))
    parts.push(
      line(x(s), y0, x(s), y0 + 5, '#172026'),
      `<text x="${round(x(s))}" y="${y0 + 19}" text-anchor="middle">${d}</text>`
    );
  parts.push(
    `<path d="M${x0} ${y1}V${y0}H${x1}" fill="none" stroke="#172026"/>`,
    `<text x="${(x0 + x1) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${charts[language].resolution}</text>`
  );
  const lines = spec.series.map(({ points }) => points.map(({ s, value }) => ({ x: x(s), y: y(value) })));
  for (const limit of spec.limits)
    parts.push(`<g stroke-dasharray="4 3">${line(x0, y(limit.value), x1, y(limit.value), '#56646c')}</g>`);
  const named = spec.series.flatMap((series, n) => {
    const colour =
      series.colour === undefined ? PICTURE_REST : (PICTURE_SERIES[series.colour - 1] ?? PICTURE_REST);
    const last = lines[n]?.at(-1);
    if (last === undefined) return [];
    const path = lines[n]?.map((point) => `${round(point.x)} ${round(point.y)}`).join('L') ?? '';
    parts.push(`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="1.75"/>`);
    return [{ at: last.y + 4, name: series.name, colour }];
  });
  for (const { at, name, colour } of apart(named, 14, { top: y1, bottom: y0 + 4 }))
    parts.push(`<text x="${x1 + 8}" y="${round(at)}" fill="${colour}">${escapeMarkup(name)}</text>`);
  for (const limit of spec.limits) {
    const label = limit.label[language];
    const box = { left: x0, right: x1, top: y1, bottom: y0 };
    const place = limitLabelPlace(y(limit.value), textWidth(label, 12), box, lines);
    parts.push(
      `<rect x="${round(place.x - 2)}" y="${round(place.y - 11)}" width="${round(textWidth(label, 12) + 4)}" height="14" fill="#fff" opacity="0.85"/>`,
      `<text x="${round(place.x)}" y="${round(place.y)}" fill="#56646c">${escapeMarkup(label)}</text>`
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}

function yRange(spec: ChartSpec): readonly [number, number] {
  const values = spec.series.flatMap(({ points }) => points.map(({ value }) => value));
  const low = spec.range.min ?? Math.min(0, ...values);
  const high = spec.range.max ?? Math.max(...values, ...spec.limits.map(({ value }) => value));
  return high > low ? [low, high] : [low, low + 1];
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
