/**
 * The columns of the decision table: one place for what each shows, its digits and its head. Digits are those of cluster_summary.dat (kamo.md 4.1) and, for
 * what that file does not hold, of the file that does.
 */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { measureOf, type MeasureId } from '$lib/analysis/measures';
import type { MergeRun } from '$lib/beamtime/types';
import type { Verdict } from '$lib/checks/check';
import { printed, type Table, type TableCell } from '$lib/takehome/table';
import { decision } from '$lib/words/decision';
import { merges } from '$lib/words/merges';
import { statistics, type Statistic } from '$lib/words/statistics';
import type { Words } from '$lib/words/words';

export type ColumnGroup = 'place' | 'overall' | 'outer' | 'inner' | 'whole';

/** Why a number may be absent although the row has a run. */
type Absent = 'cubic' | 'fit' | 'notComputed' | 'cycleNotSaid' | 'notJudged';

export interface Column {
  /** In addresses, CSV heads and the column chooser. */
  readonly id: string;
  readonly group: ColumnGroup;
  readonly head: Words<string>;
  readonly about: Words<string>;
  readonly unit: string;
  /** Pixels. */
  readonly width: number;
  readonly value: (row: DecisionRow) => number | string | undefined;
  /** Set for numbers: decimals that the file prints. */
  readonly digits?: number;
  readonly mark?: (row: DecisionRow) => boolean;
  readonly absent: Absent;
  /** A bar behind the number: of 100 %, or of the largest in the table. */
  readonly bar?: 'percent' | 'largest';
}

type PlaceName = keyof (typeof merges)['en']['columns'];

function placeColumn(
  id: PlaceName,
  width: number,
  value: Column['value'],
  number?: { readonly digits: number; readonly unit?: string },
  absent: Absent = 'notComputed'
): Column {
  return {
    id,
    group: 'place',
    head: { en: merges.en.columns[id], ja: merges.ja.columns[id] },
    about: { en: merges.en.about[id], ja: merges.ja.about[id] },
    unit: number?.unit ?? '',
    width,
    value,
    ...(number && { digits: number.digits }),
    absent
  };
}

function runColumn(
  group: ColumnGroup,
  id: MeasureId,
  statistic: Statistic,
  shape: Pick<Column, 'bar'> & { readonly width: number; readonly digits: number; readonly absent?: Absent },
  mark?: (run: MergeRun) => boolean | undefined
): Column {
  return {
    id,
    group,
    head: { en: statistics.en[statistic].short, ja: statistics.ja[statistic].short },
    about: { en: statistics.en[statistic].about, ja: statistics.ja[statistic].about },
    unit: statistics.en[statistic].unit,
    width: shape.width,
    digits: shape.digits,
    absent: shape.absent ?? 'notComputed',
    value: (row) => measureOf(row, id),
    ...(shape.bar && { bar: shape.bar }),
    ...(mark && { mark: (row) => row.run !== undefined && mark(row.run) === true })
  };
}

function shellColumns(group: 'overall' | 'outer' | 'inner', end: '' | '.ou' | '.in'): Column[] {
  return [
    runColumn(group, `Cmpl${end}`, 'completeness', { width: 64, digits: 1, bar: 'percent' }),
    runColumn(group, `Redun${end}`, 'redundancy', { width: 56, digits: 1, bar: 'largest' }),
    runColumn(group, `I/sig${end}`, 'iOverSigma', { width: 54, digits: 2 }),
    runColumn(group, `Rmeas${end}`, 'rMeas', { width: 72, digits: 1 }),
    runColumn(
      group,
      `CC1/2${end}`,
      'ccHalf',
      { width: 64, digits: 1, bar: 'percent' },
      (run) => run[group]?.ccHalfSignificant
    )
  ];
}

/** Numbers of data sets stand behind the shells: what decides comes first. */
function countColumn(id: 'given' | 'used'): Column {
  return { ...placeColumn(id, 58, (row) => measureOf(row, id), { digits: 0 }), group: 'whole' };
}

/** The user's own judgement of the run. */
const judged: Column = {
  id: 'judged',
  group: 'whole',
  head: { en: decision.en.judged.head, ja: decision.ja.judged.head },
  about: { en: decision.en.judged.about, ja: decision.ja.judged.about },
  unit: '',
  width: 108,
  value: ({ judgement }) => judgement && (judgement.verdict ?? 'noted'),
  absent: 'notJudged'
};

/** The first ones stay in sight while the rest is scrolled: `STAYING` of them. */
export const COLUMNS: readonly Column[] = [
  placeColumn('sample', 78, ({ merge }) => merge.sampleName),
  placeColumn('method', 88, ({ merge, trial, run }) => {
    const clustering = trial?.clustering ?? merge.clustering;
    return run?.program === 'aimless' ? `${clustering} AIMLESS` : clustering;
  }),
  placeColumn('cluster', 74, ({ cluster }) => cluster?.number, { digits: 0 }),
  placeColumn('cycle', 40, ({ run }) => run?.cycle || undefined, { digits: 0 }, 'cycleNotSaid'),
  placeColumn('resolution', 78, (row) => measureOf(row, 'resolution'), {
    digits: 2,
    unit: 'Å'
  }),
  placeColumn('area', 112, ({ merge }) => merge.area),
  ...shellColumns('overall', ''),
  ...shellColumns('outer', '.ou'),
  ...shellColumns('inner', '.in'),
  runColumn('inner', 'SigAno.in', 'sigAno', { width: 62, digits: 1 }),
  runColumn('inner', 'CCano.in', 'ccAno', { width: 70, digits: 1 }, ({ inner }) => inner?.ccAnoSignificant),
  countColumn('given'),
  countColumn('used'),
  runColumn('whole', 'WilsonB', 'wilsonB', { width: 92, digits: 2, absent: 'fit' }),
  runColumn('whole', 'Aniso.bst', 'anisoBest', { width: 98, digits: 2, absent: 'cubic' }),
  runColumn('whole', 'Aniso.wst', 'anisoWorst', { width: 106, digits: 2, absent: 'cubic' }),
  runColumn('whole', 'dmin.est', 'resolutionEstimate', { width: 92, digits: 2, absent: 'fit' }),
  judged
];

export const STAYING = 4;
/** Tick, verdict, KAMO's mark and that of the user's rule, before the columns. */
export const MARKS_WIDTH = 100;

/** What a cell shows; `undefined` is drawn as an en dash. */
export function cellText(column: Column, row: DecisionRow): string | undefined {
  const value = column.value(row);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  const text = column.digits === undefined ? String(value) : value.toFixed(column.digits);
  return column.id === 'cluster' ? text.padStart(4, '0') : column.mark?.(row) ? `${text}*` : text;
}

/** The rows shown: heads as cluster_summary.dat names them, the path first; what the disk does not say is empty. */
export function mergesTable(
  columns: readonly Column[],
  rows: readonly DecisionRow[],
  verdictOf: (row: DecisionRow) => Verdict | undefined
): Table {
  return {
    name: 'merges',
    columns: [
      { name: 'path' },
      { name: 'checklist' },
      ...columns.map(({ id, unit }) => ({ name: id, unit })),
      { name: 'kamo_choice' },
      { name: 'rule_choice' },
      { name: 'note' }
    ],
    rows: rows.map((row) => [
      row.path,
      verdictOf(row),
      ...columns.map((column) => tableCell(column, row)),
      row.choice ? 1 : 0,
      row.mine ? 1 : 0,
      row.judgement?.note
    ])
  };
}

function tableCell(column: Column, row: DecisionRow): TableCell {
  const value = column.value(row);
  return typeof value === 'number' && column.digits !== undefined
    ? printed(value, column.digits, column.mark?.(row))
    : value;
}
