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
const MOST_SUM = 1000;

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

const KEYS: Readonly<Record<string, FrameAction>> = {
  Home: { kind: 'end', last: false },
  End: { kind: 'end', last: true },
  PageUp: { kind: 'dataset', by: -1 },
  PageDown: { kind: 'dataset', by: 1 },
  ' ': { kind: 'play' },
  r: { kind: 'toggle', what: 'rings' },
  i: { kind: 'toggle', what: 'ice' },
  p: { kind: 'toggle', what: 'predictions' },
  o: { kind: 'toggle', what: 'spots' },
  b: { kind: 'toggle', what: 'beam' },
  c: { kind: 'beside' },
  g: { kind: 'number' },
  l: { kind: 'lock' },
  m: { kind: 'plain' },
  x: { kind: 'pixels' },
  '+': { kind: 'contrast', by: 1 },
  '-': { kind: 'contrast', by: -1 },
  '0': { kind: 'contrast', by: 0 },
  f: { kind: 'fit' },
  '1': { kind: 'one-to-one' }
};
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/** The action of a key; `undefined` for one that is none of the page's. `byPixel`: arrow keys move the pointer. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { sum, byPixel }: { readonly sum: number; readonly byPixel: boolean }
): FrameAction | undefined {
  const { key } = event;
  const many = event.shiftKey ? 10 : 1;
  const [dx, dy] = ARROWS[key] ?? [0, 0];
  if (dx !== 0 || dy !== 0)
    return byPixel ? { kind: 'pixel', dx: dx * many, dy: dy * many } : { kind: 'step', by: (dx + dy) * many };
  if (key === 's') return { kind: 'sum', to: SUMS[(SUMS.indexOf(sum) + 1) % SUMS.length] ?? 1 };
  if (key === 'Escape') return byPixel ? { kind: 'pixels' } : undefined;
  return KEYS[key];
}
