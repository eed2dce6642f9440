/**
 * The columns of the decision table. Digits are those of cluster_summary.dat (kamo.md 4.1) and, for what that file does not hold, of the file that
 * does. Files name them as cluster_summary.dat does.
 */
import { sampleOf } from '$lib/beamtime/names';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { measureOf, type MeasureId } from '$lib/analysis/measures';
import { cellText, DIGITS } from '$lib/beamtime/digits';
import type { MergeRun } from '$lib/beamtime/types';
import type { Verdict } from '$lib/checks/check';
import { inLanguage, tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { savedCell } from '$lib/tables/saved-cell';
import { decision } from '$lib/words/decision';
import { merges } from '$lib/words/merges';
import { statistics, type Statistic } from '$lib/words/statistics';
import type { Language } from '$lib/words/words';

export type MergeColumn = Column<DecisionRow>;
type Words = (typeof merges)['en'];
type Shape = Partial<MergeColumn> & Pick<MergeColumn, 'width' | 'value'>;
type RunGroup = 'overall' | 'outer' | 'inner' | 'whole';

const SHELL_OF = { overall: '', outer: '.ou', inner: '.in' } as const;

/** Tick, verdict, KAMO's mark and that of the user's rule, before the columns. */
export const MARKS_WIDTH = 100;

export const mergeColumns: (language: Language) => readonly MergeColumn[] = inLanguage((language) => {
  const { columns, about, groups, why } = merges[language];

  /** Which row it is; `whole`: of the whole run. */
  function named(
    id: keyof Words['columns'],
    shape: Shape,
    absent: keyof Words['why'] = 'notComputed'
  ): MergeColumn {
    return {
      id,
      savedName: id,
      head: columns[id],
      about: about[id],
      why: ({ run }) => why[run ? absent : 'noRun'],
      ...shape
    };
  }
  /** A statistic, under its name in cluster_summary.dat. */
  function figure(
    group: RunGroup,
    id: string,
    statistic: Statistic,
    shape: Omit<Shape, 'value'> & { readonly digits: number; readonly value?: MergeColumn['value'] },
    absent: keyof Words['why'] = 'notComputed'
  ): MergeColumn {
    const { short, about, unit } = statistics[language][statistic];
    return {
      id,
      savedName: id,
      head: short,
      about,
      unit,
      group: groups[group],
      value: (row) => measureOf(row, id as MeasureId),
      why: ({ run }) => why[run ? absent : 'noRun'],
      ...shape
    };
  }
  function star(mark: (run: MergeRun) => boolean | undefined): NonNullable<MergeColumn['star']> {
    return ({ run }) => run && mark(run);
  }
  function shell(group: keyof typeof SHELL_OF): MergeColumn[] {
    const end = SHELL_OF[group];
    return [
      figure(group, `Cmpl${end}`, 'completeness', { width: 64, digits: 1, bar: 'percent' }),
      figure(group, `Redun${end}`, 'redundancy', { width: 56, digits: 1, bar: 'largest' }),
      figure(group, `I/sig${end}`, 'iOverSigma', { width: 54, digits: 2 }),
      figure(group, `Rmeas${end}`, 'rMeas', { width: 72, digits: 1 }),
      figure(group, `CC1/2${end}`, 'ccHalf', {
        width: 64,
        digits: 1,
        bar: 'percent',
        star: star((run) => run[group]?.ccHalfSignificant)
      })
    ];
  }

  return [
    named('sample', { width: 78, stays: true, value: ({ merge }) => sampleOf(merge) }),
    named('method', {
      width: 88,
      stays: true,
      value: ({ merge, trial, run }) => {
        const clustering = trial?.clustering ?? merge.clustering;
        return run?.program === 'aimless' ? `${clustering} AIMLESS` : clustering;
      }
    }),
    named('cluster', {
      width: 74,
      stays: true,
      digits: 0,
      value: ({ cluster }) => cluster?.number,
      text: ({ cluster }) => cluster && String(cluster.number).padStart(4, '0')
    }),
    named(
      'cycle',
      { width: 40, stays: true, digits: 0, value: ({ run }) => run?.cycle || undefined },
      'cycleNotSaid'
    ),
    named('resolution', { width: 78, digits: 2, unit: 'Å', value: (row) => measureOf(row, 'resolution') }),
    named('area', { width: 112, value: ({ merge }) => merge.area }),
    ...shell('overall'),
    ...shell('outer'),
    ...shell('inner'),
    figure('inner', 'SigAno.in', 'sigAno', { width: 62, digits: 1 }),
    figure('inner', 'CCano.in', 'ccAno', {
      width: 70,
      digits: 1,
      star: star(({ inner }) => inner?.ccAnoSignificant)
    }),
    // Numbers of data sets stand behind the shells: what decides comes first.
    ...(['given', 'used'] as const).map((id) =>
      named(id, { width: 58, digits: 0, group: groups.whole, value: (row) => measureOf(row, id) })
    ),
    figure('whole', 'WilsonB', 'wilsonB', { width: 92, digits: 2 }, 'fit'),
    figure('whole', 'Aniso.bst', 'anisoBest', { width: 98, digits: 2 }, 'cubic'),
    figure('whole', 'Aniso.wst', 'anisoWorst', { width: 106, digits: 2 }, 'cubic'),
    figure('whole', 'dmin.est', 'resolutionEstimate', { width: 92, digits: 2 }, 'fit'),
    // XSCALE.LP's, of all shells: what a user of the anomalous signal looks for.
    figure('whole', 'SigAno', 'sigAno', {
      width: 66,
      digits: DIGITS.sigAno,
      value: ({ run }) => run?.overall?.sigAno
    }),
    figure('whole', 'CCano', 'ccAno', {
      width: 72,
      digits: DIGITS.ccAno,
      value: ({ run }) => run?.overall?.ccAno,
      star: star(({ overall }) => overall?.ccAnoSignificant)
    }),
    // Of the cluster before rejection.
    figure('whole', 'ACmpl', 'anomalousCompleteness', { width: 84, digits: 2 }, 'friedel'),
    figure('whole', 'ARedun', 'anomalousRedundancy', { width: 78, digits: 1 }, 'friedel'),
    named('spaceGroup', {
      width: 112,
      group: groups.whole,
      value: ({ run, trial }) => run?.spaceGroup ?? trial?.spaceGroup
    }),
    named('unitCell', {
      width: 266,
      group: groups.whole,
      unit: 'Å °',
      value: ({ run }) => run?.unitCell && cellText(run.unitCell),
      saved: savedCell(({ run }) => run?.unitCell)
    }),
    figure('whole', 'LCV', 'lcv', { width: 60, digits: 1, value: ({ run }) => run?.lcv }),
    figure('whole', 'aLCV', 'alcv', { width: 66, digits: 1, value: ({ run }) => run?.alcv }),
    figure('whole', 'height', 'height', { width: 62, digits: 3, value: ({ cluster }) => cluster?.height }),
    {
      id: 'judged',
      savedName: 'judged',
      head: decision[language].judged.head,
      about: decision[language].judged.about,
      group: groups.whole,
      width: 108,
      value: ({ judgement }) => judgement && (judgement.verdict ?? 'noted'),
      title: ({ judgement }) => judgement?.note ?? (judgement ? undefined : why.notJudged),
      drawn: true
    }
  ];
});

/** The rows shown; the path and the verdict first, what KAMO, the rule and the user say last. */
export function mergesTable(
  columns: readonly MergeColumn[],
  rows: readonly DecisionRow[],
  verdictOf: (row: DecisionRow) => Verdict | undefined
): Table {
  const file = (id: string, value: MergeColumn['value']): MergeColumn => ({
    id,
    head: id,
    only: 'file',
    value
  });
  return tableOf(
    'merges',
    [
      file('path', ({ path }) => path),
      file('checklist', verdictOf),
      ...columns,
      file('kamo_choice', ({ choice }) => (choice ? 1 : 0)),
      file('rule_choice', ({ mine }) => (mine ? 1 : 0)),
      file('note', ({ judgement }) => judgement?.note)
    ],
    rows
  );
}
