/** A sequential scale that keeps its order in grey and for the colour-blind: viridis (S. van der Walt, N. Smith, 2015), by nine of its points. */
const POINTS = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37]
] as const;

export type Rgb = readonly [red: number, green: number, blue: number];

/** 0 is the low end, 1 the high one. */
export function sequentialColour(share: number): Rgb {
  const at = Math.min(Math.max(share, 0), 1) * (POINTS.length - 1);
  const below = POINTS[Math.floor(at)] ?? POINTS[0];
  const above = POINTS[Math.ceil(at)] ?? below;
  const mixed = below.map((value, n) => Math.round(value + ((above[n] ?? value) - value) * (at % 1)));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
}

/** The whole scale for CSS, low end first. */
export const SEQUENTIAL_GRADIENT = `linear-gradient(to right, ${POINTS.map((rgb) => `rgb(${rgb.join(' ')})`).join(', ')})`;
