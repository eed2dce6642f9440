/** Draws what a canvas would be drawn with as SVG elements: text stays text. It knows the calls that our drawings use, no others. */
import { escapeMarkup } from '../base/markup';
import { textWidth } from './label-place';

/** An element of a drawing, as data: the screen makes it an element, a picture its text. */
export interface SvgNode {
  readonly tag: 'path' | 'rect' | 'text' | 'g' | 'clipPath';
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly text?: string;
  readonly children?: readonly SvgNode[];
}

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
const ANCHORS: Readonly<Record<CanvasTextAlign, string | undefined>> = {
  start: undefined,
  left: undefined,
  center: 'middle',
  end: 'end',
  right: 'end'
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
  readonly #nodes: SvgNode[] = [];
  #clips = 0;

  /** `id` begins the ids of the drawing: drawings that stand in one document need different ones. */
  constructor(private readonly id = 'a') {}

  /** What was drawn so far. */
  nodes(): readonly SvgNode[] {
    return this.#nodes;
  }
  /** The same as text. */
  elements(): string {
    return this.#nodes.map(nodeText).join('');
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
    // One that begins where the pen stands needs no line to it.
    const begin = this.#path === '' ? `M${at(from)}` : this.#path.endsWith(at(from)) ? '' : `L${at(from)}`;
    this.#path += `${begin}${half}${at(from + sweep / 2)}${half}${at(from + sweep)}`;
  }
  /** Everything drawn until the state is restored lies within the path. A clip within a clip replaces it. */
  clip(): void {
    const id = `${this.id}-clip-${++this.#clips}`;
    const path: SvgNode = {
      tag: 'path',
      attributes: { d: this.#path, transform: this.#transform || undefined }
    };
    this.#nodes.push({ tag: 'clipPath', attributes: { id }, children: [path] });
    this.#clip = id;
  }

  stroke(): void {
    this.#put('path', { d: this.#path, fill: 'none', ...this.#line() });
  }
  fill(): void {
    this.#put('path', { d: this.#path, fill: colour(this.fillStyle) });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put('rect', { ...box(x, y, width, height), fill: colour(this.fillStyle) });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put('rect', { ...box(x, y, width, height), fill: 'none', ...this.#line() });
  }
  /** A picture begins empty; ours are cleared only as a whole, at the beginning. */
  clearRect(): void {
    this.#nodes.length = 0;
  }
  /** `most`: where a text is wider it is drawn narrower, as on a canvas. */
  fillText(text: string, x: number, y: number, most = Infinity): void {
    const { size, bold } = this.#letters();
    const narrow = textWidth(text, size) > most && {
      textLength: short(most),
      lengthAdjust: 'spacingAndGlyphs'
    };
    const attributes = {
      x: short(x),
      y: short(y + size * BASELINES[this.textBaseline]),
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': ANCHORS[this.textAlign],
      ...narrow,
      fill: colour(this.fillStyle)
    };
    this.#put('text', attributes, text);
  }
  measureText(text: string): { readonly width: number } {
    return { width: textWidth(text, this.#letters().size) };
  }

  #letters(): { readonly size: number; readonly bold: boolean } {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10);
    return { size, bold: /^\s*(bold|[6-9]00)\b/.test(this.font) };
  }
  #line(): SvgNode['attributes'] {
    return {
      stroke: colour(this.strokeStyle),
      'stroke-width': this.lineWidth === 1 ? undefined : short(this.lineWidth),
      'stroke-dasharray': this.#dash.map(short).join(' ') || undefined
    };
  }
  #put(tag: SvgNode['tag'], own: SvgNode['attributes'], text?: string): void {
    const opacity = this.globalAlpha === 1 ? undefined : short(this.globalAlpha);
    const attributes = { ...own, opacity, transform: this.#transform || undefined };
    const node: SvgNode = { tag, attributes, ...(text !== undefined && { text }) };
    this.#nodes.push(
      this.#clip === ''
        ? node
        : { tag: 'g', attributes: { 'clip-path': `url(#${this.#clip})` }, children: [node] }
    );
  }
}

/** Texts and values are escaped. */
function nodeText({ tag, attributes, text = '', children = [] }: SvgNode): string {
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeMarkup(String(value))}"`]
  );
  const within = escapeMarkup(text) + children.map(nodeText).join('');
  return `<${tag}${said.join('')}${within === '' && tag !== 'text' ? '/>' : `>${within}</${tag}>`}`;
}

function box(x: number, y: number, width: number, height: number): SvgNode['attributes'] {
  const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
  return { x: short(left), y: short(top), width: short(Math.abs(width)), height: short(Math.abs(height)) };
}

function colour(style: Style): string {
  if (typeof style !== 'string') throw new TypeError('gradients and patterns are not drawn as SVG');
  return style;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
