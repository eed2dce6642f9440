/** What a ranking rule takes for each sample or merge, beside what KAMO took. */
import { choiceKind, type DecisionRow } from './decision-rows';
import { candidates, choose, difference, outside, type Difference, type Rule } from './ranking';

/** The rule's choice beside KAMO's, for one sample or one merge. */
export interface Choice {
  readonly sample: string;
  /** Set where the rule chooses for each merge. */
  readonly merge?: string;
  readonly looked: number;
  readonly mine?: DecisionRow;
  /** KAMO's choice in the merge that `mine` is of; KAMO compares no merges with each other. Else the best of its choices by the same rule. */
  readonly kamo?: DecisionRow;
  /** How many choices KAMO made here: one for each merge. */
  readonly kamos: number;
  /** Absent where both are the same, or there is no choice of KAMO's. */
  readonly because?: Difference;
}

/** One for each sample or merge, in the order of the rows. */
export function choices(rule: Rule, rows: readonly DecisionRow[]): readonly Choice[] {
  const units = groupedBy(rows, ({ merge }) => (rule.per === 'sample' ? merge.sampleName : merge.path));
  return [...units.values()].flatMap((unit) => {
    const [first] = unit;
    if (first === undefined) return [];
    const mine = choose(rule, unit);
    const kamos = unit.filter((row) => choiceKind(row) === 'kamo');
    const kamo =
      kamos.find(({ merge }) => merge.path === mine?.merge.path) ??
      choose({ ...rule, runs: 'all', trials: 'all' }, kamos);
    return {
      sample: first.merge.sampleName,
      ...(rule.per === 'merge' && { merge: first.merge.path }),
      looked: candidates(rule, unit).length,
      kamos: kamos.length,
      ...(mine && { mine }),
      ...(kamo && { kamo }),
      ...(kamo && because(rule, unit, mine, kamo))
    };
  });
}

function because(
  rule: Rule,
  rows: readonly DecisionRow[],
  mine: DecisionRow | undefined,
  kamo: DecisionRow
): { readonly because?: Difference } {
  if (mine === undefined) {
    const why = outside(rule, kamo);
    return why === undefined ? {} : { because: { kind: 'none', why } };
  }
  return mine.path === kamo.path ? {} : { because: difference(rule, rows, mine, kamo) };
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

/** Groups in the order in which they first occur. */
function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const there = groups.get(key(item));
    if (there === undefined) groups.set(key(item), [item]);
    else there.push(item);
  }
  return groups;
}
