/** A sequential scale that keeps its order in grey and for the colour-blind: viridis (S. van der Walt, N. Smith, 2015), as d3 has it. */
import { interpolateViridis } from 'd3-scale-chromatic';

/** 0 is the low end, 1 the high one. */
export function sequentialColour(share: number): `#${string}` {
  return `#${interpolateViridis(share).slice(1)}`;
}

/** The whole scale for CSS, low end first. */
export const SEQUENTIAL_GRADIENT = `linear-gradient(to right, ${Array.from({ length: 9 }, (_, n) => sequentialColour(n / 8)).join(', ')})`;
