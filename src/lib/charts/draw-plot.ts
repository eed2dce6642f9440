/** Draws a `Plot` with a pen: on a canvas, as SVG elements of the screen, or as the text of a picture. */
import { apart, limitLabelPlace, textWidth } from './label-place';
import { colourOf, PAPER, type Look } from './look';
import type { Drawing } from './picture';
import type { Band, Flags, Line, Mark, Place, Plot, Points, Rings, Rule, Span, Spans } from './plot';
import { frameOf, SIZE, type PlotFrame } from './plot-frame';
import { SvgPen, type Pen } from './svg-pen';

/** Points up to which each is a disc: many arcs cost more than a frame, and small squares say the same. */
const MOST_DISCS = 400;
const [LINE, FLAG] = [14, 17];

/** Axes, marks and names. */
export function drawPlot(pen: Pen, plot: Plot, frame: PlotFrame, look: Look): void {
  pen.font = `${SIZE}px ${look.font}`;
  drawAxes(pen, plot, frame, look);
  drawMarks(pen, plot.marks, frame, look);
  drawNames(pen, plot, frame, look);
}

/** A plot of so many units on white paper. */
export function plotDrawing(plot: Plot, width: number, height: number, title?: string): Drawing {
  const pen = new SvgPen();
  drawPlot(pen, plot, frameOf(plot, { width, height }), PAPER);
  return { title, width, height, elements: pen.elements() };
}

/** Marks alone: also what lies over a plot while the pointer moves. */
export function drawMarks(pen: Pen, marks: readonly Mark[], frame: PlotFrame, look: Look): void {
  for (const mark of marks) {
    pen.strokeStyle = pen.fillStyle = colourOf(look, mark.colour);
    pen.lineWidth = ('width' in mark && mark.width) || 1.5;
    pen.globalAlpha = ('opacity' in mark && mark.opacity) || 1;
    pen.setLineDash('dash' in mark ? [...(mark.dash ?? [])] : []);
    if (mark.kind === 'line') drawLine(pen, mark, frame);
    else if (mark.kind === 'points' || mark.kind === 'rings') drawPoints(pen, mark, frame, look);
    else if (mark.kind === 'flags') drawFlags(pen, mark, frame);
    else if (mark.kind === 'rule') drawRule(pen, mark, frame);
    else if (mark.kind === 'band') drawBand(pen, mark, frame);
    else drawSpans(pen, mark, frame);
    pen.globalAlpha = 1;
    pen.setLineDash([]);
  }
}

function drawAxes(pen: Pen, { x, y }: Plot, frame: PlotFrame, look: Look): void {
  const { box } = frame;
  pen.lineWidth = 1;
  pen.fillStyle = look.inkSoft;
  for (const { at, text } of frame.y.ticks) {
    pen.strokeStyle = look.grid;
    if (y.grid !== false) stroke(pen, [box.left, frame.y.of(at)], [box.right, frame.y.of(at)]);
    write(pen, text, [box.left - 5, frame.y.of(at) + 4], 'right');
  }
  for (const { at, text } of frame.x.ticks) {
    pen.strokeStyle = x.grid === false ? look.lineStrong : look.grid;
    stroke(pen, [frame.x.of(at), x.grid === false ? box.bottom + 4 : box.top], [frame.x.of(at), box.bottom]);
    const half = textWidth(text, SIZE) / 2;
    const middle = Math.min(Math.max(frame.x.of(at), half), frame.width - half);
    write(pen, text, [middle, box.bottom + 14], 'center');
  }
  pen.strokeStyle = look.lineStrong;
  if (x.ticks !== 'none') stroke(pen, [box.left, box.bottom], [box.right, box.bottom]);
  if (y.ticks !== 'none') stroke(pen, [box.left, box.top], [box.left, box.bottom]);
  if (x.name !== undefined) write(pen, x.name, [(box.left + box.right) / 2, frame.height - 4], 'center');
  if (y.name === undefined) return;
  pen.save();
  pen.translate(10, (box.top + box.bottom) / 2);
  // A single letter stands upright: an l on its side is a dash.
  if (!/^\p{L}$/u.test(y.name)) pen.rotate(-Math.PI / 2);
  write(pen, y.name, [0, 0], 'center');
  pen.restore();
}

function drawLine(pen: Pen, { at }: Line, frame: PlotFrame): void {
  pen.beginPath();
  let down = false;
  for (const place of at) {
    const shown = isShown(place, frame);
    if (shown) pen[down ? 'lineTo' : 'moveTo'](...pixels(place, frame));
    down = shown;
  }
  pen.stroke();
}

function drawPoints(pen: Pen, mark: Points | Rings, frame: PlotFrame, look: Look): void {
  const { kind, at, radius = 3 } = mark;
  const open = mark.kind === 'points' ? mark.open : undefined;
  const shown = at
    .map((place, n) => ({ place, ring: kind === 'rings' || open?.has(n) }))
    .filter(({ place }) => isShown(place, frame));
  const isDisc = shown.length <= MOST_DISCS;
  for (const ring of [false, true]) {
    const some = shown.filter((one) => (one.ring ?? false) === ring);
    if (some.length === 0) continue;
    pen.beginPath();
    for (const { place } of some) {
      const [x, y] = pixels(place, frame);
      if (!isDisc && !ring) pen.rect(x - radius + 1, y - radius + 1, 2 * radius - 2, 2 * radius - 2);
      else {
        pen.moveTo(x + radius, y);
        pen.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    if (kind === 'rings') pen.stroke();
    else if (ring) {
      const colour = pen.fillStyle;
      pen.fillStyle = look.paper;
      pen.fill();
      pen.fillStyle = colour;
      pen.stroke();
    } else pen.fill();
  }
}

/** As `MineSign`, each standing on its place. */
function drawFlags(pen: Pen, { at }: Flags, frame: PlotFrame): void {
  for (const place of at) {
    const [x, y] = pixels(place, frame);
    stroke(pen, [x, y], [x, y - FLAG]);
    pen.beginPath();
    pen.moveTo(x, y - FLAG);
    for (const [across, up] of [
      [10, FLAG],
      [7, FLAG - 3.5],
      [10, FLAG - 7],
      [0, FLAG - 7]
    ] as const)
      pen.lineTo(x + across, y - up);
    pen.fill();
  }
}

function drawSpans(pen: Pen, { kind, at }: Spans, frame: PlotFrame): void {
  const { bottom } = frame.box;
  const shown = at.filter(([, to, value]) => isShown([to, value], frame) || kind === 'steps');
  const sides = ([from, to, value]: Span) => [frame.x.of(from), frame.x.of(to), frame.y.of(value)] as const;
  pen.beginPath();
  for (const [n, span] of shown.entries()) {
    const [left, right, up] = sides(span);
    if (kind === 'bars') pen.rect(left, up, Math.max(1, right - left - 1), bottom - up);
    else {
      if (kind === 'levels') pen.moveTo(left, up);
      else if (n === 0) pen.moveTo(left, bottom);
      if (kind === 'steps') pen.lineTo(left, up);
      pen.lineTo(right, up);
      if (kind === 'steps' && n === shown.length - 1) pen.lineTo(right, bottom);
    }
  }
  if (kind === 'bars') pen.fill();
  else pen.stroke();
}

/** What lies beside the plot is not drawn, unless its name says that it does. */
function drawRule(pen: Pen, rule: Rule, { box, x, y, uprights }: PlotFrame): void {
  const upright = uprights.find((one) => one.rule === rule);
  if (!rule.width) pen.lineWidth = 1;
  const within = (value: number, [low, high]: readonly [number, number]): boolean =>
    value >= low && value <= high;
  if (upright) stroke(pen, [upright.at, upright.begin], [upright.at, box.bottom]);
  else if (rule.x !== undefined && within(rule.x, x.ends))
    stroke(pen, [x.of(rule.x), box.top], [x.of(rule.x), box.bottom]);
  if (rule.y !== undefined && within(rule.y, y.ends))
    stroke(pen, [box.left, y.of(rule.y)], [box.right, y.of(rule.y)]);
}

function drawBand(pen: Pen, { x, y, edge }: Band, frame: PlotFrame): void {
  const { left, right, top, bottom } = frame.box;
  const [x0, x1] = x ? x.map(frame.x.of) : [left, right];
  const [y0, y1] = y ? y.map(frame.y.of) : [bottom, top];
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return;
  pen.fillRect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
  pen.globalAlpha = 1;
  pen.lineWidth = 1;
  if (edge) pen.strokeRect(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
}

export function drawNames(pen: Pen, plot: Plot, frame: PlotFrame, look: Look): void {
  const { box } = frame;
  const curves = plot.marks.flatMap((mark) =>
    mark.kind === 'line' || mark.kind === 'points'
      ? [mark.at.filter((place) => isShown(place, frame)).map((place) => placeOf(place, frame))]
      : []
  );
  for (const mark of plot.marks)
    if (mark.kind === 'rule' && mark.y !== undefined && mark.label) {
      const width = textWidth(mark.label, SIZE);
      const { x, y } = limitLabelPlace(frame.y.of(mark.y), width, box, curves);
      onPaper(pen, mark.label, { x, y, width }, look, look.inkSoft);
    }
  for (const { rule, text, label } of frame.uprights) {
    pen.font = `${rule.strong ? 600 : 400} ${SIZE}px ${look.font}`;
    onPaper(pen, text, label, look, colourOf(look, rule.colour === 'lineStrong' ? 'inkSoft' : rule.colour));
  }
  pen.font = `${SIZE}px ${look.font}`;
  if (plot.names === 'corner') {
    const named = plot.marks.flatMap((mark) =>
      'name' in mark && mark.name ? [{ ...mark, text: `● ${mark.name}` }] : []
    );
    for (const [n, { text, colour }] of named.entries()) {
      const y = box.bottom - 8 - (named.length - 1 - n) * LINE;
      onPaper(pen, text, { x: box.left + 8, y, width: textWidth(text, SIZE) }, look, colourOf(look, colour));
    }
  } else if (plot.names === 'ends') {
    const ends = plot.marks.flatMap((mark) => {
      const last = mark.kind === 'line' && mark.name ? mark.at.at(-1) : undefined;
      return mark.kind === 'line' && last
        ? [{ ...mark, name: mark.name ?? '', at: frame.y.of(last[1]) + 4 }]
        : [];
    });
    for (const { at, name, colour } of apart(ends, LINE, { top: box.top, bottom: box.bottom + 4 })) {
      pen.fillStyle = colourOf(look, colour);
      write(pen, name, [box.right + 8, at], 'left');
    }
  }
}

/** Words on paper of their own: a rectangle, since not every drawing programme knows an outline behind letters. */
function onPaper(
  pen: Pen,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  look: Look,
  colour: string
): void {
  pen.globalAlpha = 0.85;
  pen.fillStyle = look.paper;
  pen.fillRect(x - 2, y - 10, width + 4, 13);
  pen.globalAlpha = 1;
  pen.fillStyle = colour;
  write(pen, text, [x, y], 'left');
}

const isShown = ([x, y]: Place, frame: PlotFrame): boolean => frame.x.shows(x) && frame.y.shows(y);
const pixels = ([x, y]: Place, frame: PlotFrame): [number, number] => [frame.x.of(x), frame.y.of(y)];
const placeOf = ([x, y]: Place, frame: PlotFrame) => ({ x: frame.x.of(x), y: frame.y.of(y) });

function stroke(pen: Pen, from: Place, to: Place): void {
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}

function write(pen: Pen, text: string, [x, y]: Place, align: CanvasTextAlign): void {
  pen.textAlign = align;
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, x, y);
}
