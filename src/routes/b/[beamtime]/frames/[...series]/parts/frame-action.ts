import type { ShownFrame } from '$lib/frames/shown';
import type { Overlay } from './overlays';

/** What keys and buttons of the page do. */
export type FrameAction =
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'end'; readonly last: boolean }
  /** To the data set before or behind. */
  | { readonly kind: 'dataset'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'play'
        | 'fit'
        | 'one-to-one'
        | 'inverse'
        | 'plain'
        | 'lock'
        | 'beside'
        | 'save'
        /** To the field of the number. */
        | 'number'
        /** Arrow keys go from pixel to pixel, and back. */
        | 'pixels';
    }
  | { readonly kind: 'pixel'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'toggle'; readonly what: Overlay }
  /** Steps of the contrast; 0 is the automatic one. */
  | { readonly kind: 'contrast'; readonly by: number }
  | { readonly kind: 'sum'; readonly to: number };

/** Pictures that are added, by the key `s` in turn. */
const SUMS: readonly number[] = [1, 5, 10];
/** Degrees that are added, to choose. */
const TURNS = [1, 5];
/** More would be read for minutes. */
export const MOST_SUM = 1000;

/** The number that the key goes on to; from one that is not among them, to the first. */
export function nextSum(sum: number): number {
  return SUMS[(SUMS.indexOf(sum) + 1) % SUMS.length] ?? 1;
}

/** Choices of how many pictures are added: some numbers, and some angles where the rotation is known. */
export function sumChoices(oscillation: number | undefined, sum: number): readonly number[] {
  const frames = TURNS.map((degrees) => Math.round(degrees / Math.abs(oscillation ?? NaN)));
  const many = [...SUMS, sum, ...frames.filter((n) => n > 1 && n <= MOST_SUM)];
  return [...new Set(many)].sort((a, b) => a - b);
}

/** Degrees of a picture; undefined where nothing turned, or it is not known. */
export function rotationOf(shown: ShownFrame | undefined): number | undefined {
  return shown === undefined || 'code' in shown.geometry ? undefined : shown.geometry.rotation?.oscillation;
}
