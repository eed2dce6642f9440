/** Colours for drawing, by what they are for: as the screen has them, or as paper does. */

export interface Look {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly grid: string;
  readonly limit: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly selection: string;
  readonly beak: string;
  readonly beakInk: string;
  readonly fail: string;
  readonly rest: string;
  /** Series 1 to 8. */
  readonly series: readonly string[];
  readonly font: string;
}

/** A colour of plain data: a series (1 to 8), a name, or a colour as it is. */
export type Colour = number | Exclude<keyof Look, 'series' | 'font'> | `#${string}`;

/** `value`: of a custom property of app.css, named without its dashes. */
export function lookOf(value: (name: string) => string): Look {
  return {
    ink: value('ink'),
    inkSoft: value('ink-soft'),
    paper: value('paper'),
    line: value('line'),
    lineStrong: value('line-strong'),
    grid: value('grid'),
    limit: value('limit'),
    accent: value('accent'),
    accentInk: value('accent-ink'),
    selection: value('selection'),
    beak: value('beak'),
    beakInk: value('beak-ink'),
    fail: value('fail'),
    rest: value('series-rest'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => value(`series-${n}`)),
    font: value('sans')
  };
}

/** For SVG on the screen, which follows the theme by itself. */
export const SCREEN: Look = lookOf((name) => `var(--${name})`);

/** White paper, whatever the theme: pictures that leave the screen. As app.css lists them for light paper (tested there). */
export const PAPER: Look = {
  ink: '#172026',
  inkSoft: '#4d5b63',
  paper: '#ffffff',
  line: '#d5dcdf',
  lineStrong: '#6f7d85',
  grid: '#e3e8ea',
  limit: '#56646c',
  accent: '#0b5a7a',
  accentInk: '#ffffff',
  selection: '#d3e8f1',
  beak: '#f2b705',
  beakInk: '#7a5200',
  fail: '#b30029',
  rest: '#87939a',
  series: ['#0072b2', '#d55e00', '#009e73', '#c8739f', '#b08b00', '#3c98cf', '#585200', '#172026'],
  font: 'sans-serif'
};

/** The colour of a series beyond the eighth, or of none, is grey. */
export function colourOf(look: Look, colour: Colour | undefined): string {
  if (colour === undefined) return look.rest;
  if (typeof colour === 'number') return look.series[colour - 1] ?? look.rest;
  return colour.startsWith('#') ? colour : look[colour as Exclude<keyof Look, 'series' | 'font'>];
}
