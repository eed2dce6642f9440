import type { RelPath } from '../../base/rel-path';
import type { Angstrom, Degrees, UnitCell } from '../units';
import type { Evidence, OnDisk } from './on-disk';
import type { Shell } from './shell';

/** 'unknown': nothing on this disk says how it ended (a report archive). */
export type ProcessingState = 'finished' | 'gave-up' | 'failed' | 'unfinished' | 'unknown';
export type ProcessingStage = 'spot-finding' | 'indexing' | 'integration' | 'symmetry' | 'scaling';

/** One XDS job: `_kamoproc/PIN/data00/prefix_1-3600/`. The merging programs call it a data set. */
export interface ProcessingRun extends OnDisk {
  /** Some of its folders or files could not be read, now or ever: what is not here may be on the disk. */
  readonly unread?: boolean;
  readonly area: string;
  readonly pin?: string;
  readonly prefix: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
  /** A wedge: the run of another area over the whole sweep that these frames are a part of. */
  readonly cutFrom?: RelPath;
  readonly state: ProcessingState;
  readonly failedAt?: ProcessingStage;
  readonly evidence?: Evidence;
  /** Of XDS, as CORRECT.LP prints it. */
  readonly xdsVersion?: string;
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: UnitCell;
  /** By CORRECT.LP, else as XDS.INP gave it. */
  readonly radiation?: { readonly wavelength: Angstrom; readonly path: RelPath };
  /** In mm: as XDS.INP gives it, else as CORRECT refined it. */
  readonly detectorDistance?: { readonly distance: number; readonly path: RelPath };
  /** Asymptotic I/sigma of CORRECT's error model; absent where the model failed (a = 4, b = 1e-4). */
  readonly isa?: number;
  readonly mosaicity?: Degrees;
  /** d at which <I/sigma> of CORRECT's error table reaches 1, by KAMO's rule (kamo.md 6.3). */
  readonly resolutionIOverSigma1?: Angstrom;
  /** R_d of XDSSTAT, a fraction: mean over the first and the last third of the distances between frames. */
  readonly decay?: { readonly early: number; readonly late: number };
  readonly overall?: Shell;
  readonly shells?: readonly Shell[];
  /** KAMO's own words: IDXREF, INTEGRATE, CORRECT. */
  readonly problems: readonly string[];
  readonly files: {
    readonly correctLp?: RelPath;
    readonly mtz: readonly RelPath[];
    readonly xdsAscii?: RelPath;
    readonly decisionLog?: RelPath;
    readonly xdsstatLp?: RelPath;
  };
}
