/** The table of samples and ways of merging: on the screen a column for each way, in files a row for each cell. */
import type { MatrixCell, SampleMatrix, MergeWay } from '$lib/analysis/sample-matrix';
import type { Verdict } from '$lib/checks/check';
import type { Column } from '$lib/tables/column';
import { overview } from '$lib/words/overview';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';
import { reasonOf } from './sample-cells';

/** What a cell shows is drawn by the page: the best merge with its verdict, or why there is none. */
export function matrixColumns(
  { ways }: SampleMatrix,
  wayText: (way: MergeWay) => string,
  language: Language
): readonly Column<SampleMatrix['rows'][number]>[] {
  return [
    {
      id: 'sample',
      head: terms[language].sample,
      stays: true,
      drawn: true,
      value: ({ sample }) => sample
    },
    ...ways.map((way): Column<SampleMatrix['rows'][number]> => ({
      id: way.key,
      head: wayText(way),
      about: wayText(way),
      drawn: true,
      value: ({ cells }) => cells.find((one) => one.way.key === way.key)?.best?.path
    }))
  ];
}

export function sampleColumns(
  verdictOf: (cell: MatrixCell) => Verdict | undefined,
  language: Language
): readonly Column<MatrixCell>[] {
  const { taken } = overview[language];
  const said = terms[language];
  return [
    { id: 'sample', head: said.sample, value: ({ sample }) => sample },
    { id: 'area', head: taken.area, value: ({ way }) => way.area },
    { id: 'way', head: taken.way, value: ({ way }) => said.clustering[way.clustering] },
    { id: 'best', head: taken.best, value: ({ best }) => best?.path },
    {
      id: 'verdict',
      head: taken.verdict,
      value: (cell) => {
        const verdict = verdictOf(cell);
        return verdict && said.verdict[verdict];
      }
    },
    {
      id: 'completeness',
      head: taken.completeness,
      unit: '%',
      digits: 'all',
      value: ({ best }) => best?.run?.overall?.completeness
    },
    {
      id: 'resolution',
      head: taken.resolution,
      unit: 'Å',
      digits: 2,
      value: ({ best }) => best?.run?.outer?.dMin ?? best?.trial?.resolution
    },
    { id: 'reason', head: taken.reason, value: (cell) => reasonOf(cell, language) }
  ];
}
