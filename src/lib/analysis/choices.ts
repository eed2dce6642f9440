/** What a ranking rule takes for each sample or merge, and each crystal form in it, beside what KAMO took. */
import { sampleOf } from '../beamtime/names';
import { group } from 'd3-array';
import { isSameData } from '../base/same-data';
import type { Merge } from '../beamtime/types';
import { formsOf, isListed, isOfForm, type Form, type FormLimits } from './crystal-forms';
import { choiceKind, type DecisionRow } from './decision-rows';
import { candidates, choose, difference, outside, type Difference, type Rule } from './ranking';

/** The rule's choice beside KAMO's, for one sample or one merge, or one crystal form of it. */
export interface Choice {
  readonly sample: string;
  /** Set where the rule chooses for each merge. */
  readonly merge?: string;
  /** Number of the crystal form, where the sample has several. */
  readonly form?: number;
  readonly looked: number;
  readonly mine?: DecisionRow;
  /** KAMO's choice in the merge that `mine` is of; KAMO compares no merges with each other. Else the best of its choices by the same rule. */
  readonly kamo?: DecisionRow;
  /** How many choices KAMO made here: one for each merge. */
  readonly kamos: number;
  /** Absent where both are the same, or there is no choice of KAMO's. */
  readonly because?: Because;
}

/** Why the rule's choice is not KAMO's. `form`: KAMO's run is not of this crystal form alone; `unlisted`: no file lists its data sets. */
export type Because = Difference | { readonly kind: 'form' } | { readonly kind: 'unlisted' };

/** One for each sample or merge, and each form of which a run was merged alone, in the order of the rows; forms as in the recommendations. */
export function choices(rule: Rule, rows: readonly DecisionRow[], limits: FormLimits): readonly Choice[] {
  const samples = group(rows, ({ merge }) => sampleOf(merge));
  const forms = new Map(
    [...samples].map(([sample, of]) => [
      sample,
      formsOfSample([...new Set(of.map(({ merge }) => merge))], limits)
    ])
  );
  const units = rule.per === 'sample' ? samples : group(rows, ({ merge }) => merge.path);
  return [...units.values()].flatMap((unit) => {
    const [first] = unit;
    if (first === undefined) return [];
    const parts = forms.get(sampleOf(first.merge));
    const before = known.get(first);
    if (
      before !== undefined &&
      before.parts === parts &&
      isSameList(before.unit, unit) &&
      isSameData(before.rule, rule)
    )
      return before.chosen;
    const chosen = choicesIn(rule, unit, parts, first);
    known.set(first, { rule, unit, parts, chosen });
    return chosen;
  });
}

interface Chosen {
  readonly rule: Rule;
  readonly unit: readonly DecisionRow[];
  readonly parts: readonly Form[] | undefined;
  readonly chosen: readonly Choice[];
}
/** By the first row: while a beamtime is read the choices are asked for again and again, and most units stay as they are. */
const known = new WeakMap<DecisionRow, Chosen>();

interface Forms {
  readonly merges: readonly Merge[];
  readonly limits: FormLimits;
  readonly forms: readonly Form[] | undefined;
}
/** The same by the first merge of a sample. */
const formsKnown = new WeakMap<Merge, Forms>();

function formsOfSample(merges: readonly Merge[], limits: FormLimits): readonly Form[] | undefined {
  const [first] = merges;
  if (first === undefined) return undefined;
  const before = formsKnown.get(first);
  if (before !== undefined && isSameList(before.merges, merges) && isSameData(before.limits, limits))
    return before.forms;
  const forms = formsOf(merges, limits);
  formsKnown.set(first, { merges, limits, forms });
  return forms;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function choicesIn(
  rule: Rule,
  unit: readonly DecisionRow[],
  parts: readonly Form[] | undefined,
  first: DecisionRow
): readonly Choice[] {
  if (parts === undefined) return [choiceIn(rule, unit, unit, first)];
  const alone = parts.flatMap(({ form, members }) => {
    const pool = unit.filter((row) => isOfForm(row, members) === true);
    return pool.length > 0 ? { ...choiceIn(rule, unit, pool, first), form: form.number } : [];
  });
  return alone.length > 0 ? alone : [choiceIn(rule, unit, [], first)];
}

/** What the rule takes of `pool`, beside KAMO's choice in the whole unit. */
function choiceIn(
  rule: Rule,
  unit: readonly DecisionRow[],
  pool: readonly DecisionRow[],
  first: DecisionRow
): Choice {
  const mine = choose(rule, pool);
  const kamos = unit.filter((row) => choiceKind(row) === 'kamo');
  const kamo =
    kamos.find(({ merge }) => merge.path === mine?.merge.path) ??
    choose({ ...rule, runs: 'all', trials: 'all' }, kamos);
  const why = kamo && because(rule, pool, mine, kamo);
  return {
    sample: sampleOf(first.merge),
    ...(rule.per === 'merge' && { merge: first.merge.path }),
    looked: candidates(rule, pool).length,
    kamos: kamos.length,
    ...(mine && { mine }),
    ...(kamo && { kamo }),
    ...(why && { because: why })
  };
}

function because(
  rule: Rule,
  pool: readonly DecisionRow[],
  mine: DecisionRow | undefined,
  kamo: DecisionRow
): Because | undefined {
  if (mine?.path === kamo.path) return undefined;
  if (!pool.some(({ path }) => path === kamo.path)) return { kind: isListed(kamo) ? 'form' : 'unlisted' };
  if (mine !== undefined) return difference(rule, pool, mine, kamo);
  const why = outside(rule, kamo);
  return why === undefined ? undefined : { kind: 'none', why };
}

/** How often both take the same run; the counts add up to all choices. */
export interface Agreement {
  readonly same: number;
  readonly different: number;
  /** Where only one of the two takes a run, or neither. */
  readonly withoutMine: readonly Choice[];
  readonly withoutKamo: readonly Choice[];
  readonly withoutBoth: readonly Choice[];
}

export function agreement(choices: readonly Choice[]): Agreement {
  const both = choices.filter(({ mine, kamo }) => mine && kamo);
  const same = both.filter(({ mine, kamo }) => mine?.path === kamo?.path).length;
  return {
    same,
    different: both.length - same,
    withoutMine: choices.filter(({ mine, kamo }) => !mine && kamo),
    withoutKamo: choices.filter(({ mine, kamo }) => mine && !kamo),
    withoutBoth: choices.filter(({ mine, kamo }) => !mine && !kamo)
  };
}
