import { Correlation } from './moments';
import { IndexBox } from './index-box';
import { isEquivalent, reindexOperators, type ReindexOperator } from './lattice-symmetry';
import { inverse, multiplied, transformed } from './operator';
import { seeded } from './random';
import type { Member } from './pairs';
import type { SpaceGroup } from './space-group';
import { inverseSquare, medianCell, reciprocalOf } from './unit-cell';

/** Which of the equally good ways to index each data set agrees with the others; known up to one operator common to all. */
export interface Reindexing {
  readonly operators: readonly ReindexOperator[];
  /** Index into `operators` for each set. */
  readonly assignment: Int32Array;
  /** Correlation with the merge of the others as assigned, and with the best of the other operators. NaN where too little is common. */
  readonly right: Float64Array;
  readonly second: Float64Array;
}

const STARTS = 16;
const MOST_SWEEPS = 40;
const SHELLS = 10;
const FEWEST_COMMON = 5;
const SEED = 2014;

/** Σw, ΣwI and the first record of each unique reflection; the sums are 0 between two sets. */
interface UniqueSums {
  readonly w: Float64Array;
  readonly wI: Float64Array;
  readonly first: Int32Array;
}

/** A set's reflections: unique numbers under each operator, and normalised intensities. */
interface Indexed {
  readonly unique: readonly Int32Array[];
  readonly value: Float64Array;
}

/**
 * Resolves the indexing ambiguity (Brehm & Diederichs 2014 in the form of correlations with the merge of the others): from several starts,
 * sets are added one by one and then turned until none changes; the start of highest mean correlation wins. Intensities are normalised in
 * shells of resolution, Friedel mates merged.
 */
export function reindex(members: readonly Member[], group: SpaceGroup, dMin?: number): Reindexing {
  const cell = medianCell(members.map((member) => member.cell));
  const n = members.length;
  if (cell === undefined)
    return {
      operators: [],
      assignment: new Int32Array(0),
      right: new Float64Array(0),
      second: new Float64Array(0)
    };
  const operators = reindexOperators(group, cell);
  const finest = dMin ?? Math.min(...members.map(finestOf));
  const box = new IndexBox(group, cell, finest);
  const sums = {
    w: new Float64Array(box.n),
    wI: new Float64Array(box.n),
    first: new Int32Array(box.n)
  };
  const sets = members.map((member) => indexed(member, operators, box, sums));
  const merge = new RunningMerge(box.n);
  const random = seeded(SEED);
  let best: { assignment: Int32Array; score: number } = { assignment: new Int32Array(n), score: -Infinity };
  for (let start = 0; start < (operators.length > 1 ? STARTS : 1); start++) {
    const assignment = assigned(sets, operators.length, merge, random);
    const score = scoreOf(sets, assignment, merge);
    if (score > best.score) best = { assignment, score };
  }
  const assignment = firstKept(best.assignment, operators, group);
  merge.clear();
  sets.forEach((set, i) => merge.add(set, assignment[i] as number, 1));
  const right = new Float64Array(n);
  const second = new Float64Array(n).fill(NaN);
  sets.forEach((set, i) => {
    const own = assignment[i] as number;
    merge.add(set, own, -1);
    right[i] = merge.correlation(set, own);
    for (let operator = 0; operator < operators.length; operator++) {
      if (operator === own) continue;
      const cc = merge.correlation(set, operator);
      if (!(cc <= (second[i] as number))) second[i] = cc;
    }
    merge.add(set, own, 1);
  });
  return { operators, assignment, right, second };
}

/** The same choice up to the one operator that no data can tell: the first set keeps its indices. */
function firstKept(
  assignment: Int32Array,
  operators: readonly ReindexOperator[],
  group: SpaceGroup
): Int32Array {
  const first = operators[assignment[0] ?? 0];
  if (first === undefined || assignment[0] === 0) return assignment;
  const back = inverse(first.r);
  return assignment.map((one) => {
    const turnedBack = multiplied((operators[one] as ReindexOperator).r, back);
    return operators.findIndex(({ r }) => isEquivalent(turnedBack, r, group));
  });
}

function assigned(
  sets: readonly Indexed[],
  nOperators: number,
  merge: RunningMerge,
  random: () => number
): Int32Array {
  const assignment = new Int32Array(sets.length);
  const order = shuffled(sets.length, random);
  merge.clear();
  for (const i of order) {
    assignment[i] = merge.best(sets[i] as Indexed, nOperators);
    merge.add(sets[i] as Indexed, assignment[i] as number, 1);
  }
  for (let sweep = 0, changed = true; changed && sweep < MOST_SWEEPS; sweep++) {
    changed = false;
    for (const i of shuffled(sets.length, random)) {
      const set = sets[i] as Indexed;
      merge.add(set, assignment[i] as number, -1);
      const operator = merge.best(set, nOperators, assignment[i] as number);
      if (operator !== assignment[i]) {
        assignment[i] = operator;
        changed = true;
      }
      merge.add(set, operator, 1);
    }
  }
  return assignment;
}

/** Mean correlation with the merge of the others, weighted by reflections. */
function scoreOf(sets: readonly Indexed[], assignment: Int32Array, merge: RunningMerge): number {
  let [sum, weight] = [0, 0];
  sets.forEach((set, i) => {
    merge.add(set, assignment[i] as number, -1);
    const cc = merge.correlation(set, assignment[i] as number);
    merge.add(set, assignment[i] as number, 1);
    if (Number.isNaN(cc)) return;
    sum += cc * set.value.length;
    weight += set.value.length;
  });
  return weight > 0 ? sum / weight : 0;
}

/** The merge of the sets as they are indexed at the moment. */
class RunningMerge {
  readonly #sum: Float64Array;
  readonly #n: Int32Array;

  constructor(size: number) {
    this.#sum = new Float64Array(size);
    this.#n = new Int32Array(size);
  }

  clear(): void {
    this.#sum.fill(0);
    this.#n.fill(0);
  }

  add({ unique, value }: Indexed, operator: number, sign: 1 | -1): void {
    const place = unique[operator] as Int32Array;
    for (let at = 0; at < place.length; at++) {
      const u = place[at] as number;
      if (u < 0) continue;
      (this.#sum[u] as number) += sign * (value[at] as number);
      (this.#n[u] as number) += sign;
    }
  }

  correlation({ unique, value }: Indexed, operator: number): number {
    const place = unique[operator] as Int32Array;
    const pairs = new Correlation();
    for (let at = 0; at < place.length; at++) {
      const u = place[at] as number;
      if (u >= 0 && (this.#n[u] as number) > 0)
        pairs.add(value[at] as number, (this.#sum[u] as number) / (this.#n[u] as number));
    }
    return pairs.n < FEWEST_COMMON ? NaN : (pairs.value ?? NaN);
  }

  /** The operator of highest correlation; `otherwise` where none can be told. */
  best(set: Indexed, nOperators: number, otherwise = 0): number {
    let [best, highest] = [otherwise, -Infinity];
    for (let operator = 0; operator < nOperators; operator++) {
      const cc = this.correlation(set, operator);
      if (cc > highest + 1e-12) [best, highest] = [operator, cc];
    }
    return best;
  }
}

function indexed(
  { columns, cell }: Member,
  operators: readonly ReindexOperator[],
  box: IndexBox,
  sums: UniqueSums
): Indexed {
  const { hkl, intensity, sigma } = columns;
  const r = reciprocalOf(cell);
  // Merged first: one value a unique reflection of the set's own indexing, and one index that stands for it.
  const { w, wI, first } = sums;
  const met: number[] = [];
  for (let i = 0; i < columns.n; i++) {
    const s = sigma[i] as number;
    const slot = box.slotOf(hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number);
    if (!(s > 0) || slot < 0) continue;
    const u = slot >> 1;
    if (w[u] === 0) {
      first[u] = i;
      met.push(u);
    }
    const weight = 1 / (s * s);
    (w[u] as number) += weight;
    (wI[u] as number) += weight * (intensity[i] as number);
  }
  const values = met.map((u) => (wI[u] as number) / (w[u] as number));
  const hkls = met.map((u) => {
    const i = first[u] as number;
    return [hkl[3 * i] as number, hkl[3 * i + 1] as number, hkl[3 * i + 2] as number] as const;
  });
  for (const u of met) w[u] = wI[u] = 0;
  const s2 = hkls.map(([h, k, l]) => inverseSquare(r, h, k, l));
  const unique = operators.map((operator) =>
    Int32Array.from(hkls, (one) => {
      const [h, k, l] = transformed(one, operator.r);
      const slot =
        Number.isInteger(h) && Number.isInteger(k) && Number.isInteger(l) ? box.slotOf(h, k, l) : -1;
      return slot < 0 ? -1 : slot >> 1;
    })
  );
  return { unique, value: normalised(values, s2) };
}

/** √(I/⟨I⟩) by shells of resolution: of the root a few strong reflections do not decide. */
function normalised(values: readonly number[], s2: readonly number[]): Float64Array {
  const order = values.map((_, n) => n).sort((a, b) => (s2[a] as number) - (s2[b] as number));
  const result = new Float64Array(values.length);
  const shells = Math.max(1, Math.min(SHELLS, Math.floor(values.length / 30)));
  for (let shell = 0; shell < shells; shell++) {
    const inside = order.slice(
      Math.floor((shell * order.length) / shells),
      Math.floor(((shell + 1) * order.length) / shells)
    );
    const mean =
      inside.reduce((sum, n) => sum + Math.abs(values[n] as number), 0) / Math.max(1, inside.length);
    for (const n of inside) result[n] = mean > 0 ? Math.sqrt(Math.max(0, values[n] as number) / mean) : 0;
  }
  return result;
}

function finestOf({ columns, cell }: Member): number {
  const r = reciprocalOf(cell);
  let most = 0;
  for (let i = 0; i < columns.n; i++)
    if ((columns.sigma[i] as number) > 0)
      most = Math.max(
        most,
        inverseSquare(
          r,
          columns.hkl[3 * i] as number,
          columns.hkl[3 * i + 1] as number,
          columns.hkl[3 * i + 2] as number
        )
      );
  return most > 0 ? 1 / Math.sqrt(most) : Infinity;
}

function shuffled(n: number, random: () => number): number[] {
  const deck = Array.from({ length: n }, (_, i) => i);
  for (let at = n - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [deck[at], deck[other]] = [deck[other] as number, deck[at] as number];
  }
  return deck;
}
