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
