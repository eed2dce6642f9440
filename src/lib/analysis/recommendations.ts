/** Which merge run to take of each sample and crystal form, by the user's rule, and which comes next. */
import { runTail } from '../beamtime/stored-paths';
import type { Dataset, Merge, Trial } from '../beamtime/types';
import type { UnitCell } from '../beamtime/units';
import { areTwoForms, cellClouds, meanCell } from './cell-clouds';
import { choiceOf, rowsOfMerge, type DecisionRow } from './decision-rows';
import { choose, difference, outside, type Difference, type Outside, type Rule } from './ranking';

export interface Recommendation {
  readonly sample: string;
  /** Absent where the sample has one form. */
  readonly form?: CrystalForm;
  /** The rule's choice among the runs of this form. */
  readonly row?: DecisionRow;
  /** The next one by the same rule, and what set them apart. */
  readonly runnerUp?: { readonly row: DecisionRow; readonly because: Difference };
  /** KAMO's own choice in the merge of `row`, where it is another run. */
  readonly kamo?: DecisionRow;
  /** Without a row: why the rule looked at none. `no-run`: nothing of the form was merged alone. */
  readonly none?: Outside | 'no-run' | 'not-merged';
  readonly merges: readonly Merge[];
  /** All runs of this form. */
  readonly rows: readonly DecisionRow[];
}

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

/** One for each sample and form, samples in the order of the merges' names. */
export function recommendations(
  rule: Rule,
  merges: readonly Merge[],
  limits: FormLimits
): readonly Recommendation[] {
  const bySample = new Map<string, Merge[]>();
  for (const merge of merges)
    bySample.set(merge.sampleName, [...(bySample.get(merge.sampleName) ?? []), merge]);
  return [...bySample]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([sample, ofSample]) => ofOneSample(rule, sample, ofSample, limits));
}

function ofOneSample(
  rule: Rule,
  sample: string,
  merges: readonly Merge[],
  limits: FormLimits
): readonly Recommendation[] {
  const rows = merges.flatMap((merge) => rowsOfMerge(merge));
  const forms = formsOf(merges, limits);
  if (forms === undefined) return [recommended({ ...rule, per: 'sample' }, sample, merges, rows)];
  return forms.map(({ form, members }) => ({
    ...recommended(
      { ...rule, per: 'sample' },
      sample,
      merges,
      rows.filter((row) => isOfForm(row, members))
    ),
    form
  }));
}

function recommended(
  rule: Rule,
  sample: string,
  merges: readonly Merge[],
  rows: readonly DecisionRow[]
): Recommendation {
  const row = choose(rule, rows);
  if (row === undefined) {
    const reasons = rows.map((one) => outside(rule, one));
    const none = rows.length === 0 ? 'no-run' : (reasons.find((why) => why !== 'no-numbers') ?? 'not-merged');
    return { sample, merges, rows, none };
  }
  const next = choose(
    rule,
    rows.filter(({ path }) => path !== row.path)
  );
  const kamo = choiceOf(row.merge);
  return {
    sample,
    merges,
    rows,
    row,
    ...(next && { runnerUp: { row: next, because: difference(rule, rows, row, next) } }),
    ...(kamo && kamo.path !== row.path && { kamo })
  };
}

/** Names of the processing runs of a form: numbers differ from tree to tree. */
interface Form {
  readonly form: CrystalForm;
  readonly members: ReadonlySet<string>;
}

/** Two forms, where the cells of all data sets of the sample's merges fall into two clouds; undefined for one. */
function formsOf(merges: readonly Merge[], limits: FormLimits): readonly Form[] | undefined {
  const cells = new Map<string, UnitCell>();
  for (const { datasets } of merges.flatMap(({ trials }) => trials))
    for (const dataset of datasets)
      if (dataset.unitCell !== undefined) cells.set(nameOf(dataset), dataset.unitCell);
  const names = [...cells.keys()];
  const clouds = cellClouds([...cells.values()]);
  if (clouds === undefined || !areTwoForms(clouds, limits)) return undefined;
  return clouds.parts
    .map((part) => part.flatMap((index) => names[index] ?? []))
    .sort((a, b) => b.length - a.length)
    .map((members, index) => ({
      members: new Set(members),
      form: {
        number: index + 1,
        datasets: members.length,
        cell: meanCell(members.flatMap((name) => (cells.has(name) ? [cells.get(name) as UnitCell] : [])))
      }
    }));
}

/** Wedges of one crystal in another area are the same images under another name; a cell of their own each. */
function nameOf({ path, processingRun }: Dataset): string {
  return processingRun ?? runTail(path) ?? path;
}

function isOfForm({ run, cluster, trial }: DecisionRow, members: ReadonlySet<string>): boolean {
  const numbers = run?.members.flatMap(({ dataset }) => dataset ?? []) ?? [];
  const used = numbers.length > 0 ? numbers : (cluster?.members ?? []);
  const known = namesIn(trial);
  const names = used.flatMap((number) => known.get(number) ?? []);
  return names.length > 0 && names.filter((name) => members.has(name)).length >= MOSTLY * names.length;
}

const named = new WeakMap<readonly Dataset[], ReadonlyMap<number, string>>();

function namesIn(trial: Trial | undefined): ReadonlyMap<number, string> {
  if (trial === undefined) return new Map();
  const names = named.get(trial.datasets) ?? new Map(trial.datasets.map((one) => [one.number, nameOf(one)]));
  named.set(trial.datasets, names);
  return names;
}
