/** What is missing for laying a raster over its picture, in words. */
import { say } from '$lib/words/language.svelte';
import { pinPage } from '$lib/words/pin-page';
import type { RasterOverlay } from './raster-overlay';

export function overlayMissing(why: Extract<RasterOverlay, { kind: 'missing' }>['why']): string {
  const { missing } = say(pinPage).overlay;
  switch (why.kind) {
    case 'two-scales':
      return missing['two-scales'](why.across.toFixed(2), why.up.toFixed(2));
    case 'other-size':
      return missing['other-size'](
        `${why.raster.width.toFixed(0)} × ${why.raster.height.toFixed(0)}`,
        `${why.loop.width.toFixed(0)} × ${why.loop.height.toFixed(0)}`
      );
    default:
      return missing[why.kind];
  }
}
