import type { Cell } from '../xds-keywords';

/** CTRUNCATE, or its predecessor TRUNCATE. */
export interface CtruncateLog {
  readonly program: 'ctruncate' | 'truncate';
  readonly version?: string;
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly cell?: Cell;
  readonly nReflections?: number;
  /** Å. */
  readonly dMax?: number;
  readonly dMin?: number;
  /** Å². */
  readonly wilsonB?: number;
  readonly wilsonScale?: number;
  /** From the eigenvalues of U, Å²; in the program's order. */
  readonly anisotropyEigenvalues?: readonly number[];
  readonly weakestDirectionLimit?: number;
  /** |L|: 0.5 untwinned, 0.375 perfect twin. */
  readonly lStatistic?: number;
  readonly twinFraction?: number;
  /** Second acentric moment of I: 2 untwinned, 1.5 perfect twin. */
  readonly secondMoment?: number;
  /** The program's own words: 'NO Twinning detected'. */
  readonly twinning?: string;
  readonly translationalNcs?: string;
  readonly iceRings?: string;
  readonly nRejected?: number;
  readonly nOutput?: number;
  readonly ended: boolean;
}

declare module '../format' {
  interface Records {
    'ctruncate-log': CtruncateLog;
  }
}
