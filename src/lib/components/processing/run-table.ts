/** Processing runs as the rows of a table. */
import { cellText, DIGITS } from '$lib/beamtime/digits';
import type { ProcessingRun } from '$lib/beamtime/types';
import { inLanguage, type Column } from '$lib/tables/column';
import { shellColumn } from '$lib/tables/shell-columns';
import { savedCell } from '$lib/tables/saved-cell';
import { processing } from '$lib/words/processing';
import type { Language } from '$lib/words/words';

export const runColumns: (language: Language) => readonly Column<ProcessingRun>[] = inLanguage((language) => {
  const { figures, taken, about, ...words } = processing[language];
  return [
    {
      id: 'dataset',
      head: words.dataSet,
      stays: true,
      drawn: true,
      value: ({ prefix }) => prefix,
      saved: [
        { name: words.dataSet, cell: ({ prefix }) => prefix },
        { name: taken.path, cell: ({ path }) => path }
      ]
    },
    { id: 'area', head: words.area, value: ({ area }) => area },
    { id: 'first', head: taken.first, only: 'file', digits: 'all', value: ({ firstFrame }) => firstFrame },
    { id: 'last', head: taken.last, only: 'file', digits: 'all', value: ({ lastFrame }) => lastFrame },
    { id: 'state', head: words.state, drawn: true, value: ({ state }) => words.states[state] },
    { id: 'spaceGroup', head: figures.spaceGroup, value: ({ spaceGroup }) => spaceGroup },
    {
      id: 'cell',
      head: figures.cell,
      unit: 'Å °',
      digits: 'all',
      value: ({ unitCell }) => unitCell && cellText(unitCell),
      saved: savedCell(({ unitCell }) => unitCell)
    },
    { id: 'isa', head: figures.isa, about: about.isa, digits: DIGITS.isa, value: ({ isa }) => isa },
    {
      id: 'resolution',
      head: figures.resolution,
      about: about.resolution,
      unit: 'Å',
      digits: DIGITS.resolution,
      value: (run) => run.resolutionIOverSigma1
    },
    {
      id: 'mosaicity',
      head: figures.mosaicity,
      only: 'file',
      unit: '°',
      digits: DIGITS.mosaicity,
      value: ({ mosaicity }) => mosaicity
    },
    {
      ...shellColumn<ProcessingRun>('completeness', language, ({ overall }) => overall),
      head: figures.completeness
    },
    { ...shellColumn<ProcessingRun>('ccHalf', language, ({ overall }) => overall), head: figures.ccHalf }
  ];
});
