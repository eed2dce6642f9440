import type { RelPath } from '../../base/rel-path';
import type { PrintedLines } from '../../formats/printed-lines';
import type { Angstrom, Percent } from '../units';

/** What programs said of the symmetry and the intensities of a merge run: evidence for the questions of trust. */
export interface RunDiagnostics {
  readonly symmetry?: SymmetryTest;
  /** One for each log that tests the distribution of intensities. */
  readonly intensities: readonly IntensityTest[];
}

/** POINTLESS on the merged reflections. KAMO forces the Laue group: then only axes are tested. */
export interface SymmetryTest {
  readonly path: RelPath;
  readonly line: number;
  /** 'point-group' where the absences could not decide. */
  readonly kind: 'space-group' | 'point-group';
  readonly group: string;
  /** From the indices of the merge to those that the group is for, `k,l,h`; absent where they are the same. */
  readonly reindex?: string;
  readonly laueGroupProbability?: number;
  readonly absenceProbability?: number;
  readonly totalProbability?: number;
  readonly confidence?: number;
  /** Too few symmetry elements were observed to test the Laue group: its probability says nothing. */
  readonly laueGroupAssumed?: boolean;
  /** A `Chosen Solution`: the input asked for it or for its Laue group, so it need not be the best. */
  readonly chosenSolution?: boolean;
  /** Of a chosen solution: the groups that head the table of possible space groups; absent where none is printed. */
  readonly mostProbable?: { readonly groups: readonly string[]; readonly probability: number };
  readonly zones: readonly ScrewZone[];
}

/** Reflections along an axis that a screw would extinguish. */
export interface ScrewZone {
  readonly zone: string;
  readonly reflections?: number;
  readonly probability?: number;
}

export interface IntensityTest {
  readonly path: RelPath;
  readonly program: 'xtriage' | 'ctruncate' | 'truncate' | 'pointless';
  /** L test: 0.5 untwinned, 0.375 perfect twin. */
  readonly meanAbsL?: number;
  readonly meanLSquared?: number;
  /** <I²>/<I>², acentric: 2 untwinned, 1.5 perfect twin. */
  readonly secondMoment?: number;
  readonly twinFraction?: number;
  /** Operators; empty where the program says that there are none. */
  readonly twinLaws?: readonly { readonly operator: string; readonly twinFraction?: number }[];
  /** Largest Patterson peak off the origin. `height` is absent where the program says only whether there is one to speak of. */
  readonly translationalNcs?: {
    /** The program calls it translational NCS. */
    readonly detected?: boolean;
    readonly height?: Percent;
    readonly vector?: readonly number[];
    readonly pValue?: number;
  };
  /** Rings at which the program found ice; empty where it looked and found none. */
  readonly iceRings?: readonly Angstrom[];
  /** Rings that hold fewer reflections than the rest, of the intensity that is expected. */
  readonly sparseRings?: readonly Angstrom[];
  /** Where the log prints them. */
  readonly lines?: PrintedLines;
}
