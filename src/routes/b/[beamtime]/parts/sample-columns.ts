/** The table of samples and ways of merging as it is saved: a row for each cell. */
import type { MatrixCell } from '$lib/analysis/sample-matrix';
import type { Verdict } from '$lib/checks/check';
import type { Column } from '$lib/tables/column';
import { overview } from '$lib/words/overview';
import { terms } from '$lib/words/terms';
import type { Language } from '$lib/words/words';
import { reasonOf } from './sample-cells';

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
