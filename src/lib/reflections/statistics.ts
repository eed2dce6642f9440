import { byUnique } from './by-unique';
import type { IndexBox } from './index-box';
import type { Measured } from './measured';
import { RandomHalves } from './random-halves';
import { ReflectionSums, type MateSums, type UnitSums } from './reflection-sums';
import { shellOf, type ShellLimits } from './shells';
import { ShellSums, type ShellStatistics } from './shell-sums';

export type { Measured } from './measured';
export type { ShellStatistics } from './shell-sums';

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
  /** Observations above which the reflections are taken in parts; changes no number. */
  readonly atOnce?: number;
}

export interface Statistics {
  readonly overall: ShellStatistics;
  readonly shells: readonly ShellStatistics[];
}

const SIGNAL_NOISE_MIN = -3;
/** Sums and order of the reflections of a million observations are kept at a time. */
const AT_ONCE = 2 ** 20;

/** Statistics of unmerged observations by shell and over all, by the definitions of docs/reflections.md. Rejected records (σ ≤ 0), absences and what lies beyond the box are left out. */
export function statisticsOf(box: IndexBox, measured: Measured, options: StatisticsOptions): Statistics {
  const { shells, friedel, signalNoiseMin = SIGNAL_NOISE_MIN, draws = 0, keep, atOnce = AT_ONCE } = options;
  const apart = friedel === 'apart';
  const sums = shells.upper.map(() => new ShellSums(draws));
  const each = Math.ceil(box.n / Math.max(1, Math.ceil(measured.slots.length / atOnce)));
  const found = new ReflectionSums(each, measured, friedel, keep);
  const dealt = draws > 0 ? new Dealt(each, measured, keep) : undefined;
  for (let u = 0; u < box.n; u++) {
    if (u % each === 0) {
      found.take(u);
      dealt?.take(u);
    }
    const shell = sums[shellOf(shells, box.s2[u] as number)];
    if (shell === undefined) continue;
    const acentric = box.centric[u] === 0;
    shell.nPossible += apart && acentric ? 2 : 1;
    const [plus, minus] = [found.countOf(2 * u), found.countOf(2 * u + 1)];
    for (let slot = 2 * u; slot < 2 * u + (apart ? 2 : 1); slot++)
      if (addUnit(found.unitOf(slot), signalNoiseMin, shell)) dealt?.addUnit(slot, apart ? 1 : 2, shell);
    if (!acentric) continue;
    shell.nAnomalousPossible++;
    if (plus > 0 && minus > 0) {
      shell.nAnomalousPairs++;
      if (plus > 1 && minus > 1) {
        addDifference(found.mateOf(2 * u), found.mateOf(2 * u + 1), shell);
        dealt?.addDifference(2 * u, shell);
      }
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

/** Adds the observations of one reflection (or of one mate). True where there are two or more that count. */
function addUnit(unit: UnitSums, least: number, shell: ShellSums): boolean {
  const { n, mean, meanWeighted, sumW } = unit;
  if (n === 0) return false;
  const iOverSigma = meanWeighted * Math.sqrt(sumW);
  if (iOverSigma < least) return false;
  shell.nObserved += n;
  shell.nUnique++;
  shell.iOverSigma += iOverSigma;
  if (n < 2) return false;
  const meas = Math.sqrt(n / (n - 1));
  const pim = Math.sqrt(1 / (n - 1));
  shell.nCompared += n;
  shell.intensity += unit.sum;
  shell.weighted.merge += unit.fromWeighted;
  shell.weighted.meas += meas * unit.fromWeighted;
  shell.weighted.pim += pim * unit.fromWeighted;
  shell.plain.merge += unit.fromPlain;
  shell.plain.meas += meas * unit.fromPlain;
  shell.plain.pim += pim * unit.fromPlain;
  shell.means.add(mean);
  shell.meansWeighted.add(meanWeighted);
  shell.errors += unit.squares / (n - 1) / (n / 2);
  shell.errorsWeighted += ((n / (n - 1)) * (unit.squaresWeighted / sumW)) / (n / 2);
  return true;
}

/** Adds the anomalous difference of an acentric reflection with two or more observations of each mate. */
function addDifference(plus: MateSums, minus: MateSums, shell: ShellSums): void {
  shell.differences.add(plus.mean - minus.mean);
  shell.differenceErrors += 2 * (plus.variance + minus.variance);
  shell.sigAno += anomalousSignal(plus, minus);
}

/** Random halves of reflections and of their differences, a part of the reflections at a time. */
class Dealt {
  readonly #halves: RandomHalves;
  #first = 0;
  #start: Int32Array = new Int32Array(0);
  #order: Int32Array = new Int32Array(0);

  /** `n`: unique reflections at a time. */
  constructor(
    readonly n: number,
    readonly measured: Measured,
    readonly keep: Uint8Array | undefined
  ) {
    this.#halves = new RandomHalves(measured);
  }

  /** Sorts the observations of the reflections from number `first` of the box on. */
  take(first: number): void {
    const { n, keep } = this;
    const { slots, sigma } = this.measured;
    this.#first = 2 * first;
    const { start, order } = byUnique(n, slots, sigma, keep, { first, room: this.#order });
    this.#start = start;
    this.#order = order;
  }

  /** `slots`: how many belong to the unit. */
  addUnit(slot: number, slots: 1 | 2, shell: ShellSums): void {
    const [from, to] = [this.#from(slot), this.#from(slot + slots)];
    for (const halves of shell.halves) {
      const [x, y] = this.#halves.of(this.#order, from, to);
      halves.add(x, y);
    }
  }

  addDifference(slot: number, shell: ShellSums): void {
    const [from, middle, to] = [this.#from(slot), this.#from(slot + 1), this.#from(slot + 2)];
    for (const halves of shell.anomalousHalves) {
      const [p, q] = this.#halves.of(this.#order, from, middle);
      const [r, s] = this.#halves.of(this.#order, middle, to);
      halves.add(p - r, q - s);
    }
  }

  #from(slot: number): number {
    return this.#start[slot - this.#first] as number;
  }
}

/** |F₊ − F₋|/σ with F = √I, σ(F) = σ(I)/2F. */
function anomalousSignal(plus: MateSums, minus: MateSums): number {
  const amplitude = ({ weightedMean, sigma }: MateSums): readonly [number, number] => {
    const f = Math.sqrt(Math.max(weightedMean, 0));
    return [f, f > 0 ? sigma / (2 * f) : Math.sqrt(sigma)];
  };
  const [f, sf] = amplitude(plus);
  const [g, sg] = amplitude(minus);
  return Math.abs(f - g) / Math.hypot(sf, sg);
}
