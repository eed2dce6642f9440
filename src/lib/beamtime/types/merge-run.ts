import type { RelPath } from '../../base/rel-path';
import type { Angstrom, Percent, UnitCell } from '../units';
import type { RunDiagnostics } from './diagnostics';
import type { Evidence, OnDisk } from './on-disk';
import type { Shell } from './shell';

export type MergingProgram = 'xscale' | 'aimless';

/** `cluster_0079/run_03/`: one rejection cycle. 1: all data; 2: bad frames removed; 3: bad data sets removed. */
export interface MergeRun extends OnDisk {
  readonly cycle: number;
  /** What merged: absent where the folder holds the log of neither. */
  readonly program?: MergingProgram;
  /** As its log prints it: `Jan 31, 2020  BUILT=20200417`. */
  readonly programVersion?: string;
  readonly datasets?: { readonly given?: number; readonly used?: number };
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: UnitCell;
  /** As cluster_summary.dat prints it (else XSCALE.LP), completed from XSCALE.LP; of AIMLESS from aimless.log. */
  readonly overall?: Shell;
  readonly inner?: Shell;
  readonly outer?: Shell;
  /** Shell table of XSCALE.LP, without the total. */
  readonly shells?: readonly Shell[];
  /** The table ends before its total: there may be shells that were not printed. */
  readonly shellsCut?: boolean;
  /** The file of the shells where XSCALE.LP has no whole table: KAMO's report. */
  readonly shellsFrom?: RelPath;
  readonly lcv?: Percent;
  readonly alcv?: Angstrom;
  readonly wilsonB?: number;
  readonly anisotropy?: Anisotropy;
  readonly diagnostics?: RunDiagnostics;
  /** d at which the fitted CC1/2 is 0.5 (dmin.est). */
  readonly resolutionEstimate?: Angstrom;
  /** FRIEDEL'S_LAW= FALSE in XSCALE.INP: Friedel mates were kept apart. */
  readonly anomalous?: boolean;
  /** Data sets that left between the previous cycle and this one's end, with KAMO's reason words. */
  readonly rejected: readonly Rejection[];
  /** In the order of XSCALE.INP. */
  readonly members: readonly RunMember[];
  readonly files: RunFiles;
  /** Of the run in cluster_summary.dat, where its statistics are from there. */
  readonly summaryLine?: number;
  /** KAMO linked this cycle's files to an earlier cycle; links do not reach the browser, so that cycle was read. */
  readonly readFrom?: RelPath;
  readonly evidence?: Evidence;
}

export interface Anisotropy {
  readonly best?: Angstrom;
  readonly worst?: Angstrom;
  readonly directions?: readonly {
    readonly label: string;
    readonly resolution?: Angstrom;
    /** Of its resolution in aniso.log. */
    readonly line?: number;
    readonly bEigen?: number;
  }[];
}

export interface Rejection {
  /** Number in the tree, where it could be joined. */
  readonly dataset?: number;
  readonly path: string;
  /** KAMO's words, comma-joined: bad_B, bad_em.b, useless, no_common_refls, allbadframe, … */
  readonly reason: string;
  /** Of merge.log, which gives the reason. */
  readonly line?: number;
}

export interface RunMember {
  readonly dataset?: number;
  readonly path: string;
  /** The scaling reference (`*` in XSCALE.INP). */
  readonly reference?: boolean;
  readonly framesRemoved?: boolean;
  /** Of XSCALE.INP. */
  readonly line?: number;
  /** Scale and B of XSCALE.LP. */
  readonly k?: number;
  readonly b?: number;
  readonly isa?: number;
  readonly rObserved?: Percent;
  /** Correlation with the merged data of all data sets (cc_files.dat of the first cycle): a fraction, and how many reflections it rests on. */
  readonly ccToMerge?: number;
  readonly nToMerge?: number;
}

export interface RunFiles {
  readonly mtz?: RelPath;
  readonly hkl?: RelPath;
  readonly xscaleLp?: RelPath;
  readonly xscaleInp?: RelPath;
  readonly aimlessLog?: RelPath;
  readonly anisoLog?: RelPath;
  readonly xtriage?: RelPath;
  readonly ctruncate?: RelPath;
  readonly ccFiles?: RelPath;
  readonly pointless?: RelPath;
  readonly clusterSummary?: RelPath;
}
