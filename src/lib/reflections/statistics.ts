import { byUnique, type ByUnique } from './by-unique';
import type { IndexBox } from './index-box';
import { seeded } from './random';
import { shellOf, type ShellLimits } from './shells';
import { ShellSums, type ShellStatistics } from './shell-sums';

export type { ShellStatistics } from './shell-sums';

/** Observations and where each belongs. */
export interface Measured {
  readonly intensity: Float64Array;
  readonly sigma: Float64Array;
  /** Slots of `box`. */
  readonly slots: Int32Array;
}

export interface StatisticsOptions {
  readonly shells: ShellLimits;
  /** `apart`: Friedel mates count separately everywhere, as CORRECT does with FRIEDEL'S_LAW=FALSE. */
  readonly friedel: 'merged' | 'apart';
  /** Unique reflections whose merged I/σ is below are dropped with their observations; XDS: -3. */
  readonly signalNoiseMin?: number;
  /** Draws of random halves. */
  readonly draws?: number;
  /** Only these observations (1 each). */
  readonly keep?: Uint8Array;
}

export interface Statistics {
  readonly overall: ShellStatistics;
  readonly shells: readonly ShellStatistics[];
}

const SIGNAL_NOISE_MIN = -3;
const SEED = 20_161_014;

/** Statistics of unmerged observations by shell and over all, by the definitions of docs/reflections.md. Rejected records (σ ≤ 0), absences and what lies beyond the box are left out. */
export function statisticsOf(box: IndexBox, measured: Measured, options: StatisticsOptions): Statistics {
  const { shells, friedel, signalNoiseMin = SIGNAL_NOISE_MIN, draws = 0, keep } = options;
  const sorted = byUnique(box.n, measured.slots, measured.sigma, keep);
  const sums = shells.upper.map(() => new ShellSums(draws));
  const unit = new Unit(measured, sorted, draws);
  const apart = friedel === 'apart';
  for (let u = 0; u < box.n; u++) {
    const shell = sums[shellOf(shells, box.s2[u] as number)];
    if (shell === undefined) continue;
    const acentric = box.centric[u] === 0;
    const possible = apart && acentric ? 2 : 1;
    shell.nPossible += possible;
    const [from, middle, to] = [
      sorted.start[2 * u] as number,
      sorted.start[2 * u + 1] as number,
      sorted.start[2 * u + 2] as number
    ];
    if (!apart) unit.add(from, to, signalNoiseMin, shell);
    else {
      unit.add(from, middle, signalNoiseMin, shell);
      unit.add(middle, to, signalNoiseMin, shell);
    }
    if (!acentric) continue;
    shell.nAnomalousPossible++;
    if (middle > from && to > middle) {
      shell.nAnomalousPairs++;
      if (middle - from > 1 && to - middle > 1) unit.addDifference(from, middle, to, shell);
    }
  }
  const all = new ShellSums(draws);
  for (const one of sums) all.join(one);
  const d = (s2: number | undefined): number => 1 / Math.sqrt(s2 ?? NaN);
  const lower = (shell: number): number | undefined => {
    const s2 = shell === 0 ? shells.from : shells.upper[shell - 1];
    return s2 !== undefined && s2 > 0 ? d(s2) : undefined;
  };
  return {
    overall: all.statistics(lower(0), d(shells.upper.at(-1))),
    shells: sums.map((one, shell) => one.statistics(lower(shell), d(shells.upper[shell])))
  };
}

/** The observations of one reflection (or of one mate), measured for the sums. */
class Unit {
  readonly #random = seeded(SEED);
  #half = new Int32Array(64);
  #values = new Float64Array(64);
  #weights = new Float64Array(64);

  constructor(
    readonly measured: Measured,
    readonly sorted: ByUnique,
    readonly draws: number
  ) {}

  /** Adds the observations `order[from..to)` as one reflection. */
  add(from: number, to: number, least: number, shell: ShellSums): void {
    const n = to - from;
    if (n === 0) return;
    const { intensity, sigma } = this.measured;
    const { order } = this.sorted;
    if (this.#values.length < n) {
      this.#values = new Float64Array(2 * n);
      this.#weights = new Float64Array(2 * n);
    }
    // Fetched once: the observations of a reflection lie far from each other.
    const values = this.#values;
    const weights = this.#weights;
    let sumW = 0;
    let sumWI = 0;
    let sum = 0;
    for (let at = 0; at < n; at++) {
      const i = order[from + at] as number;
      const x = intensity[i] as number;
      const s = sigma[i] as number;
      const w = 1 / (s * s);
      values[at] = x;
      weights[at] = w;
      sumW += w;
      sumWI += w * x;
      sum += x;
    }
    const meanW = sumWI / sumW;
    const iOverSigma = meanW * Math.sqrt(sumW);
    if (iOverSigma < least) return;
    shell.nObserved += n;
    shell.nUnique++;
    shell.iOverSigma += iOverSigma;
    if (n < 2) return;
    const mean = sum / n;
    let fromW = 0;
    let fromPlain = 0;
    let squares = 0;
    let squaresW = 0;
    for (let at = 0; at < n; at++) {
      const x = values[at] as number;
      fromW += Math.abs(x - meanW);
      fromPlain += Math.abs(x - mean);
      squares += (x - mean) * (x - mean);
      squaresW += (x - meanW) * (x - meanW) * (weights[at] as number);
    }
    const meas = Math.sqrt(n / (n - 1));
    const pim = Math.sqrt(1 / (n - 1));
    const error = squares / (n - 1) / (n / 2);
    const errorW = ((n / (n - 1)) * (squaresW / sumW)) / (n / 2);
    shell.nCompared += n;
    shell.intensity += sum;
    shell.weighted.merge += fromW;
    shell.weighted.meas += meas * fromW;
    shell.weighted.pim += pim * fromW;
    shell.plain.merge += fromPlain;
    shell.plain.meas += meas * fromPlain;
    shell.plain.pim += pim * fromPlain;
    shell.means.add(mean);
    shell.meansWeighted.add(meanW);
    shell.errors += error;
    shell.errorsWeighted += errorW;
    for (let draw = 0; draw < this.draws; draw++) {
      const [x, y] = this.#halves(from, to);
      shell.halves[draw]?.add(x, y);
    }
  }

  /** Adds the anomalous difference of an acentric reflection with two or more observations of each mate. */
  addDifference(from: number, middle: number, to: number, shell: ShellSums): void {
    const plus = this.#mate(from, middle);
    const minus = this.#mate(middle, to);
    const difference = plus.mean - minus.mean;
    const error = 2 * (plus.variance + minus.variance);
    const significance = anomalousSignal(plus, minus);
    shell.differences.add(difference);
    shell.differenceErrors += error;
    shell.sigAno += significance;
    for (let draw = 0; draw < this.draws; draw++) {
      const [p, q] = this.#halves(from, middle);
      const [r, s] = this.#halves(middle, to);
      shell.anomalousHalves[draw]?.add(p - r, q - s);
    }
  }

  #mate(from: number, to: number): Mate {
    const { intensity, sigma } = this.measured;
    const { order } = this.sorted;
    const n = to - from;
    let [sum, sumW, sumWI] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const i = order[at] as number;
      const s = sigma[i] as number;
      sum += intensity[i] as number;
      sumW += 1 / (s * s);
      sumWI += (intensity[i] as number) / (s * s);
    }
    const mean = sum / n;
    let squares = 0;
    for (let at = from; at < to; at++) squares += ((intensity[order[at] as number] as number) - mean) ** 2;
    return { mean, variance: squares / (n - 1) / n, weightedMean: sumWI / sumW, sigma: 1 / Math.sqrt(sumW) };
  }

  /** Weighted means of two random halves; of an odd number the larger half by coin. */
  #halves(from: number, to: number): readonly [number, number] {
    const { intensity, sigma } = this.measured;
    const n = to - from;
    if (this.#half.length < n) this.#half = new Int32Array(2 * n);
    const deck = this.#half;
    for (let at = 0; at < n; at++) deck[at] = this.sorted.order[from + at] as number;
    for (let at = n - 1; at > 0; at--) {
      const other = Math.floor(this.#random() * (at + 1));
      const kept = deck[at] as number;
      deck[at] = deck[other] as number;
      deck[other] = kept;
    }
    const split = n % 2 === 0 ? n / 2 : (n - 1) / 2 + (this.#random() < 0.5 ? 0 : 1);
    let [x, wx, y, wy] = [0, 0, 0, 0];
    for (let at = 0; at < n; at++) {
      const i = deck[at] as number;
      const s = sigma[i] as number;
      const w = 1 / (s * s);
      if (at < split) {
        x += w * (intensity[i] as number);
        wx += w;
      } else {
        y += w * (intensity[i] as number);
        wy += w;
      }
    }
    return [x / wx, y / wy];
  }
}

interface Mate {
  readonly mean: number;
  /** Of the mean. */
  readonly variance: number;
  readonly weightedMean: number;
  readonly sigma: number;
}

/** |F₊ − F₋|/σ with F = √I, σ(F) = σ(I)/2F. */
function anomalousSignal(plus: Mate, minus: Mate): number {
  const amplitude = ({ weightedMean, sigma }: Mate): readonly [number, number] => {
    const f = Math.sqrt(Math.max(weightedMean, 0));
    return [f, f > 0 ? sigma / (2 * f) : Math.sqrt(sigma)];
  };
  const [f, sf] = amplitude(plus);
  const [g, sg] = amplitude(minus);
  return Math.abs(f - g) / Math.hypot(sf, sg);
}
