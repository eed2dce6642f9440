/** The shells of a merge run as XSCALE.LP lists them: in the workbook of Table 1, and in the report. */
import { DIGITS, fixed } from '../beamtime/digits';
import type { Shell } from '../beamtime/types';
import { inLanguage, type Column } from '../tables/column';
import { shellColumn, type ShellStatistic } from '../tables/shell-columns';
import { printed } from '../tables/table';
import { statistics } from '../words/statistics';
import { takenFiles } from '../words/taken-files';

export const runShellColumns = inLanguage((language): readonly Column<Shell>[] => {
  const { report, table1 } = takenFiles[language];
  const statistic = (id: ShellStatistic): Column<Shell> => ({
    ...shellColumn<Shell>(id, language, (shell) => shell),
    savedName: statistics[language][id].name
  });
  return [
    {
      id: 'shell',
      head: report.shell,
      digits: 'all',
      value: ({ dMin }) => dMin,
      text: ({ dMax, dMin }) =>
        dMin === undefined
          ? undefined
          : `${fixed(dMax, DIGITS.resolution) ?? '…'}–${dMin.toFixed(DIGITS.resolution)}`,
      saved: [
        { name: 'd max', unit: 'Å', cell: ({ dMax }) => printed(dMax, DIGITS.resolution) },
        { name: 'd min', unit: 'Å', cell: ({ dMin }) => printed(dMin, DIGITS.resolution) }
      ]
    },
    { id: 'observed', head: table1.rows.observed, digits: 'all', value: ({ nObserved }) => nObserved },
    { id: 'unique', head: table1.rows.unique, digits: 'all', value: ({ nUnique }) => nUnique },
    statistic('completeness'),
    statistic('redundancy'),
    statistic('iOverSigma'),
    {
      id: 'rMerge',
      head: table1.rows.rMerge,
      unit: '%',
      only: 'file',
      digits: DIGITS.rObserved,
      value: ({ rObserved }) => rObserved
    },
    ...(['rMeas', 'ccHalf', 'ccAno', 'sigAno'] as const).map(statistic)
  ];
});
