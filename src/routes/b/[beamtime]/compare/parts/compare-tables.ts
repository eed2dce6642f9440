/** The tables of the page that compares runs, as they are taken away: long names instead of letters alone, every figure in a cell of its own. */
import type { Membership, MemberSet } from '$lib/analysis/compare';
import type { CycleChange } from '$lib/analysis/cycles';
import type { TableRow, TableRowId } from '$lib/analysis/table-differences';
import { baseName } from '$lib/base/rel-path';
import { CELL_COLUMNS, cellCells } from '$lib/components/cell-columns';
import { printed, type Table } from '$lib/takehome/table';
import { compare as words } from '$lib/words/compare';
import { language, say } from '$lib/words/language.svelte';
import { merges } from '$lib/words/merges';
import { rejectionMeaning } from '$lib/words/rejections';
import type { LetteredRun } from './lettered';

export const UNITS: Partial<Record<TableRowId, string>> = {
  dMin: 'Å',
  completeness: '%',
  rMeas: '%',
  ccHalf: '%',
  ccAno: '%',
  wilsonB: 'Å²',
  resolutionEstimate: 'Å',
  anisoBest: 'Å',
  anisoWorst: 'Å',
  lcv: '%',
  alcv: 'Å'
};

const SHELLS = ['overall', 'outer', 'inner'] as const;

/** Overall, outer and inner shell of each run, and of each but the first its differences. */
export function statisticsTable(rows: readonly TableRow[], runs: readonly LetteredRun[]): Table {
  const { taken } = say(words);
  const { groups } = say(merges);
  return {
    name: 'statistics',
    columns: [
      { name: taken.quantity },
      { name: taken.unit },
      ...runs.flatMap(({ short }, n) =>
        SHELLS.flatMap((shell) => [
          { name: `${short} ${groups[shell]}` },
          ...(n > 0 ? [{ name: `${short} ${groups[shell]}, ${taken.change}` }] : [])
        ])
      )
    ],
    rows: rows.map(({ id, digits, cells }) => [
      say(words).rows[id],
      UNITS[id],
      ...cells.flatMap((cell, n) =>
        SHELLS.flatMap((shell) => {
          const figure = cell[shell];
          return [
            printed(figure?.value, digits, figure?.significant),
            ...(n > 0 ? [printed(figure?.difference, digits)] : [])
          ];
        })
      )
    ])
  };
}

export function cellsTable(runs: readonly LetteredRun[]): Table {
  const axes = ['a', 'b', 'c'] as const;
  const first = runs[0]?.run.unitCell;
  return {
    name: 'cells',
    columns: [
      { name: say(words).run },
      { name: say(words).spaceGroup },
      ...CELL_COLUMNS,
      ...axes.map((axis) => ({ name: `Δ${axis}`, unit: '%' }))
    ],
    rows: runs.map(({ short, run }, n) => [
      short,
      run.spaceGroup,
      ...cellCells(run.unitCell),
      ...axes.map((_, at) => {
        const [value, of] = [run.unitCell?.[at], first?.[at]];
        return n === 0 || value === undefined || !of ? undefined : printed(((value - of) / of) * 100, 2);
      })
    ])
  };
}

/** 1 where the data sets are in the run. */
export function setsTable(
  { sets }: Membership,
  runs: readonly LetteredRun[],
  nameOf: (set: MemberSet) => string
): Table {
  return {
    name: 'member-sets',
    columns: [...runs.map(({ short }) => short), say(words).members, say(words).taken.dataSet].map(
      (name) => ({
        name
      })
    ),
    rows: sets.map((set) => [...runs.map((_, n) => (set.inRuns[n] ? 1 : 0)), nameOf(set), set.members.length])
  };
}

/** A row for each data set that left or lost frames, with the rule in KAMO's word and in words. */
export function cyclesTable(
  changes: readonly CycleChange[],
  framesOf: (tail: string) => string | undefined
): Table {
  const { taken } = say(words);
  return {
    name: 'cycles',
    columns: [say(words).run, taken.event, taken.dataSet, taken.rule, taken.frames].map((name) => ({ name })),
    rows: changes.flatMap(({ run, left, trimmed }) => [
      ...left.map(({ name, reasons }) => [
        baseName(run.path),
        taken.left,
        name,
        reasons.map((word) => `${word} (${rejectionMeaning(word, language.current) ?? word})`).join('; '),
        undefined
      ]),
      ...trimmed.map(({ name, tail }) => [baseName(run.path), taken.trimmed, name, undefined, framesOf(tail)])
    ])
  };
}
