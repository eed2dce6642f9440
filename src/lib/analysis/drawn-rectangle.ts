/** The rectangle that ZOO draws into `raster.jpg` around the loop (zoo.md 2.1), found again in the picture's pixels. */

/** Middles of its four lines, in pixels of the picture from its top left corner. */
export interface DrawnRectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

/** Kamome's defaults: how far the strongest channel stands out, tried in turn. JPEG leaves a fraction of the colour of a line of one pixel. */
const LEAST_CHROMA = [56, 30] as const;
/** Pixels that a dashed line may leave out between two dashes. */
const GAP = 4;
/** Of the picture's longer side: a shorter line is a stroke of a letter. */
const SHORTEST = 0.06;
/** Of a line, that is of the colour; a pixel beside it counts. */
const COVERED = 0.6;
/** Pixels by which the ends of opposite lines may differ. */
const SLACK = 3;
/** Pure colours: red, yellow, green and so on around the colour circle. */
const COLOURS = 6;

interface Span {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** `undefined` where no pure colour makes four lines that meet: what is not drawn is not guessed. The largest of several. */
export function drawnRectangle(pixels: Pixels): DrawnRectangle | undefined {
  const { width, height } = pixels;
  if (width < 16 || height < 16) return undefined;
  for (const least of LEAST_CHROMA) {
    const colours = colourOf(pixels, least);
    const found = Array.from({ length: COLOURS }, (_, at) => ofColour(colours, width, height, at + 1))
      .filter((one) => one !== undefined)
      .sort((a, b) => areaOf(b) - areaOf(a));
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

const areaOf = ({ left, top, right, bottom }: DrawnRectangle): number => (right - left) * (bottom - top);

/** Of each pixel the pure colour nearest to it, from 1 (red, yellow, green, …); 0 for a dull one. */
function colourOf({ width, height, rgba }: Pixels, least: number): Uint8Array {
  const colours = new Uint8Array(width * height);
  for (let at = 0, p = 0; at < colours.length; at++, p += 4) {
    const [r, g, b] = [rgba[p] ?? 0, rgba[p + 1] ?? 0, rgba[p + 2] ?? 0];
    const most = Math.max(r, g, b);
    const chroma = most - Math.min(r, g, b);
    if (chroma < least) continue;
    const sixth =
      most === r ? ((g - b) / chroma + 6) % 6 : most === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
    colours[at] = (Math.round(sixth) % COLOURS) + 1;
  }
  return colours;
}

function ofColour(
  colours: Uint8Array,
  width: number,
  height: number,
  colour: number
): DrawnRectangle | undefined {
  const isOf = (x: number, y: number): boolean => colours[y * width + x] === colour;
  const shortest = Math.max(8, Math.max(width, height) * SHORTEST);
  const rows = spans(height, width, (y, x) => isOf(x, y), shortest);
  const columns = spans(width, height, (x, y) => isOf(x, y), shortest);
  const across = outermost(rows);
  const down = outermost(columns);
  if (across === undefined || down === undefined) return undefined;
  const [top, bottom] = across;
  const [left, right] = down;
  const meets = (span: Span, from: number, to: number): boolean =>
    Math.abs(span.from - from) <= SLACK && Math.abs(span.to - to) <= SLACK;
  const closed =
    bottom.at - top.at >= shortest / 2 &&
    right.at - left.at >= shortest / 2 &&
    [top, bottom].every((line) => meets(line, left.at, right.at)) &&
    [left, right].every((line) => meets(line, top.at, bottom.at));
  // What reaches the picture's edge is light of that colour, or a cut drawing.
  const inside = top.from > 1 && top.to < width - 2 && left.from > 1 && left.to < height - 2;
  if (!closed || !inside) return undefined;
  return {
    left: left.at + 0.5,
    top: top.at + 0.5,
    right: right.at + 0.5,
    bottom: bottom.at + 0.5
  };
}

/** The longest line of each row (or column), where it is long enough and covered enough. */
function spans(
  lines: number,
  length: number,
  isOf: (line: number, along: number) => boolean,
  shortest: number
): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < lines; at++) {
    let best: Span | undefined;
    let [from, last, covered] = [-1, -1, 0];
    const close = (): void => {
      const long = last - from + 1;
      if (
        from >= 0 &&
        long >= shortest &&
        covered >= COVERED * long &&
        long > (best ? best.to - best.from + 1 : 0)
      )
        best = { at, from, to: last };
    };
    for (let along = 0; along < length; along++) {
      const near =
        isOf(at, along) || (at > 0 && isOf(at - 1, along)) || (at < lines - 1 && isOf(at + 1, along));
      if (!near) continue;
      if (from < 0 || along - last > GAP) {
        close();
        [from, covered] = [along, 0];
      }
      covered++;
      last = along;
    }
    close();
    if (best !== undefined) found.push(best);
  }
  return found;
}

/** The first and the last of the lines that are about as long as the longest; `near` made each a pixel thicker on both sides. */
function outermost(found: readonly Span[]): readonly [Span, Span] | undefined {
  const longest = Math.max(0, ...found.map(({ from, to }) => to - from));
  const alike = found.filter(({ from, to }) => to - from >= longest - 2 * SLACK);
  const [first, last] = [alike[0], alike.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 8) return undefined;
  return [middle(alike, first, 1), middle(alike, last, -1)];
}

/** Lines lie in bands of some pixels: the middle of the band that begins (or ends) with `edge`. */
function middle(found: readonly Span[], edge: Span, step: 1 | -1): Span {
  const rows = new Set(found.map(({ at }) => at));
  let end = edge.at;
  // A band thicker than a drawn line is the inside of the rectangle.
  while (rows.has(end + step) && Math.abs(end - edge.at) < 5) end += step;
  const thick = Math.abs(end - edge.at);
  const at = thick >= 5 ? edge.at + step : Math.round((edge.at + end) / 2);
  return { ...edge, at };
}
