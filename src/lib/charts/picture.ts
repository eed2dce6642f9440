/** A picture to take home as an SVG document of its own: title, legend, drawings and a note on white, whatever the theme. */
import { escapeMarkup } from '../base/markup';
import { textWidth } from './label-place';
import { PAPER } from './look';

/** One drawing: SVG elements within 0 to `width` and 0 to `height`. */
export interface Drawing {
  readonly title?: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly elements: string;
}

export interface Picture {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly legend?: readonly { readonly name: string; readonly colour: string }[];
  readonly drawings: readonly Drawing[];
  /** How many drawings stand side by side. */
  readonly columns?: number;
  readonly note?: string | undefined;
}

const [EDGE, GAP, LINE, SMALL] = [14, 20, 18, 11];
/** Room for a note, whatever is drawn. */
const LEAST = 320;

/** The text of the document. All texts are escaped; nothing is referred to. */
export function pictureSvg({ title, unit, legend = [], drawings, columns = 1, note }: Picture): string {
  const across = Math.max(1, ...drawings.map(({ width }) => width));
  const wide = Math.min(columns, Math.max(1, drawings.length));
  const head = textWidth(title, 14) + textWidth(` ${unit ?? ''}`, 14);
  const width = 2 * EDGE + Math.max(LEAST, head, wide * across + (wide - 1) * GAP);
  const parts = [
    `<text x="${EDGE}" y="24" font-size="14" font-weight="600">${escapeMarkup(title)}${unit ? `<tspan font-weight="400" fill="${PAPER.inkSoft}"> ${escapeMarkup(unit)}</tspan>` : ''}</text>`
  ];
  let y = 34;
  const put = (text: string): void => {
    for (const line of linesOf(text, width - 2 * EDGE)) {
      parts.push(textAt(EDGE, y + 13, line, PAPER.inkSoft));
      y += LINE - 3;
    }
  };
  let x = EDGE;
  for (const { name, colour } of legend) {
    const room = 24 + textWidth(name, SMALL);
    if (x > EDGE && x + room > width - EDGE) [x, y] = [EDGE, y + LINE];
    parts.push(
      `<rect x="${x}" y="${y + 7}" width="12" height="4" fill="${escapeMarkup(colour)}"/>`,
      textAt(x + 17, y + 13, name, PAPER.ink)
    );
    x += room + 6;
  }
  if (legend.length > 0) y += LINE + 4;
  for (let first = 0; first < drawings.length; first += wide) {
    const row = drawings.slice(first, first + wide);
    const names = row.some((one) => one.title) ? LINE : 0;
    for (const [n, drawing] of row.entries()) {
      const left = EDGE + n * (across + GAP);
      if (drawing.title)
        parts.push(
          textAt(left, y + 13, drawing.title, PAPER.ink).replace('<text', '<text font-weight="600"')
        );
      parts.push(`<g transform="translate(${left} ${y + names})">${drawing.elements}</g>`);
    }
    y += names + Math.max(...row.map(({ height }) => height)) + 8;
  }
  if (note) put(note);
  const height = Math.ceil(y + 8);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${height}" viewBox="0 0 ${Math.ceil(width)} ${height}" font-family="sans-serif" fill="${PAPER.ink}"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}

function textAt(x: number, y: number, text: string, colour: string): string {
  return `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${SMALL}" fill="${colour}">${escapeMarkup(text)}</text>`;
}

/** A text broken where it would be wider than the picture: between words, or between the letters of a language without spaces. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[\s、。）])|(?<=[\u3040-\u9fff])(?=[\u3040-\u9fff])/)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), SMALL) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}
