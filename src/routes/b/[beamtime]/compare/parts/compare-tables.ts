/** The tables of the page that compares runs, as they are taken away: long names instead of letters alone, every figure in a cell of its own. */
import type { CycleChange } from '$lib/analysis/cycles';
import type { TableRow, TableRowId } from '$lib/analysis/table-differences';
import { baseName } from '$lib/base/rel-path';
import { cellText } from '$lib/beamtime/digits';
import { tableOf, type Column, type SavedColumn } from '$lib/tables/column';
import { savedCell } from '$lib/tables/saved-cell';
import { printed, type Table } from '$lib/tables/table';
import { compare as words } from '$lib/words/compare';
import { language, say } from '$lib/words/language.svelte';
import { merges } from '$lib/words/merges';
import { terms } from '$lib/words/terms';
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

/** Of each run its overall, outer and inner shell, and of each but the first its differences. */
export function statisticsColumns(runs: readonly LetteredRun[]): readonly Column<TableRow>[] {
  const { taken, rows } = say(words);
  const { groups } = say(merges);
  return [
    { id: 'quantity', head: taken.quantity, stays: true, drawn: true, value: ({ id }) => rows[id] },
    { id: 'unit', head: taken.unit, only: 'file', value: ({ id }) => UNITS[id] },
    ...runs.map(({ letter, short, place }, n): Column<TableRow> => ({
      id: letter,
      head: short,
      about: place,
      digits: 'all',
      drawn: true,
      value: ({ cells }) => (cells[n]?.overall ?? cells[n]?.outer)?.value,
      title: ({ cells }) => ((cells[n]?.overall ?? cells[n]?.outer) ? undefined : say(terms).notSaid),
      saved: SHELLS.flatMap((shell) => {
        const name = `${short} ${groups[shell]}`;
        const figure: SavedColumn<TableRow> = {
          name,
          cell: ({ cells, digits }) => {
            const there = cells[n]?.[shell];
            return printed(there?.value, digits, there?.significant);
          }
        };
        const change: SavedColumn<TableRow> = {
          name: `${name}, ${taken.change}`,
          cell: ({ cells, digits }) => printed(cells[n]?.[shell]?.difference, digits)
        };
        return n === 0 ? [figure] : [figure, change];
      })
    }))
  ];
}

/** Space group and cell of each run, and how far its axes are from those of the first. */
export function cellColumns(runs: readonly LetteredRun[]): readonly Column<LetteredRun>[] {
  const [first] = runs;
  const axes = ['a', 'b', 'c'] as const;
  return [
    { id: 'run', head: say(words).run, stays: true, drawn: true, value: ({ short }) => short },
    { id: 'spaceGroup', head: say(words).spaceGroup, value: ({ run }) => run.spaceGroup },
    {
      id: 'cell',
      head: 'a b c (Å) α β γ (°)',
      drawn: true,
      value: ({ run }) => run.unitCell && cellText(run.unitCell),
      saved: savedCell(({ run }) => run.unitCell)
    },
    ...axes.map((axis, at): Column<LetteredRun> => {
      const change = (one: LetteredRun): number | undefined => {
        const [value, of] = [one.run.unitCell?.[at], first?.run.unitCell?.[at]];
        return one === first || value === undefined || !of ? undefined : ((value - of) / of) * 100;
      };
      return {
        id: `Δ${axis}`,
        head: `Δ${axis}`,
        unit: '%',
        digits: 2,
        value: change,
        text: (one) => {
          const value = change(one);
          return one === first ? '' : value === undefined ? undefined : signed(value);
        },
        saved: [{ name: `Δ${axis}`, unit: '%', cell: (one) => printed(change(one), 2) }]
      };
    })
  ];
}

/** `+0.12`, `−0.03`, `0.00`. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return Number(text) === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
}

/** What a cycle took from a data set, or from its frames. */
interface CycleLoss {
  readonly run: string;
  readonly event: string;
  readonly dataset: string;
  readonly rule?: string;
  readonly frames?: string | undefined;
}

/** A row for each data set that left or lost frames, with the rule in KAMO's word and in words. */
export function cyclesTable(
  changes: readonly CycleChange[],
  framesOf: (tail: string) => string | undefined
): Table {
  const { taken } = say(words);
  const meaning = (word: string): string => `${word} (${rejectionMeaning(word, language.current) ?? word})`;
  const columns: readonly Column<CycleLoss>[] = [
    { id: 'run', head: say(words).run, value: ({ run }) => run },
    { id: 'event', head: taken.event, value: ({ event }) => event },
    { id: 'dataset', head: taken.dataSet, value: ({ dataset }) => dataset },
    { id: 'rule', head: taken.rule, value: ({ rule }) => rule },
    { id: 'frames', head: taken.frames, value: ({ frames }) => frames }
  ];
  const rows = changes.flatMap(({ run, left, trimmed }) => {
    const name = baseName(run.path);
    return [
      ...left.map(({ name: dataset, reasons }): CycleLoss => ({
        run: name,
        event: taken.left,
        dataset,
        rule: reasons.map(meaning).join('; ')
      })),
      ...trimmed.map(({ name: dataset, tail }): CycleLoss => ({
        run: name,
        event: taken.trimmed,
        dataset,
        frames: framesOf(tail)
      }))
    ];
  });
  return tableOf('cycles', columns, rows);
}
