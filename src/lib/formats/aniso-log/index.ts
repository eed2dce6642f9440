import type { LogLine } from '../log-line';

export interface AnisoDirection {
  /** `c*`, `a*b*`, `0.95a*-0.31c*`. */
  readonly label: string;
  /** Å where the fitted CC1/2 is 0.5; absent for nan. */
  readonly resolution?: number;
  /** Å², the eigenvalue of B_cart along it (for `a*b*` the first that is not `c*`, as KAMO does). */
  readonly bEigen?: number;
  /** CC as a fraction, over all bins. */
  readonly ccHalf?: number;
  readonly iOverSigma?: number;
}

/** One bin; the arrays have the order of `directions`. */
export interface AnisoBin {
  /** 1/d² in Å⁻²: mean of the two edges. */
  readonly s: number;
  readonly ccHalf: readonly (number | undefined)[];
  readonly iOverSigma: readonly (number | undefined)[];
  readonly nUnique: readonly (number | undefined)[];
  /** The fitted curve. */
  readonly ccFitted?: readonly (number | undefined)[];
}

export interface AnisoLog {
  /** `isotropic`: `No anisotropy in this symmetry.`; `failed`: no B_cart, or a traceback. */
  readonly state: 'analysed' | 'isotropic' | 'failed' | 'unfinished';
  readonly evidence?: LogLine;
  readonly directions: readonly AnisoDirection[];
  readonly bins: readonly AnisoBin[];
  /** Smallest and largest `resolution` of the directions. */
  readonly best?: number;
  readonly worst?: number;
}

declare module '../format' {
  interface Records {
    'aniso-log': AnisoLog;
  }
}
