import type { LogLine } from '../log-line';
import type { Cell } from '../xds-keywords';

/** POINTLESS: pointless.log of a merge run; pointless_integrate.log and pointless_correct.log of a processing run. */
export interface PointlessLog {
  readonly version?: string;
  readonly input?: { readonly spaceGroup?: string; readonly cell?: Cell };
  readonly elements: readonly SymmetryElement[];
  readonly laueGroups: readonly LaueGroupScore[];
  readonly absenceZones: readonly AbsenceZone[];
  readonly spaceGroups: readonly SpaceGroupScore[];
  readonly best?: BestSolution;
  readonly twinning?: Twinning;
  readonly warnings: readonly LogLine[];
}

export interface BestSolution {
  readonly line: number;
  /** What is called best: a space group, or only a point group where absences could not decide. */
  readonly kind: 'space-group' | 'point-group';
  /** With blanks, as printed: 'P 43 21 2'. */
  readonly group: string;
  readonly reindexOperator?: string;
  readonly laueGroupProbability?: number;
  readonly absenceProbability?: number;
  readonly totalProbability?: number;
  readonly spaceGroupConfidence?: number;
  readonly laueGroupConfidence?: number;
  readonly cell?: Cell;
}

export interface SymmetryElement {
  readonly likelihood?: number;
  readonly zCc?: number;
  readonly cc?: number;
  readonly n?: number;
  readonly rMeas?: number;
  /** Number of stars. */
  readonly stars: number;
  readonly element: string;
}

export interface LaueGroupScore {
  readonly name: string;
  readonly accepted: boolean;
  readonly isInput: boolean;
  readonly likelihood?: number;
  readonly netZ?: number;
  readonly cc?: number;
  readonly rMeas?: number;
  /** Degrees between the cell as it is and with the symmetry imposed. */
  readonly delta?: number;
  readonly reindexOperator?: string;
}

export interface AbsenceZone {
  /** 'screw axis 2(1) [c]'. */
  readonly zone: string;
  readonly n?: number;
  readonly peakHeight?: number;
  readonly sd?: number;
  readonly probability?: number;
  readonly condition?: string;
}

export interface SpaceGroupScore {
  readonly name: string;
  readonly number?: number;
  /** In angle brackets: it is the input's own or differs only in absences that were not seen. */
  readonly bracketed: boolean;
  readonly totalProbability?: number;
  readonly absenceProbability?: number;
  readonly reindexOperator?: string;
  readonly conditions?: string;
}

export interface Twinning {
  /** 0.5 untwinned, 0.375 perfect twin. */
  readonly meanAbsL?: number;
  readonly meanLSquared?: number;
  readonly twinFraction?: number;
  /** The program's own sentence. */
  readonly verdict?: string;
}

declare module '../format' {
  interface Records {
    'pointless-log': PointlessLog;
  }
}
