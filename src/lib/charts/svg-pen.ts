/** Draws what a canvas would be drawn with as SVG elements: text stays text. It knows the calls that our drawings use, no others. */
import { escapeMarkup } from '../base/markup';
import { textWidth } from './label-place';

/** The part of a canvas that our drawings use; both a canvas and an `SvgPen` are one. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'globalAlpha'
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'rect'
  | 'roundRect'
  | 'clip'
  | 'stroke'
  | 'fill'
  | 'fillRect'
  | 'strokeRect'
  | 'clearRect'
  | 'fillText'
  | 'setLineDash'
  | 'translate'
  | 'rotate'
> & { measureText(text: string): { readonly width: number } };

type Style = Pen['fillStyle'];

interface State {
  fillStyle: Style;
  strokeStyle: Style;
  lineWidth: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  globalAlpha: number;
  dash: readonly number[];
  transform: string;
  clip: string;
}

const START: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
  dash: [],
  transform: '',
  clip: ''
};
const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  start: '',
  left: '',
  center: ' text-anchor="middle"',
  end: ' text-anchor="end"',
  right: ' text-anchor="end"'
};
/** How far below the place asked for the base line lies, in heights of the letters: not every program knows `dominant-baseline`. */
const BASELINES: Readonly<Record<CanvasTextBaseline, number>> = {
  top: 0.82,
  hanging: 0.8,
  middle: 0.35,
  alphabetic: 0,
  ideographic: -0.1,
  bottom: -0.2
};

export class SvgPen implements Pen {
  fillStyle = START.fillStyle;
  strokeStyle = START.strokeStyle;
  lineWidth = START.lineWidth;
  font = START.font;
  textAlign = START.textAlign;
  textBaseline = START.textBaseline;
  globalAlpha = START.globalAlpha;
  #dash = START.dash;
  #transform = START.transform;
  #clip = START.clip;
  #path = '';
  readonly #states: State[] = [];
  readonly #parts: string[] = [];
  #clips = 0;

  /** `id` begins the ids of the drawing: drawings that stand in one document need different ones. */
  constructor(private readonly id = 'a') {}

  /** The elements drawn so far. */
  elements(): string {
    return this.#parts.join('');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, globalAlpha } = this;
    const [dash, transform, clip] = [this.#dash, this.#transform, this.#clip];
    this.#states.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      globalAlpha,
      dash,
      transform,
      clip
    });
  }
  restore(): void {
    const state = this.#states.pop();
    if (state === undefined) return;
    const { dash, transform, clip, ...own } = state;
    Object.assign(this, own);
    [this.#dash, this.#transform, this.#clip] = [dash, transform, clip];
  }
  translate(x: number, y: number): void {
    this.#transform += `translate(${short(x)} ${short(y)})`;
  }
  rotate(angle: number): void {
    this.#transform += `rotate(${short((angle * 180) / Math.PI)})`;
  }
  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }

  beginPath(): void {
    this.#path = '';
  }
  closePath(): void {
    this.#path += 'Z';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${short(x)} ${short(y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
  /** With one radius for all corners. */
  roundRect(x: number, y: number, width: number, height: number, radius?: unknown): void {
    const r = Math.min(typeof radius === 'number' ? radius : 0, Math.abs(width) / 2, Math.abs(height) / 2);
    const corner = (dx: number, dy: number): string =>
      `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [across, down] = [short(width - 2 * r), short(height - 2 * r)];
    this.#path += `M${short(x + r)} ${short(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
  }
  /** Clockwise, as all of ours are. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const r = short(radius);
    const at = (angle: number): string =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const sweep = Math.min(to - from, 2 * Math.PI);
    const half = `A${r} ${r} 0 0 1 `;
    this.#path += `${this.#path === '' ? 'M' : 'L'}${at(from)}${half}${at(from + sweep / 2)}${half}${at(from + sweep)}`;
  }
  /** Everything drawn until the state is restored lies within the path. A clip within a clip replaces it. */
  clip(): void {
    const id = `${this.id}-clip-${++this.#clips}`;
    this.#parts.push(
      `<clipPath id="${id}"><path d="${this.#path}"${attribute('transform', this.#transform)}/></clipPath>`
    );
    this.#clip = id;
  }

  stroke(): void {
    this.#put(`<path d="${this.#path}" fill="none"${this.#line()}`);
  }
  fill(): void {
    this.#put(`<path d="${this.#path}"${this.#area()}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put(`<rect ${box(x, y, width, height)}${this.#area()}`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put(`<rect ${box(x, y, width, height)} fill="none"${this.#line()}`);
  }
  /** A picture begins empty; ours are cleared only as a whole, at the beginning. */
  clearRect(): void {
    this.#parts.length = 0;
  }
  /** `most`: where a text is wider it is drawn narrower, as on a canvas. */
  fillText(text: string, x: number, y: number, most = Infinity): void {
    const { size, bold } = this.#letters();
    const narrow =
      textWidth(text, size) > most ? ` textLength="${short(most)}" lengthAdjust="spacingAndGlyphs"` : '';
    const line = y + size * BASELINES[this.textBaseline];
    this.#put(
      `<text x="${short(x)}" y="${short(line)}" font-size="${size}"${bold ? ' font-weight="600"' : ''}${ANCHORS[this.textAlign]}${narrow}${this.#area()}`,
      `>${escapeMarkup(text)}</text>`
    );
  }
  measureText(text: string): { readonly width: number } {
    return { width: textWidth(text, this.#letters().size) };
  }

  #letters(): { readonly size: number; readonly bold: boolean } {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
    return { size, bold: /^\s*(bold|[6-9]00)\b/.test(this.font) };
  }
  #area(): string {
    return ` fill="${colour(this.fillStyle)}"`;
  }
  #line(): string {
    const dash = this.#dash.map(short).join(' ');
    return ` stroke="${colour(this.strokeStyle)}"${attribute('stroke-width', this.lineWidth === 1 ? '' : String(short(this.lineWidth)))}${attribute('stroke-dasharray', dash)}`;
  }
  #put(element: string, end = '/>'): void {
    const alpha = this.globalAlpha === 1 ? '' : String(short(this.globalAlpha));
    const drawn = `${element}${attribute('opacity', alpha)}${attribute('transform', this.#transform)}${end}`;
    this.#parts.push(this.#clip === '' ? drawn : `<g clip-path="url(#${this.#clip})">${drawn}</g>`);
  }
}

function box(x: number, y: number, width: number, height: number): string {
  const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
  return `x="${short(left)}" y="${short(top)}" width="${short(Math.abs(width))}" height="${short(Math.abs(height))}"`;
}

function attribute(name: string, value: string): string {
  return value === '' ? '' : ` ${name}="${value}"`;
}

function colour(style: Style): string {
  if (typeof style !== 'string') throw new TypeError('gradients and patterns are not drawn as SVG');
  return escapeMarkup(style);
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
