/** Which merge run to take of each sample and crystal form, by the user's rule, and which comes next. */
import { baseName } from '../base/rel-path';
import { pinKeyOf, sameSample, sampleOf } from '../beamtime/names';
import type { Merge, Pin, ProcessingRun } from '../beamtime/types';
import { formsOf, isOfForm, type CrystalForm, type Form, type FormLimits } from './crystal-forms';
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
  /** Of several forms: the other one that KAMO's run is of; `mixed`: of none alone. */
  readonly kamoForm?: number | 'mixed';
  /** Without a row: why the rule looked at none. `no-run`: nothing of the form was merged alone. `unlisted`: of some runs no file lists the data sets. `no-merge`: measured, and no merge of it was read. `other-name`: its data sets are in merges of another name alone (`under`). `not-processed`: no run of it came to its end. `not-measured`: on the sheet alone. */
  readonly none?:
    | Outside
    | 'no-run'
    | 'not-merged'
    | 'unlisted'
    | 'no-merge'
    | 'other-name'
    | 'not-processed'
    | 'not-measured';
  /** Of a sample whose merges did not finish: the run that the rule takes of their trials. */
  readonly trial?: DecisionRow;
  /** Names of the merges that its data sets are in. */
  readonly under?: readonly string[];
  readonly merges: readonly Merge[];
  /** All runs of this form. */
  readonly rows: readonly DecisionRow[];
  /** Of several forms: runs of the sample whose data sets no file lists. They may be of this form or not. */
  readonly unlisted?: readonly DecisionRow[];
}

/** One for each sample and form, samples in the order of the merges' names. */
export function recommendations(
  rule: Rule,
  merges: readonly Merge[],
  limits: FormLimits
): readonly Recommendation[] {
  const bySample = new Map<string, Merge[]>();
  for (const merge of merges)
    bySample.set(sampleOf(merge), [...(bySample.get(sampleOf(merge)) ?? []), merge]);
  return [...bySample]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([sample, ofSample]) => ofOneSample(rule, sample, ofSample, limits));
}

type SheetPin = Pick<Pin, 'path' | 'measured' | 'onDisk' | 'sampleName'>;
type RunOfPin = Pick<ProcessingRun, 'pin' | 'state'>;

/** The same, with a row for each sample of the sheet of which no merge was read, and how far it came: it is easily forgotten. */
export function withUnmerged(
  recommended: readonly Recommendation[],
  pins: readonly SheetPin[],
  runs: readonly RunOfPin[]
): readonly Recommendation[] {
  const unmerged = [...new Set(pins.flatMap(({ sampleName }) => sampleName ?? []))].filter(
    (name) => !recommended.some(({ sample }) => sameSample(name, sample))
  );
  return [
    ...recommended,
    ...unmerged.sort().flatMap((sample) => {
      const ofSample = pins.filter(({ sampleName }) => sampleName === sample);
      const none = whyUnmerged(ofSample, runs);
      // Of an archive no pin has a folder: nothing follows from that.
      const says = none !== 'not-measured' || pins.some(({ onDisk }) => onDisk);
      if (none === undefined || !says) return [];
      const under = none === 'no-merge' ? namesAround(ofSample, recommended) : [];
      return {
        sample,
        merges: [],
        rows: [],
        ...(under.length > 0 ? { none: 'other-name' as const, under } : { none })
      };
    })
  ];
}

/** Names of the merges that hold data sets of these pins: a merge can be called anything (`merge_ccc_test`). */
function namesAround(pins: readonly SheetPin[], recommended: readonly Recommendation[]): readonly string[] {
  const keys = new Set(pins.map(({ path }) => pinKeyOf(baseName(path))));
  const holds = ({ trials }: Merge): boolean =>
    trials.some(({ datasets }) => datasets.some(({ pin }) => pin !== undefined && keys.has(pinKeyOf(pin))));
  return [
    ...new Set(recommended.flatMap(({ sample, merges }) => (merges.some((one) => holds(one)) ? sample : [])))
  ];
}

/** How far a sample without a merge came; `undefined` where what was opened does not say. */
function whyUnmerged(pins: readonly SheetPin[], runs: readonly RunOfPin[]): Recommendation['none'] {
  const keys = new Set(pins.map(({ path }) => pinKeyOf(baseName(path))));
  const states = runs.flatMap(({ pin, state }) =>
    pin !== undefined && keys.has(pinKeyOf(pin)) ? state : []
  );
  if (states.includes('finished')) return 'no-merge';
  if (states.length > 0 && !states.includes('unknown')) return 'not-processed';
  if (pins.some(({ measured }) => measured === true)) return 'no-merge';
  return pins.every(({ measured, onDisk }) => measured === false || !onDisk) ? 'not-measured' : undefined;
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
  return forms.map(({ form, members }) => {
    const asked = rows.map((row) => ({ row, is: isOfForm(row, members) }));
    const of = (is: boolean | undefined): DecisionRow[] =>
      asked.flatMap((one) => (one.is === is && one.row.run !== undefined ? one.row : []));
    const unlisted = of(undefined);
    const one = recommended({ ...rule, per: 'sample' }, sample, merges, of(true));
    return {
      ...one,
      ...(one.kamo && isOfForm(one.kamo, members) === false && { kamoForm: formOf(one.kamo, forms) }),
      ...(one.none === 'no-run' && unlisted.length > 0 && { none: 'unlisted' as const }),
      unlisted,
      form
    };
  });
}

/** The form that a run is of. */
function formOf(row: DecisionRow, forms: readonly Form[]): number | 'mixed' {
  return forms.find(({ members }) => isOfForm(row, members) === true)?.form.number ?? 'mixed';
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
    const trial = none === 'not-final' ? choose({ ...rule, trials: 'all' }, rows) : undefined;
    return { sample, merges, rows, none, ...(trial && { trial }) };
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
