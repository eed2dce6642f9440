/** Processing runs as a table that is taken away. */
import type { RunFamily } from '$lib/analysis/wedges';
import { DIGITS } from '$lib/beamtime/digits';
import { CELL_COLUMNS, cellCells } from '$lib/components/cell-columns';
import { printed, type Table } from '$lib/takehome/table';
import { processing } from '$lib/words/processing';
import type { Language } from '$lib/words/words';

/** The wedges too, each in a row of its own. */
export function runTable(families: readonly RunFamily[], language: Language): Table {
  const { figures, taken, ...words } = processing[language];
  return {
    name: 'processing-runs',
    columns: [
      ...[words.dataSet, taken.path, words.area, taken.first, taken.last, words.state].map((name) => ({
        name
      })),
      { name: figures.spaceGroup },
      ...CELL_COLUMNS,
      { name: figures.isa },
      { name: figures.resolution, unit: 'Å' },
      { name: figures.mosaicity, unit: '°' },
      { name: figures.completeness, unit: '%' },
      { name: figures.ccHalf, unit: '%' }
    ],
    rows: families
      .flatMap(({ whole, wedges }) => [...whole, ...wedges])
      .map((run) => [
        run.prefix,
        run.path,
        run.area,
        run.firstFrame,
        run.lastFrame,
        words.states[run.state],
        run.spaceGroup,
        ...cellCells(run.unitCell),
        printed(run.isa, DIGITS.isa),
        printed(run.resolutionIOverSigma1, DIGITS.resolution),
        printed(run.mosaicity, DIGITS.mosaicity),
        printed(run.overall?.completeness, DIGITS.completeness),
        printed(run.overall?.ccHalf, DIGITS.ccHalf, run.overall?.ccHalfSignificant)
      ])
  };
}
