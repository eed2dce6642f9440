/**
 * Which run to take, by a rule that can be read and changed: a cascade of criteria, or weights. KAMO's own rule is the first preset (kamo.md
 * 3.5; yamtbx `auto_multi_merge.py`, `choose_best_result`), the beamline staff's script another (CC1/2 above 98 %, then the highest I/sigma).
 */
import { isEndOf } from '../beamtime/ended-trial';
import type { DecisionRow } from './decision-rows';
import { lowerIsBetter, measureOf, type MeasureId } from './measures';

export type Comparison = '>' | '>=' | '<' | '<=';
export const COMPARISONS: readonly Comparison[] = ['>', '>=', '<', '<='];

export type Step =
  /** Those that meet the limit stay; where none does, all stay. A run that does not say the number does not meet it. */
  | { readonly kind: 'limit'; readonly measure: MeasureId; readonly is: Comparison; readonly limit: number }
  /** Of more than two, the better half (rounded down) stays; where none says the number, all stay. */
  | { readonly kind: 'half'; readonly measure: MeasureId }
  /** The best value stays, and what equals it. */
  | { readonly kind: 'best'; readonly measure: MeasureId };

export interface Weight {
  readonly measure: MeasureId;
  /** Positive; only the ratios count. */
  readonly weight: number;
}

interface Scope {
  /** One choice for each sample, or for each merge (area and method) of it. */
  readonly per: 'sample' | 'merge';
  readonly runs: 'last' | 'all';
  readonly trials: 'final' | 'all';
}
export interface Cascade extends Scope {
  readonly way: 'cascade';
  readonly steps: readonly Step[];
}
export interface Weighted extends Scope {
  readonly way: 'weights';
  readonly weights: readonly Weight[];
}
export type Rule = Cascade | Weighted;

const SCOPE: Scope = { per: 'sample', runs: 'last', trials: 'final' };

export const PRESETS = {
  kamo: {
    ...SCOPE,
    way: 'cascade',
    steps: [
      { kind: 'half', measure: 'Redun' },
      { kind: 'best', measure: 'CC1/2' },
      { kind: 'best', measure: 'CC1/2.ou' }
    ]
  },
  staff: {
    ...SCOPE,
    way: 'cascade',
    steps: [
      { kind: 'limit', measure: 'CC1/2', is: '>', limit: 98 },
      { kind: 'best', measure: 'I/sig' }
    ]
  },
  complete: {
    ...SCOPE,
    trials: 'all',
    way: 'cascade',
    steps: [
      { kind: 'limit', measure: 'Cmpl', is: '>=', limit: 95 },
      { kind: 'best', measure: 'resolution' },
      { kind: 'best', measure: 'CC1/2.ou' }
    ]
  },
  weights: {
    ...SCOPE,
    way: 'weights',
    weights: [
      { measure: 'Cmpl', weight: 2 },
      { measure: 'CC1/2.ou', weight: 2 },
      { measure: 'I/sig', weight: 1 },
      { measure: 'Redun', weight: 1 }
    ]
  }
} as const satisfies Readonly<Record<string, Rule>>;
export type Preset = keyof typeof PRESETS;

/** The rows that the rule looks at: those with numbers, in its scope. */
export function candidates(rule: Scope, rows: readonly DecisionRow[]): readonly DecisionRow[] {
  return rows.filter((row) => outside(rule, row) === undefined);
}

export type Outside = 'no-numbers' | 'not-last' | 'not-final';

/** Why a rule does not look at a row. */
export function outside(rule: Scope, row: DecisionRow): Outside | undefined {
  if (row.run?.overall === undefined) return 'no-numbers';
  if (rule.trials === 'final' && !(row.trial && isEndOf(row.merge, row.trial))) return 'not-final';
  if (rule.runs === 'last' && !row.last) return 'not-last';
  return undefined;
}

/** The one that the rule takes; of equal ones the first. `undefined` where it looks at none. */
export function choose(rule: Rule, rows: readonly DecisionRow[]): DecisionRow | undefined {
  let left = candidates(rule, rows);
  if (rule.way === 'weights') {
    const score = scores(rule.weights, left);
    return [...left].sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0))[0];
  }
  for (const step of rule.steps) left = leftBy(step, left);
  return left[0];
}

/** What a step leaves, in the order given. */
function leftBy(step: Step, rows: readonly DecisionRow[]): readonly DecisionRow[] {
  if (step.kind === 'limit') {
    const met = rows.filter((row) => meets(measureOf(row, step.measure), step.is, step.limit));
    return met.length > 0 ? met : rows;
  }
  const good = new Map(rows.map((row) => [row, goodness(row, step.measure)]));
  if ([...good.values()].every((value) => value === -Infinity)) return rows;
  const sorted = [...rows].sort((a, b) => descending(good.get(a), good.get(b)));
  if (step.kind === 'half') return rows.length > 2 ? sorted.slice(0, Math.floor(rows.length / 2)) : rows;
  const best = sorted[0];
  return best === undefined ? [] : rows.filter((row) => good.get(row) === good.get(best));
}

function meets(value: number | undefined, is: Comparison, limit: number): boolean {
  if (value === undefined) return false;
  if (is === '>') return value > limit;
  if (is === '>=') return value >= limit;
  return is === '<' ? value < limit : value <= limit;
}

/** Larger is better; what is not said is worst. */
function goodness(row: DecisionRow, id: MeasureId): number {
  const value = measureOf(row, id);
  return value === undefined ? -Infinity : lowerIsBetter(id) ? -value : value;
}

function descending(a = -Infinity, b = -Infinity): number {
  return a === b ? 0 : b > a ? 1 : -1;
}

/** Weighted mean of each measure's place between the worst (0) and the best (1) of the rows; what is not said counts 0, what all share counts 1. */
export function scores(
  weights: readonly Weight[],
  rows: readonly DecisionRow[]
): ReadonlyMap<DecisionRow, number> {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const parts = weights.map((one) => ({ ...one, share: shares(one.measure, rows) }));
  return new Map(
    rows.map((row) => [
      row,
      all === 0 ? 0 : parts.reduce((sum, { weight, share }) => sum + weight * share(row), 0) / all
    ])
  );
}

function shares(id: MeasureId, rows: readonly DecisionRow[]): (row: DecisionRow) => number {
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = goodness(row, id);
    if (value !== -Infinity) [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  return (row) => {
    const value = goodness(row, id);
    return value === -Infinity ? 0 : most === least ? 1 : (value - least) / (most - least);
  };
}

/** What set two rows apart. */
export type Difference =
  | { readonly kind: 'outside'; readonly why: Outside }
  | { readonly kind: 'step'; readonly step: Step; readonly mine?: number; readonly other?: number }
  | {
      readonly kind: 'score';
      readonly scores: readonly [number, number];
      /** How many rows the places between 0 and 1 are among. */
      readonly among: number;
      /** What each weight adds to the difference of the scores: they sum up to it. Those for the rule's choice first. */
      readonly terms: readonly Term[];
    }
  /** The rule takes none here: why not KAMO's. */
  | { readonly kind: 'none'; readonly why: Outside }
  /** Equal in all that the rule looks at: the first one is taken. */
  | { readonly kind: 'equal' };

export interface Term {
  readonly measure: MeasureId;
  /** Positive: it speaks for the rule's choice. */
  readonly adds: number;
  readonly mine?: number;
  readonly other?: number;
}

/** The first criterion by which the rule left `other` and kept `mine`, its choice among `rows`. */
export function difference(
  rule: Rule,
  rows: readonly DecisionRow[],
  mine: DecisionRow,
  other: DecisionRow
): Difference {
  const why = outside(rule, other);
  if (why !== undefined) return { kind: 'outside', why };
  let left = candidates(rule, rows);
  if (rule.way === 'weights') return differenceOfScores(rule.weights, left, mine, other);
  for (const step of rule.steps) {
    left = leftBy(step, left);
    if (!left.some(({ path }) => path === other.path))
      return { kind: 'step', step, ...values(step.measure, mine, other) };
  }
  return { kind: 'equal' };
}

function differenceOfScores(
  weights: readonly Weight[],
  rows: readonly DecisionRow[],
  mine: DecisionRow,
  other: DecisionRow
): Difference {
  const score = scores(weights, rows);
  const both = [mine, other].map(({ path }) => score.get(rows.find((row) => row.path === path) ?? mine) ?? 0);
  const [own = 0, others = 0] = both;
  if (own === others) return { kind: 'equal' };
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const terms = weights
    .map(({ measure, weight }): Term => {
      const share = shares(measure, rows);
      return {
        measure,
        adds: (weight * (share(mine) - share(other))) / all,
        ...values(measure, mine, other)
      };
    })
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => b.adds - a.adds);
  return { kind: 'score', scores: [own, others], among: rows.length, terms };
}

function values(id: MeasureId, a: DecisionRow, b: DecisionRow): { mine?: number; other?: number } {
  const [mine, other] = [measureOf(a, id), measureOf(b, id)];
  return { ...(mine !== undefined && { mine }), ...(other !== undefined && { other }) };
}
