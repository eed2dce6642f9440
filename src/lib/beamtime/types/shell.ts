import type { Angstrom, Percent } from '../units';

/** One resolution shell, or all of them together. Percentages as printed by XSCALE/CORRECT. */
export interface Shell {
  readonly dMax?: Angstrom;
  readonly dMin?: Angstrom;
  readonly nObserved?: number;
  readonly nUnique?: number;
  readonly nPossible?: number;
  readonly completeness?: Percent;
  /** observed / unique; KAMO prints it with one decimal. */
  readonly redundancy?: number;
  readonly rObserved?: Percent;
  readonly rExpected?: Percent;
  readonly nCompared?: number;
  readonly iOverSigma?: number;
  readonly rMeas?: Percent;
  readonly ccHalf?: Percent;
  readonly ccHalfSignificant?: boolean;
  readonly ccAno?: Percent;
  readonly ccAnoSignificant?: boolean;
  readonly sigAno?: number;
  readonly nAno?: number;
}
