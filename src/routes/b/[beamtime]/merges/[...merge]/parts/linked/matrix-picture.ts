/** The correlation matrix as a picture to take home, as much of it as is in view. */
import type { CcMatrix } from '$lib/analysis/cc-matrix';
import { escapeMarkup } from '$lib/base/markup';
import { pictureSvg } from '$lib/charts/picture';
import { sequentialColour } from '$lib/charts/sequential-colours';
import { SvgPen } from '$lib/charts/svg-pen';
import { PAPER } from '$lib/charts/look';
import { linked } from '$lib/words/linked';
import type { Language } from '$lib/words/words';
import { isWholeWindow } from './matrix-address';
import { matrixColours, paintMatrix, type Window } from './matrix-drawing';

const SIDE = 560;
const [LEFT, BOTTOM, SCALE] = [48, 40, 92];
/** More names than this would touch. */
const MOST_NAMES = 20;
const SHADES = 64;

export function matrixPicture(matrix: CcMatrix, window: Window, language: Language): string {
  const words = linked[language].matrix;
  const [columns, rows] = [window.right - window.left, window.bottom - window.top];
  const pen = new SvgPen();
  pen.font = '11px sans-serif';
  pen.fillStyle = PAPER.inkSoft;
  pen.strokeStyle = PAPER.lineStrong;
  pen.strokeRect(LEFT, 0, SIDE, SIDE);
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  for (const n of named(columns))
    pen.fillText(String(matrix.order[window.left + n] ?? ''), LEFT + ((n + 0.5) / columns) * SIDE, SIDE + 5);
  pen.fillText(words.axis, LEFT + SIDE / 2, SIDE + 22);
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  for (const n of named(rows))
    pen.fillText(String(matrix.order[window.top + n] ?? ''), LEFT - 5, ((n + 0.5) / rows) * SIDE);
  pen.save();
  pen.translate(8, SIDE / 2);
  pen.rotate(-Math.PI / 2);
  pen.textAlign = 'center';
  pen.fillText(words.axis, 0, 0);
  pen.restore();
  drawScale(pen, matrix.scale);
  const image = `<image x="${LEFT}" y="0" width="${SIDE}" height="${SIDE}" preserveAspectRatio="none" href="${escapeMarkup(painted(matrix, window))}"/>`;
  const left = matrix.size - matrix.inTree;
  const { few } = matrix.pairs;
  const undefinedPairs = matrix.undefinedPairs - (few?.pairs ?? 0);
  return pictureSvg({
    title: isWholeWindow(window, matrix) ? words.name : words.partName(rows, columns, matrix.size),
    drawings: [{ width: LEFT + SIDE + SCALE, height: SIDE + BOTTOM, elements: `${image}${pen.elements()}` }],
    note: [
      words.scaleHint,
      ...(undefinedPairs > 0 ? [words.undefinedPairs(undefinedPairs), words.hatch] : []),
      ...(few && few.pairs > 0 ? [words.fewPairs(few.pairs, few.least), words.fewHint] : []),
      ...(left > 0 ? [words.left(left)] : [])
    ].join(' · ')
  });
}

/** All places, or about ten of them. */
function named(count: number): number[] {
  const step = count <= MOST_NAMES ? 1 : Math.ceil(count / 10);
  return Array.from({ length: Math.ceil(count / step) }, (_, n) => n * step);
}

function drawScale(pen: SvgPen, { low, high }: CcMatrix['scale']): void {
  const [left, height] = [LEFT + SIDE + 18, 240];
  for (let n = 0; n < SHADES; n++) {
    pen.fillStyle = sequentialColour((n + 0.5) / SHADES);
    pen.fillRect(left, height - ((n + 1) / SHADES) * height, 14, height / SHADES + 0.5);
  }
  pen.fillStyle = PAPER.inkSoft;
  pen.textAlign = 'left';
  for (const share of [0, 0.25, 0.5, 0.75, 1])
    pen.fillText(
      (low + (high - low) * share).toFixed(3),
      left + 19,
      height - share * height + (share - 0.5) * 10
    );
  pen.textBaseline = 'top';
  pen.fillText('CC', left, height + 8);
}

/** The cells as a PNG of about a thousand pixels a side, each cell a whole number of them. */
function painted(matrix: CcMatrix, window: Window): string {
  const across = pixelsOf(window.right - window.left);
  const down = pixelsOf(window.bottom - window.top);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [across, down];
  const context = canvas.getContext('2d');
  if (context === null) throw new DOMException('no canvas to paint on');
  const image = context.createImageData(across, down);
  const colours = matrixColours(PAPER);
  paintMatrix(new Uint32Array(image.data.buffer), across, down, matrix, window, colours);
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png');
}

function pixelsOf(cells: number): number {
  return cells >= 1000 ? 2 * SIDE : cells * Math.max(1, Math.round(1000 / cells));
}
