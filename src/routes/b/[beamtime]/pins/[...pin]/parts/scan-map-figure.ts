/** The heat map of a scan as a picture, and the numbers of its points. */
import type { HeatMap, Score } from '$lib/analysis/heat-map';
import { parent, segments, type RelPath } from '$lib/base/rel-path';
import { heatMapDrawing } from '$lib/charts/heat-map-svg';
import { pictureSvg } from '$lib/charts/picture';
import type { Figure } from '$lib/components/chart/figure';
import type { Table } from '$lib/tables/table';
import { say } from '$lib/words/language.svelte';
import { pinPage } from '$lib/words/pin-page';

export const SCORES: readonly Score[] = ['nSpots', 'total', 'median'];

export interface ScanMapView {
  readonly map: HeatMap;
  /** Where SHIKA wrote the scores: it lies in the scan's folder. */
  readonly finder: RelPath;
  readonly score: Score;
  readonly least: number | undefined;
  readonly mirror: boolean;
}

export function scanMapFigure({ map, finder, score, least, mirror }: ScanMapView): Figure {
  const words = say(pinPage).map;
  const scan = segments(parent(finder));
  const file = [...scan, 'map'].join('-');
  return {
    file,
    table: () => pointsTable(map, file),
    picture: () =>
      pictureSvg({
        title: scan.join('/'),
        unit: words.scores[score],
        drawings: [
          heatMapDrawing({
            map,
            score,
            least,
            mirror,
            xName: 'x (µm)',
            yName: 'y (µm)',
            scoreName: words.scores[score]
          })
        ],
        note: [
          ...(mirror ? [words.mirrored] : []),
          ...(least === undefined ? [] : [words.framed(least)]),
          ...(map.placeless > 0 ? [words.placeless(map.placeless)] : [])
        ].join(' · ')
      })
  };
}

/** A row for each point, in the order of the images. */
function pointsTable({ points }: HeatMap, name: string): Table {
  const words = say(pinPage).map;
  return {
    name,
    columns: [
      { name: words.imageNumber },
      { name: 'x', unit: 'µm' },
      { name: 'y', unit: 'µm' },
      ...SCORES.map((score) => ({ name: words.scores[score] })),
      { name: words.file }
    ],
    rows: [...points]
      .sort((a, b) => (a.image ?? 0) - (b.image ?? 0))
      .map((point) => [
        point.image,
        micrometres(point.x),
        micrometres(point.y),
        ...SCORES.map((score) => point[score]),
        point.file
      ])
  };
}

/** The file has mm with four decimals: what lies behind the tenth of a µm comes from counting in powers of two. */
function micrometres(value: number): number {
  return Number(value.toFixed(1));
}
