/** A raster over the picture of its loop, or what is missing for that. */
import type { RasterPlace, LoopSize } from '$lib/analysis/raster-on-picture';
import type { RelPath } from '$lib/base/rel-path';
import type { SmallPicture } from './picture-source.svelte';

export type RasterOverlay =
  | {
      readonly kind: 'known';
      readonly place: Extract<RasterPlace, { kind: 'known' }>;
      readonly picture: SmallPicture & { readonly width: number; readonly height: number };
      /** The files that say so. */
      readonly path: RelPath;
      readonly database: RelPath;
      readonly loop: LoopSize;
    }
  | {
      readonly kind: 'missing';
      readonly why:
        | Exclude<RasterPlace, { kind: 'known' }>
        /** An edge scan: its plane is not that of the picture. No raster.jpg; it is of a later visit; it is on the disk only. */
        | { readonly kind: 'not-face-on' | 'no-picture' | 'older-visit' | 'picture-away' };
    };

/** A point of a raster at which something was collected. */
export interface CollectedPoint {
  /** From 1, in the order of the images. */
  readonly number: number;
  /** Of the raster's log. */
  readonly image: number;
  readonly series: readonly {
    readonly prefix: string;
    readonly href: string;
    /** Data sets that were processed from it. */
    readonly runs: readonly { readonly name: string; readonly href: string }[];
  }[];
}
