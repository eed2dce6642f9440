import type { Overlay } from '$lib/components/frames/overlays';

/** What keys and buttons of the page do. */
export type FrameAction =
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'end'; readonly last: boolean }
  | { readonly kind: 'play' | 'fit' | 'one-to-one' | 'inverse' | 'beside' | 'save' }
  | { readonly kind: 'toggle'; readonly what: Overlay }
  /** Steps of the contrast; 0 is the automatic one. */
  | { readonly kind: 'contrast'; readonly by: number }
  | { readonly kind: 'sum'; readonly to: number };

/** Pictures that are added, by the key `s` in turn. */
export const SUMS: readonly number[] = [1, 5, 10];

const KEYS: Readonly<Record<string, FrameAction>> = {
  Home: { kind: 'end', last: false },
  End: { kind: 'end', last: true },
  ' ': { kind: 'play' },
  r: { kind: 'toggle', what: 'rings' },
  i: { kind: 'toggle', what: 'ice' },
  p: { kind: 'toggle', what: 'predictions' },
  o: { kind: 'toggle', what: 'spots' },
  c: { kind: 'beside' },
  '+': { kind: 'contrast', by: 1 },
  '-': { kind: 'contrast', by: -1 },
  '0': { kind: 'contrast', by: 0 },
  f: { kind: 'fit' },
  '1': { kind: 'one-to-one' }
};

/** The action of a key; `undefined` for one that is none of the page's. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  sum: number
): FrameAction | undefined {
  const { key, shiftKey } = event;
  if (key === 'ArrowRight' || key === 'ArrowDown') return { kind: 'step', by: shiftKey ? 10 : 1 };
  if (key === 'ArrowLeft' || key === 'ArrowUp') return { kind: 'step', by: shiftKey ? -10 : -1 };
  if (key === 's') return { kind: 'sum', to: SUMS[(SUMS.indexOf(sum) + 1) % SUMS.length] ?? 1 };
  return KEYS[key];
}
