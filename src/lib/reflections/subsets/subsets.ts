import { present } from '../../formats/present';
import type { IndexBox } from '../index-box';
import { Variance } from '../moments';
import { seeded } from '../random';
import { shellOf, type ShellLimits } from '../shells';
import type { ShellStatistics } from '../shell-sums';
import type { SetSums } from './set-sums';

/** Statistics of a choice of data sets that need no pass over the observations; Friedel mates merged, as in `ShellStatistics`. */
export type SubsetShell = Pick<
  ShellStatistics,
  | 'dMax'
  | 'dMin'
  | 'nObserved'
  | 'nUnique'
  | 'nPossible'
  | 'completeness'
  | 'multiplicity'
  | 'iOverSigma'
  | 'ccHalf'
  | 'nCcHalf'
  | 'nAnomalousPairs'
  | 'nAnomalousPossible'
  | 'anomalousCompleteness'
>;

export interface SubsetStatistics {
  readonly overall: SubsetShell;
  readonly shells: readonly SubsetShell[];
}

/** The same numbers while data sets are added one by one. */
export interface Growth {
  /** Data sets that are in. */
  readonly sets: number;
  readonly completeness?: number;
  readonly anomalousCompleteness?: number;
  readonly multiplicity?: number;
  readonly iOverSigma?: number;
  readonly ccHalf?: number;
}

/** Numbers kept for each reflection: n of either mate, Σw, ΣwI, ΣI, ΣI². */
const WIDTH = 6;
const SIGNAL_NOISE_MIN = -3;
const SEED = 20_161_014;

/**
 * Statistics of any choice of data sets that are on one scale. They equal `statisticsOf` of the same observations: I/σ < −3 is left out, CC1/2 is
 * σ–τ. A choice costs the entries of its sets and a pass over the unique reflections.
 */
export class Subsets {
  readonly #shellOf: Int32Array;
  readonly #possible: Int32Array;
  readonly #acentric: Int32Array;
  readonly #all: Float64Array;

  constructor(
    readonly box: Pick<IndexBox, 'n' | 's2' | 'centric'>,
    readonly sums: SetSums,
    readonly limits: ShellLimits
  ) {
    this.#shellOf = Int32Array.from(box.s2, (s2) => shellOf(limits, s2));
    this.#possible = new Int32Array(limits.upper.length);
    this.#acentric = new Int32Array(limits.upper.length);
    this.#all = new Float64Array(WIDTH * box.n);
    this.#shellOf.forEach((shell, u) => {
      if (shell < 0) return;
      (this.#possible[shell] as number)++;
      if (box.centric[u] === 0) (this.#acentric[shell] as number)++;
    });
  }

  /** Of data sets by number from 0, each once. */
  of(chosen: Iterable<number>): SubsetStatistics {
    this.#all.fill(0);
    for (const set of chosen) this.#add(set);
    return this.#statistics();
  }

  /** Adds the data sets one after the other; told at `points` (numbers of sets), or after each. */
  growth(order: readonly number[], points?: ReadonlySet<number>): Growth[] {
    this.#all.fill(0);
    const found: Growth[] = [];
    order.forEach((set, at) => {
      this.#add(set);
      if (points !== undefined && !points.has(at + 1)) return;
      const { completeness, anomalousCompleteness, multiplicity, iOverSigma, ccHalf } =
        this.#statistics().overall;
      found.push({
        sets: at + 1,
        ...present({ completeness, anomalousCompleteness, multiplicity, iOverSigma, ccHalf })
      });
    });
    return found;
  }

  /** The mean of `growth` over so many seeded random orders. A mean stands where every order gave a number. */
  randomGrowth(chosen: readonly number[], draws: number, points: ReadonlySet<number>): Growth[] {
    const random = seeded(SEED);
    const all = Array.from({ length: draws }, () => this.growth(shuffled(chosen, random), points));
    return (all[0] ?? []).map(({ sets }, at) => {
      const mean = (of: (one: Growth) => number | undefined): number | undefined => {
        const values = all.flatMap((one) => (one[at] && of(one[at])) ?? []);
        return values.length === draws ? values.reduce((a, b) => a + b, 0) / draws : undefined;
      };
      return {
        sets,
        ...present({
          completeness: mean((one) => one.completeness),
          anomalousCompleteness: mean((one) => one.anomalousCompleteness),
          multiplicity: mean((one) => one.multiplicity),
          iOverSigma: mean((one) => one.iOverSigma),
          ccHalf: mean((one) => one.ccHalf)
        })
      };
    });
  }

  #add(set: number): void {
    const { first, slot, n, w, wI, sum, squares } = this.sums;
    const all = this.#all;
    for (let at = first[set] as number; at < (first[set + 1] as number); at++) {
      const s = slot[at] as number;
      const to = WIDTH * (s >> 1);
      (all[to + (s & 1)] as number) += n[at] as number;
      (all[to + 2] as number) += w[at] as number;
      (all[to + 3] as number) += wI[at] as number;
      (all[to + 4] as number) += sum[at] as number;
      (all[to + 5] as number) += squares[at] as number;
    }
  }

  #statistics(): SubsetStatistics {
    const shells = this.limits.upper.map(() => new Shell());
    const all = this.#all;
    for (let u = 0; u < this.box.n; u++) {
      const shell = shells[this.#shellOf[u] as number];
      const at = WIDTH * u;
      const [plus, minus] = [all[at] as number, all[at + 1] as number];
      const n = plus + minus;
      if (shell === undefined || n === 0) continue;
      if (plus > 0 && minus > 0 && this.box.centric[u] === 0) shell.nAnomalousPairs++;
      const iOverSigma = (all[at + 3] as number) / Math.sqrt(all[at + 2] as number);
      if (iOverSigma < SIGNAL_NOISE_MIN) continue;
      shell.nObserved += n;
      shell.nUnique++;
      shell.iOverSigma += iOverSigma;
      if (n < 2) continue;
      const sum = all[at + 4] as number;
      const spread = Math.max(0, (all[at + 5] as number) - (sum * sum) / n);
      shell.means.add(sum / n);
      shell.errors += spread / (n - 1) / (n / 2);
    }
    const whole = new Shell();
    shells.forEach((shell, at) => {
      shell.nPossible = this.#possible[at] as number;
      shell.nAnomalousPossible = this.#acentric[at] as number;
      whole.join(shell);
    });
    const { from, upper } = this.limits;
    const d = (s2: number | undefined): number => 1 / Math.sqrt(s2 ?? NaN);
    const above = (shell: number): number | undefined => {
      const s2 = shell === 0 ? from : upper[shell - 1];
      return s2 !== undefined && s2 > 0 ? d(s2) : undefined;
    };
    return {
      overall: whole.statistics(above(0), d(upper.at(-1))),
      shells: shells.map((shell, at) => shell.statistics(above(at), d(upper[at])))
    };
  }
}

/** What is counted in a shell. */
class Shell {
  nObserved = 0;
  nUnique = 0;
  nPossible = 0;
  nAnomalousPairs = 0;
  nAnomalousPossible = 0;
  iOverSigma = 0;
  /** Σ s²/(n/2) of reflections measured twice or more, and their means. */
  errors = 0;
  readonly means = new Variance();

  join(other: Shell): void {
    this.nObserved += other.nObserved;
    this.nUnique += other.nUnique;
    this.nPossible += other.nPossible;
    this.nAnomalousPairs += other.nAnomalousPairs;
    this.nAnomalousPossible += other.nAnomalousPossible;
    this.iOverSigma += other.iOverSigma;
    this.errors += other.errors;
    this.means.join(other.means);
  }

  statistics(dMax: number | undefined, dMin: number): SubsetShell {
    const { nObserved, nUnique, nPossible, nAnomalousPairs, nAnomalousPossible, means } = this;
    const half = this.errors / means.n / 2;
    const cc = (100 * (means.value - half)) / (means.value + half);
    return {
      dMin,
      nObserved,
      nUnique,
      nPossible,
      nCcHalf: means.n,
      nAnomalousPairs,
      nAnomalousPossible,
      ...present({
        dMax,
        completeness: nPossible > 0 ? (100 * nUnique) / nPossible : undefined,
        multiplicity: nUnique > 0 ? nObserved / nUnique : undefined,
        iOverSigma: nUnique > 0 ? this.iOverSigma / nUnique : undefined,
        ccHalf: means.value + half > 0 ? cc : undefined,
        anomalousCompleteness:
          nAnomalousPossible > 0 ? (100 * nAnomalousPairs) / nAnomalousPossible : undefined
      })
    };
  }
}

function shuffled(numbers: readonly number[], random: () => number): number[] {
  const deck = [...numbers];
  for (let at = deck.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [deck[at], deck[other]] = [deck[other] as number, deck[at] as number];
  }
  return deck;
}
