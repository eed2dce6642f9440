import { Correlation, Variance } from './moments';
import { present } from '../formats/present';

/** The statistics of a shell by the definitions of docs/reflections.md; percent for completeness, R and CC. */
export interface ShellStatistics {
  /** Å; absent where the shell begins at infinity. */
  readonly dMax?: number;
  readonly dMin: number;
  readonly nObserved: number;
  readonly nUnique: number;
  readonly nPossible: number;
  readonly completeness?: number;
  readonly multiplicity?: number;
  /** Observations of reflections that were measured twice or more. */
  readonly nCompared: number;
  /** Mean over unique reflections of Ī_w √Σw. */
  readonly iOverSigma?: number;
  /** About the weighted mean, as CORRECT and iotbx have it; the plain mean's beside them. */
  readonly rMerge?: number;
  readonly rMeas?: number;
  readonly rPim?: number;
  readonly rMergePlain?: number;
  readonly rMeasPlain?: number;
  readonly rPimPlain?: number;
  /** σ–τ (Assmann, Brehm & Diederichs 2016), unweighted. */
  readonly ccHalf?: number;
  readonly ccHalfWeighted?: number;
  /** Mean and spread over seeded random halves, weighted means. */
  readonly ccHalfRandom?: number;
  readonly ccHalfRandomSpread?: number;
  readonly nCcHalf: number;
  /** σ–τ of anomalous differences; by random halves beside it. */
  readonly ccAno?: number;
  readonly ccAnoRandom?: number;
  /** Mean |F₊ − F₋|/σ of reflections with two observations of each mate. */
  readonly sigAno?: number;
  readonly nAno: number;
  readonly nAnomalousPairs: number;
  readonly nAnomalousPossible: number;
  readonly anomalousCompleteness?: number;
}

const COUNTS = [
  'nObserved',
  'nUnique',
  'nPossible',
  'nCompared',
  'iOverSigma',
  'intensity',
  'errors',
  'errorsWeighted',
  'differenceErrors',
  'sigAno',
  'nAnomalousPairs',
  'nAnomalousPossible'
] as const;

/** What is summed for one shell, or for all. */
export class ShellSums {
  nObserved = 0;
  nUnique = 0;
  nPossible = 0;
  nCompared = 0;
  iOverSigma = 0;
  /** ΣI of compared observations. */
  intensity = 0;
  readonly weighted = { merge: 0, meas: 0, pim: 0 };
  readonly plain = { merge: 0, meas: 0, pim: 0 };
  readonly means = new Variance();
  readonly meansWeighted = new Variance();
  /** Σ s_h²/(n_h/2). */
  errors = 0;
  errorsWeighted = 0;
  readonly halves: Correlation[];
  readonly differences = new Variance();
  /** Σ 2 (var Ī₊ + var Ī₋). */
  differenceErrors = 0;
  readonly anomalousHalves: Correlation[];
  sigAno = 0;
  nAnomalousPairs = 0;
  nAnomalousPossible = 0;

  constructor(draws: number) {
    this.halves = Array.from({ length: draws }, () => new Correlation());
    this.anomalousHalves = Array.from({ length: draws }, () => new Correlation());
  }

  /** Takes in another shell. */
  join(other: ShellSums): void {
    for (const name of COUNTS) this[name] += other[name];
    for (const kind of ['merge', 'meas', 'pim'] as const) {
      this.weighted[kind] += other.weighted[kind];
      this.plain[kind] += other.plain[kind];
    }
    this.means.join(other.means);
    this.meansWeighted.join(other.meansWeighted);
    this.differences.join(other.differences);
    other.halves.forEach((one, draw) => this.halves[draw]?.join(one));
    other.anomalousHalves.forEach((one, draw) => this.anomalousHalves[draw]?.join(one));
  }

  statistics(dMax: number | undefined, dMin: number): ShellStatistics {
    const random = this.halves.flatMap(({ value }) => value ?? []);
    const anomalous = this.anomalousHalves.flatMap(({ value }) => value ?? []);
    const nAno = this.differences.n;
    return {
      ...present({ dMax }),
      dMin,
      nObserved: this.nObserved,
      nUnique: this.nUnique,
      nPossible: this.nPossible,
      nCompared: this.nCompared,
      nCcHalf: this.means.n,
      nAno,
      nAnomalousPairs: this.nAnomalousPairs,
      nAnomalousPossible: this.nAnomalousPossible,
      ...present({
        completeness: percent(this.nUnique, this.nPossible),
        multiplicity: this.nUnique > 0 ? this.nObserved / this.nUnique : undefined,
        iOverSigma: this.nUnique > 0 ? this.iOverSigma / this.nUnique : undefined,
        rMerge: percent(this.weighted.merge, this.intensity),
        rMeas: percent(this.weighted.meas, this.intensity),
        rPim: percent(this.weighted.pim, this.intensity),
        rMergePlain: percent(this.plain.merge, this.intensity),
        rMeasPlain: percent(this.plain.meas, this.intensity),
        rPimPlain: percent(this.plain.pim, this.intensity),
        ccHalf: sigmaTau(this.means.value, this.errors / this.means.n),
        ccHalfWeighted: sigmaTau(this.meansWeighted.value, this.errorsWeighted / this.means.n),
        ccHalfRandom: random.length > 0 ? 100 * mean(random) : undefined,
        ccHalfRandomSpread: random.length > 1 ? 100 * deviation(random) : undefined,
        ccAno: sigmaTau(this.differences.value, this.differenceErrors / nAno),
        ccAnoRandom: anomalous.length > 0 ? 100 * mean(anomalous) : undefined,
        sigAno: nAno > 0 ? this.sigAno / nAno : undefined,
        anomalousCompleteness: percent(this.nAnomalousPairs, this.nAnomalousPossible)
      })
    };
  }
}

/** (σ_y² − ½σ_ε²)/(σ_y² + ½σ_ε²) in percent; absent of fewer than two reflections. */
function sigmaTau(variance: number, error: number): number | undefined {
  const sum = variance + error / 2;
  return sum > 0 ? (100 * (variance - error / 2)) / sum : undefined;
}

/** Absent where nothing, or less than nothing, is divided by. */
function percent(part: number, whole: number): number | undefined {
  return whole > 0 ? (100 * part) / whole : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const about = mean(values);
  return Math.sqrt(values.reduce((sum, one) => sum + (one - about) ** 2, 0) / (values.length - 1));
}
