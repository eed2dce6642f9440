/** A chart as an SVG document of its own: for a slide or a paper, so black on white whatever the theme. Text is escaped; nothing is referred to. */
import { farthest, type ChartSpec } from './chart';
import { resolutionTicks } from './resolution-axis';

/** Okabe–Ito, as app.css lists them for light paper. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#a89a00', '#172026'];
const REST = '#b4bec4';
const [WIDTH, HEIGHT] = [640, 400];
const FRAME = { left: 60, right: 130, top: 36, bottom: 48 };

/** The SVG text of a chart, 640 × 400 units. */
export function chartSvg(spec: ChartSpec, language: 'en' | 'ja'): string {
  const sMax = farthest(spec.series) || 1;
  const [low, high] = yRange(spec);
  const x = (s: number): number => FRAME.left + (s / sMax) * (WIDTH - FRAME.left - FRAME.right);
  const y = (value: number): number =>
    HEIGHT - FRAME.bottom - ((value - low) / (high - low)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const [x0, x1, y0, y1] = [FRAME.left, WIDTH - FRAME.right, HEIGHT - FRAME.bottom, FRAME.top];
  const parts = [
    `<text x="${x0}" y="20" font-weight="600">${escape(spec.title[language])}${spec.unit && ` (${escape(spec.unit)})`}</text>`
  ];
  for (const value of yTicks(low, high))
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
    `<text x="${(x0 + x1) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${language === 'en' ? 'Resolution (Å)' : '分解能（Å）'}</text>`
  );
  for (const limit of spec.limits)
    parts.push(
      `<g stroke-dasharray="4 3">${line(x0, y(limit.value), x1, y(limit.value), '#56646c')}</g>`,
      `<text x="${x0 + 4}" y="${round(y(limit.value) - 4)}" fill="#56646c">${escape(limit.label[language])}</text>`
    );
  let nameAt = -Infinity;
  const drawn = [...spec.series].sort(
    (a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0)
  );
  for (const series of drawn) {
    const colour = series.colour === undefined ? REST : (COLOURS[series.colour - 1] ?? REST);
    const last = series.points.at(-1);
    if (last === undefined) continue;
    const path = series.points.map(({ s, value }) => `${round(x(s))} ${round(y(value))}`).join('L');
    parts.push(`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="1.75"/>`);
    nameAt = Math.max(y(last.value) + 4, nameAt + 14);
    parts.push(`<text x="${x1 + 8}" y="${round(nameAt)}" fill="${colour}">${escape(series.name)}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}

function yRange(spec: ChartSpec): readonly [number, number] {
  const values = spec.series.flatMap(({ points }) => points.map(({ value }) => value));
  const low = spec.range.min ?? Math.min(0, ...values);
  const high = spec.range.max ?? Math.max(...values, ...spec.limits.map(({ value }) => value));
  return high > low ? [low, high] : [low, low + 1];
}

/** About five round values from `low` to `high`. */
function yTicks(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough) ?? rough;
  const ticks: number[] = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + step * 1e-9; n++)
    ticks.push(Number((n * step).toPrecision(10)));
  return ticks;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}"/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escape(text: string): string {
  return text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
