/** Which data sets are in which runs, to take home: a line for each combination with a sign for each run, a bar and its count. */
import { textWidth } from './label-place';
import { PAPER } from './look';
import type { Drawing } from './picture';
import { SvgPen } from './svg-pen';

/** `partly`: some of the wedges that a data set was cut into. */
export type SetMark = 'in' | 'partly' | 'out';

export interface MemberSetsLine {
  /** One for each run. */
  readonly marks: readonly SetMark[];
  readonly count: number;
  readonly name: string;
}

export interface MemberSetsFigure {
  /** A colour, not a custom property. */
  readonly runs: readonly { readonly letter: string; readonly colour: string }[];
  readonly lines: readonly MemberSetsLine[];
}

const [ACROSS, DOWN, HEAD, SIZE] = [26, 22, 22, 11];
const [LONGEST, GAP, RADIUS] = [160, 12, 5];

export function memberSetsDrawing({ runs, lines }: MemberSetsFigure): Drawing {
  const pen = new SvgPen('sets');
  const most = Math.max(1, ...lines.map(({ count }) => count));
  const widest = Math.max(0, ...lines.map(({ count }) => textWidth(String(count), SIZE)));
  const bars = runs.length * ACROSS + GAP;
  const counts = bars + LONGEST + 6 + widest;
  const names = counts + GAP;

  pen.font = `bold ${SIZE}px sans-serif`;
  pen.textAlign = 'center';
  for (const [n, { letter, colour }] of runs.entries()) {
    const x = (n + 0.5) * ACROSS;
    pen.fillStyle = PAPER.ink;
    pen.fillText(letter, x, 11);
    pen.fillStyle = colour;
    pen.fillRect(x - 8, 15, 16, 3);
  }
  pen.font = `${SIZE}px sans-serif`;
  pen.textBaseline = 'middle';
  for (const [at, { marks, count, name }] of lines.entries()) {
    const y = HEAD + (at + 0.5) * DOWN;
    for (const [n, mark] of marks.entries())
      drawMark(pen, (n + 0.5) * ACROSS, y, mark, runs[n]?.colour ?? PAPER.rest);
    const length = (count / most) * LONGEST;
    pen.fillStyle = PAPER.rest;
    pen.fillRect(bars + LONGEST - length, y - 5, length, 10);
    pen.fillStyle = PAPER.ink;
    pen.textAlign = 'right';
    pen.fillText(String(count), counts, y);
    pen.fillStyle = PAPER.inkSoft;
    pen.textAlign = 'left';
    pen.fillText(name, names, y);
  }
  const width = names + Math.max(0, ...lines.map(({ name }) => textWidth(name, SIZE)));
  return { width: Math.ceil(width), height: HEAD + lines.length * DOWN, elements: pen.elements() };
}

/** Filled, half filled, or a grey ring: told apart without colour. */
function drawMark(pen: SvgPen, x: number, y: number, mark: SetMark, colour: string): void {
  pen.strokeStyle = mark === 'out' ? PAPER.rest : colour;
  pen.fillStyle = colour;
  if (mark !== 'out') {
    pen.beginPath();
    pen.arc(x, y, RADIUS, mark === 'in' ? 0 : Math.PI / 2, mark === 'in' ? 2 * Math.PI : 1.5 * Math.PI);
    pen.fill();
  }
  pen.beginPath();
  pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  pen.stroke();
}
