import type { HeatMap } from '$lib/analysis/heat-map';
import type { Flaw } from '$lib/base/flaw';
import type { RelPath } from '$lib/base/rel-path';
import type { ScanPictures } from '$lib/frames/series-names';

/** What could be read of a scan's scores. */
export type ScanScores =
  | {
      readonly kind: 'map';
      readonly map: HeatMap;
      readonly prefix: string;
      readonly finder: RelPath;
      readonly pictures?: ScanPictures;
    }
  | { readonly kind: 'no-grid' }
  | { readonly kind: 'no-spot-finding' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'failed'; readonly why: Flaw };

/** Where SHIKA keeps the thumbnail of an image (zoo.md 3.5), newest way first. */
export interface ThumbPlace {
  readonly path: string;
  /** Of a mosaic of ten by ten tiles: the tile. Absent: the picture is of this image alone. */
  readonly tile?: { readonly column: number; readonly row: number };
}

const TILES = 10;

/** Places in which the thumbnail of image `image` may lie; `prefix` is the scan's name. */
export function thumbPlaces(
  finder: RelPath,
  prefix: string,
  image: number,
  file: string
): readonly ThumbPlace[] {
  const first = Math.floor((image - 1) / TILES ** 2) * TILES ** 2 + 1;
  const six = (number: number): string => String(number).padStart(6, '0');
  const tile = (image - 1) % TILES ** 2;
  return [
    {
      path: `${finder}/thumb_${prefix}/${prefix}_${six(first)}-${six(first + TILES ** 2 - 1)}.jpg`,
      tile: { column: tile % TILES, row: Math.floor(tile / TILES) }
    },
    { path: `${finder}/thumb_${prefix}_${String(Math.floor(image / 1000)).padStart(3, '0')}/${file}.jpg` },
    { path: `${finder}/${file}.jpg` },
    { path: `${finder}/${file}.png` }
  ];
}

/** The part of a picture that a tile is. */
export function tileRect(
  { tile }: ThumbPlace,
  width: number,
  height: number
): readonly [x: number, y: number, width: number, height: number] {
  if (tile === undefined) return [0, 0, width, height];
  const [w, h] = [width / TILES, height / TILES];
  return [tile.column * w, tile.row * h, w, h];
}
