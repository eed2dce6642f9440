/** Where the words of a chart stand, so that no curve runs through them. All in pixels, y downwards. */

export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a limit's label stands: `x` its left end, `y` its base line. */
export type LabelPlace = Place;

const [ASCENT, DESCENT, AWAY] = [10, 3, 4];

/**
 * The place for the label of a level line at `at`: above or below it, at the left, the middle or the right, wherever the least of the curves lies
 * under the words; of equals the first, so a free chart has it above at the left.
 */
export function limitLabelPlace(
  at: number,
  width: number,
  { left, right, top, bottom }: PlotBox,
  curves: readonly (readonly Place[])[]
): LabelPlace {
  const xs = [left + AWAY, (left + right - width) / 2, right - AWAY - width].filter((x) => x >= left);
  const ys = [at - AWAY, at + ASCENT + AWAY].filter(
    (y) => y - ASCENT >= top - ASCENT && y + DESCENT <= bottom
  );
  let best: LabelPlace = { x: left + AWAY, y: at - AWAY };
  let least = Infinity;
  for (const x of xs) {
    for (const y of ys) {
      const box = { left: x - 2, right: x + width + 2, top: y - ASCENT, bottom: y + DESCENT };
      const covered = curves.reduce((sum, curve) => sum + lengthWithin(curve, box), 0);
      if (covered < least) [best, least] = [{ x, y }, covered];
    }
  }
  return best;
}

/** Samples of one piece of a curve; a label is wider than a tenth of a chart. */
const SAMPLES = 24;

/** How much of a curve (pixels across) lies within a box. */
function lengthWithin(curve: readonly Place[], box: PlotBox): number {
  let length = 0;
  for (let n = 1; n < curve.length; n++) {
    const [a, b] = [curve[n - 1], curve[n]];
    if (!a || !b || b.x < box.left || a.x > box.right) continue;
    for (let k = 0; k < SAMPLES; k++) {
      const share = (k + 0.5) / SAMPLES;
      const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
      const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      if (inside) length += Math.hypot(b.x - a.x, b.y - a.y) / SAMPLES;
    }
  }
  return length;
}

/** Names beside the ends of their lines, pushed apart where they would touch, within `top` and `bottom`; in ascending `at`. */
export function apart<Name extends { readonly at: number }>(
  names: readonly Name[],
  height: number,
  { top, bottom }: Pick<PlotBox, 'top' | 'bottom'>
): Name[] {
  const sorted = [...names].sort((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const { at } of sorted) places.push(Math.max(at, top, (places.at(-1) ?? -Infinity) + height));
  // What ran over the lower end pushes the ones above it up again.
  let most = bottom;
  for (let n = places.length - 1; n >= 0; n--) {
    places[n] = Math.min(places[n] ?? most, most);
    most = (places[n] ?? most) - height;
  }
  return sorted.map((name, n) => ({ ...name, at: places[n] ?? name.at }));
}

/** Width of a text in pixels, near enough to keep room for it where nothing can measure it. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\uffef]/.test(letter) ? size : size * 0.58;
  return width;
}
