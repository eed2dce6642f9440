/** A raster scan to take home: its cells with both axes in µm, what a crystal must have framed, and the scale of the colours. */
import { mostOf, type HeatMap, type Score } from '../analysis/heat-map';
import { axisScale } from './axis-scale';
import { PAPER } from './look';
import type { Drawing } from './picture';
import { sequentialColour } from './sequential-colours';
import { SvgPen, type Pen } from './svg-pen';

export interface HeatMapFigure {
  readonly map: HeatMap;
  readonly score: Score;
  /** Spots that a crystal must have: such points are framed. */
  readonly least: number | undefined;
  /** Left and right changed, as on the screen. */
  readonly mirror: boolean;
  readonly xName: string;
  readonly yName: string;
  readonly scoreName: string;
}

const FRAME = { left: 56, right: 96, top: 6, bottom: 40 };
const [LARGEST, MOST_ACROSS, MOST_DOWN, ALONE] = [26, 640, 460, 40];
/** Below this many units a cell has no room for a gap and a frame. */
const LEAST_GAPPED = 8;
const [SHADES, SCALE_WIDTH, SCALE_HEIGHT] = [64, 12, 120];

export function heatMapDrawing(figure: HeatMapFigure): Drawing {
  const { map, mirror, xName, yName } = figure;
  const cell = cellOf(map);
  const [across, down] = [cell.width * map.columns, cell.height * map.rows];
  const pen = new SvgPen('map');
  pen.translate(FRAME.left, FRAME.top);
  drawCells(pen, figure, cell);
  pen.font = '11px sans-serif';
  pen.fillStyle = PAPER.inkSoft;
  pen.strokeStyle = PAPER.inkSoft;
  pen.strokeRect(0, 0, across, down);
  const [first] = map.points;
  if (first !== undefined) {
    const column = (mirror ? -1 : 1) * (map.stepX ?? 1);
    const start = first.x - (mirror ? map.columns - 1 - first.column : first.column) * column;
    pen.textAlign = 'center';
    pen.textBaseline = 'top';
    for (const { at, text } of ticksOf(start, column, map.columns, cell.width, 60)) {
      line(pen, at, down, at, down + 4);
      pen.fillText(text, at, down + 7);
    }
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    const row = -(map.stepY ?? 1);
    for (const { at, text } of ticksOf(first.y - first.row * row, row, map.rows, cell.height, 34)) {
      line(pen, -4, at, 0, at);
      pen.fillText(text, -7, at);
    }
  }
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.fillText(xName, across / 2, down + 23);
  pen.save();
  pen.translate(-FRAME.left + 2, down / 2);
  pen.rotate(-Math.PI / 2);
  pen.fillText(yName, 0, 0);
  pen.restore();
  drawScale(pen, figure, across + 14);
  return {
    width: Math.ceil(FRAME.left + across + FRAME.right),
    height: Math.ceil(FRAME.top + Math.max(down, SCALE_HEIGHT + 30) + FRAME.bottom),
    elements: pen.elements()
  };
}

/** Of one point, in units of the drawing. */
export interface HeatCell {
  readonly width: number;
  readonly height: number;
}

/** As wide and high as the steps of the scan are; a single line of points is as broad as a finger. */
function cellOf({ columns, rows, stepX, stepY }: HeatMap): HeatCell {
  const aspect = stepX !== undefined && stepY !== undefined ? stepX / stepY : 1;
  const height = Math.min(LARGEST, MOST_DOWN / rows, MOST_ACROSS / columns / aspect);
  if (columns === 1) return { width: ALONE, height: Math.min(LARGEST, MOST_DOWN / rows) };
  return { width: height * aspect, height: rows === 1 ? ALONE : height };
}

/** Cells of one colour are one path: tens of thousands of them stay a small document. */
export function drawCells(
  pen: Pen,
  { map, score, least, mirror }: Pick<HeatMapFigure, 'map' | 'score' | 'least' | 'mirror'>,
  cell: HeatCell
): void {
  const most = mostOf(map, score);
  const gap = Math.min(cell.width, cell.height) > LEAST_GAPPED ? 1 : 0;
  const byColour = new Map<string, { x: number; y: number }[]>();
  const framed: { x: number; y: number }[] = [];
  for (const point of map.points) {
    const value = point[score];
    if (value === undefined) continue;
    const column = mirror ? map.columns - 1 - point.column : point.column;
    const place = { x: column * cell.width, y: point.row * cell.height };
    const colour = sequentialColour(most > 0 ? value / most : 0);
    const there = byColour.get(colour);
    if (there === undefined) byColour.set(colour, [place]);
    else there.push(place);
    if (gap > 0 && least !== undefined && (point.nSpots ?? 0) >= least) framed.push(place);
  }
  for (const [colour, places] of byColour) {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const { x, y } of places) pen.rect(x, y, cell.width - gap, cell.height - gap);
    pen.fill();
  }
  if (framed.length === 0) return;
  pen.strokeStyle = 'rgb(255,255,255)';
  pen.beginPath();
  for (const { x, y } of framed) pen.rect(x + 1, y + 1, cell.width - gap - 2, cell.height - gap - 2);
  pen.stroke();
}

function drawScale(pen: SvgPen, { map, score, scoreName }: HeatMapFigure, left: number): void {
  const top = 22;
  pen.textAlign = 'left';
  pen.textBaseline = 'top';
  pen.fillText(scoreName, left, 0);
  for (let n = 0; n < SHADES; n++) {
    pen.fillStyle = sequentialColour((n + 0.5) / SHADES);
    pen.fillRect(
      left,
      top + SCALE_HEIGHT - ((n + 1) / SHADES) * SCALE_HEIGHT,
      SCALE_WIDTH,
      SCALE_HEIGHT / SHADES + 0.5
    );
  }
  pen.fillStyle = PAPER.inkSoft;
  pen.textBaseline = 'middle';
  pen.fillText(short(mostOf(map, score)), left + SCALE_WIDTH + 6, top + 5);
  pen.fillText('0', left + SCALE_WIDTH + 6, top + SCALE_HEIGHT - 5);
}

/** Round positions along a line of cells whose first lies at `start` µm, as far apart as words need. */
function ticksOf(
  start: number,
  step: number,
  count: number,
  size: number,
  apart: number
): readonly { at: number; text: string }[] {
  if (count === 1) return [{ at: size / 2, text: short(start) }];
  const last = start + (count - 1) * step;
  const axis = axisScale({ ends: [Math.min(start, last), Math.max(start, last)] }, 0, size * count, apart);
  return axis.ticks.map(({ at }) => ({ at: ((at - start) / step + 0.5) * size, text: short(at) }));
}

function short(value: number): string {
  return String(Number(value.toPrecision(5)));
}

function line(pen: SvgPen, x0: number, y0: number, x1: number, y1: number): void {
  pen.beginPath();
  pen.moveTo(x0, y0);
  pen.lineTo(x1, y1);
  pen.stroke();
}
