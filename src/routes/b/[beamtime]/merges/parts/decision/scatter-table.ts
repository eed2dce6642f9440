/** The points of the free scatter as numbers. */
import { sampleOf } from '$lib/beamtime/names';
import { isMeasure, measureOf } from '$lib/analysis/measures';
import { rowTitle } from '$lib/components/merges/row-words';
import { printed, type Table } from '$lib/tables/table';
import { decision } from '$lib/words/decision';
import type { Language } from '$lib/words/words';
import { measureDigits, measureName } from '$lib/components/decision/measure-names';
import type { ScatterAxes, ScatterPoint } from './scatter';

/** A row for each point: which run, and its numbers on both axes, of its shade and of its size. */
export function scatterTable(
  points: readonly ScatterPoint[],
  { x, y, colour, size }: ScatterAxes,
  language: Language
): Table {
  const words = decision[language].scatter;
  const measures = [
    x,
    y,
    ...(colour !== undefined && isMeasure(colour) ? [colour] : []),
    ...(size ? [size] : [])
  ];
  return {
    name: 'merges-scatter',
    columns: [
      { name: words.sample },
      { name: words.run },
      ...measures.map((id) => ({ name: measureName(id, language, true) }))
    ],
    rows: points.map(({ row }) => [
      sampleOf(row.merge),
      rowTitle(row),
      ...measures.map((id) => printed(measureOf(row, id), measureDigits(id)))
    ])
  };
}
