/** Crystal forms of a sample, as the cells of its data sets part, and which runs are of one. */
import { runTail } from '../beamtime/stored-paths';
import type { Dataset, Merge, Trial } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { cellForms, meanCell } from './cell-clouds';
import type { DecisionRow } from './decision-rows';

/** Data sets of one cell. */
export interface CrystalForm {
  /** From 1, the form of most data sets first. */
  readonly number: number;
  readonly datasets: number;
  readonly cell: readonly number[];
}

/** As the check one-population has them: two clouds of cells. */
export interface FormLimits {
  readonly separation: number;
  readonly difference: number;
}

/** A run belongs to a form when so many of its data sets do. */
const MOSTLY = 0.9;

/** Names of the processing runs of a form: numbers differ from tree to tree. */
export interface Form {
  readonly form: CrystalForm;
  readonly members: ReadonlySet<string>;
}

/** Forms, where the cells of all data sets of the sample's merges fall into clouds; undefined for one. */
export function formsOf(merges: readonly Merge[], limits: FormLimits): readonly Form[] | undefined {
  const cells = new Map<string, UnitCell>();
  for (const { datasets } of merges.flatMap(({ trials }) => trials))
    for (const dataset of datasets)
      if (dataset.unitCell !== undefined) cells.set(nameOf(dataset), dataset.unitCell);
  const named = [...cells];
  const clouds = cellForms([...cells.values()], limits);
  if (clouds.length < 2) return undefined;
  return clouds
    .map((part) => part.flatMap((index) => (named[index] === undefined ? [] : [named[index]])))
    .sort((a, b) => b.length - a.length)
    .map((members, index) => ({
      members: new Set(members.map(([name]) => name)),
      form: {
        number: index + 1,
        datasets: members.length,
        cell: meanCell(members.map(([, cell]) => cell))
      }
    }));
}

/** Wedges of one crystal in another area are the same images under another name; a cell of their own each. */
function nameOf({ path, processingRun }: Dataset): string {
  return processingRun ?? runTail(path) ?? path;
}

/** Whether a run is of a form; undefined where no file lists its data sets. */
export function isOfForm(row: DecisionRow, members: ReadonlySet<string>): boolean | undefined {
  const names = namesOf(row);
  if (names.length === 0) return undefined;
  return names.filter((name) => members.has(name)).length >= MOSTLY * names.length;
}

/** Whether a file lists the data sets of a run. */
export function isListed(row: DecisionRow): boolean {
  return namesOf(row).length > 0;
}

function namesOf({ run, cluster, trial }: DecisionRow): readonly string[] {
  const numbers = run?.members.flatMap(({ dataset }) => dataset ?? []) ?? [];
  const used = numbers.length > 0 ? numbers : (cluster?.members ?? []);
  const known = namesIn(trial);
  return used.flatMap((number) => known.get(number) ?? []);
}

const named = new WeakMap<readonly Dataset[], ReadonlyMap<number, string>>();

function namesIn(trial: Trial | undefined): ReadonlyMap<number, string> {
  if (trial === undefined) return new Map();
  const names = named.get(trial.datasets) ?? new Map(trial.datasets.map((one) => [one.number, nameOf(one)]));
  named.set(trial.datasets, names);
  return names;
}
