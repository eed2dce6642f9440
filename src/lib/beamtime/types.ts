/**
 * The model of a delivered beamtime: what the export (docs/formats/beamtime-export.md) and every page are made from. Plain data, cheap to
 * clone. An optional field means "the disk does not say"; it is the only way to say so.
 */
import type { RelPath } from '../base/rel-path';
import type { Angstrom, Degrees, Percent, UnitCell } from './units';

/** Something that has a place on the disk. */
export interface OnDisk {
  readonly path: RelPath;
  /** The files whose contents this was read from. */
  readonly sources: readonly RelPath[];
}

/** A sentence of a log that a conclusion rests on. */
export interface Evidence {
  readonly path: RelPath;
  readonly line: number;
  readonly text: string;
}

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

export interface ScanFigures {
  readonly directories: number;
  readonly files: number;
  readonly bytesRead: number;
  readonly filesParsed: number;
  /** True while reading, after Cancel, or where a listing may be incomplete. */
  readonly partial: boolean;
}

export type BeamtimeSource = 'folder' | 'archive' | 'import';

export interface BeamtimeName {
  /** Folder name. */
  readonly name: string;
  /** ISO date, where the folder name says it. */
  readonly date?: string;
  readonly beamline?: string;
  readonly user?: string;
  readonly source: BeamtimeSource;
  /** Where the picked folder lies inside the beamtime: '' is the beamtime itself, '_kamoproc' only that part of it. */
  readonly opened: RelPath;
}

export interface Beamtime extends BeamtimeName {
  readonly scan: ScanFigures;
  readonly pins: readonly Pin[];
  readonly processingRuns: readonly ProcessingRun[];
  readonly merges: readonly Merge[];
  readonly unreadable: readonly Unreadable[];
}

/** A file that could not be read (`line` 0: the disk refused it), or a blemish in one that could. */
export interface Unreadable {
  readonly path: RelPath;
  readonly format?: string;
  readonly line: number;
  readonly message: string;
  readonly excerpt?: string;
  /** 'error': nothing was read. 'warning': the rest of the file was. */
  readonly severity: 'error' | 'warning';
}

// ---------------------------------------------------------------------------------------------------------------- pins

export type PinImageRole =
  'before-warmup' | 'after-warmup' | 'raster' | 'before' | 'loop-zoom' | 'loop-zoom-ln2' | 'other';

/** What became of a pin on its way to a merge, in the order of the way. */
export type PinStage =
  | 'mounted'
  | 'centred'
  | 'rastered'
  | 'hits'
  | 'collected'
  | 'indexed'
  | 'integrated'
  | 'scaled'
  | 'merged'
  | 'rejected';

export interface PinStep {
  readonly stage: PinStage;
  readonly state: 'yes' | 'no' | 'unknown';
  readonly reason?: { readonly en: string; readonly ja: string };
  readonly sources: readonly RelPath[];
}

/** A mounted sample: `PUCK-PIN/`. Its sample name comes from the sheet or the database. */
export interface Pin extends OnDisk {
  readonly puck?: string;
  readonly pin?: number;
  readonly sampleName?: string;
  readonly mode?: string;
  /** At least one diffraction image was found. */
  readonly measured: boolean;
  /** False when only the sheet or the database names it: its folder is not on this disk. */
  readonly onDisk: boolean;
  /** Machine word for the code in ZOO's database (docs/formats/zoo-db.md). */
  readonly outcome?: string;
  readonly outcomeCode?: number;
  /** The sheet asked for scans only: that nothing was collected is no failure. */
  readonly scanOnly?: boolean;
  /** The operator skipped the pin (`isSkip`). */
  readonly skipped?: boolean;
  /** Crystals that ZOO chose for collection (`nds_multi`, `nds_helical`): its intention, written before the images. */
  readonly crystalsChosen?: number;
  readonly images: readonly { readonly path: RelPath; readonly role: PinImageRole }[];
  readonly scans: readonly Scan[];
  readonly collections: readonly Collection[];
  readonly steps: readonly PinStep[];
  /** ZOO's conditions for the pin, as the sheet or database gives them (column name → value). */
  readonly conditions?: Readonly<Record<string, string | number>>;
}

export type ScanKind = '2d' | 'left-vertical' | 'right-vertical' | 'vertical' | 'ssrox' | 'other';

export interface Scan extends OnDisk {
  readonly kind: ScanKind;
  readonly crystal?: number;
  readonly attempt?: number;
  /** Number of grid points: diffscan.log, else distinct images of summary.dat. */
  readonly points?: number;
  readonly grid?: { readonly vertical: number; readonly horizontal: number };
  readonly spotFinding: boolean;
  readonly maxSpots?: number;
}

/** 'foreign': its first bytes are not those of an image; 'truncated': shorter than it says; 'unreadable': the disk refused it. */
export type Damage = 'empty' | 'foreign' | 'truncated' | 'unreadable';

export interface DamagedFile {
  readonly name: string;
  readonly why: Damage;
}

export interface Collection extends OnDisk {
  readonly prefix: string;
  readonly format: 'eiger-hdf5' | 'cbf' | 'other';
  /** Frames found (images, not files). */
  readonly frames?: number;
  readonly expectedFrames?: number;
  /** Files of this prefix. */
  readonly files: number;
  readonly missingFiles: readonly string[];
  /** Image files that are not whole. All of an EIGER series are judged, of single images a sample. */
  readonly damagedFiles?: readonly DamagedFile[];
  readonly wavelength?: Angstrom;
  readonly oscillation?: Degrees;
  /** Points of the visit's rasters where it was taken, as far as the schedule and the rasters' logs say so. */
  readonly rasterPoints?: readonly RasterPoint[];
}

/** `image`: number in the raster's log, from 1. */
export interface RasterPoint {
  readonly scan: RelPath;
  readonly image: number;
}

// ----------------------------------------------------------------------------------------------------- processing runs

/** 'unknown': nothing on this disk says how it ended (a report archive). */
export type ProcessingState = 'finished' | 'gave-up' | 'failed' | 'unfinished' | 'unknown';
export type ProcessingStage = 'spot-finding' | 'indexing' | 'integration' | 'symmetry' | 'scaling';

/** One XDS job: `_kamoproc/PIN/data00/prefix_1-3600/`. The merging programs call it a data set. */
export interface ProcessingRun extends OnDisk {
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
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: UnitCell;
  /** Asymptotic I/sigma of CORRECT's error model; absent where the model failed (a = 4, b = 1e-4). */
  readonly isa?: number;
  readonly mosaicity?: Degrees;
  /** d at which <I/sigma> of CORRECT's error table reaches 1, by KAMO's rule (kamo.md 6.3). */
  readonly resolutionIOverSigma1?: Angstrom;
  readonly overall?: Shell;
  readonly shells?: readonly Shell[];
  /** KAMO's own words: IDXREF, INTEGRATE, CORRECT. */
  readonly problems: readonly string[];
  readonly files: {
    readonly correctLp?: RelPath;
    readonly mtz: readonly RelPath[];
    readonly xdsAscii?: RelPath;
    readonly decisionLog?: RelPath;
  };
}

// -------------------------------------------------------------------------------------------------------------- merges

export type Clustering = 'blend' | 'cc' | 'cumulative' | 'none';
export type MergeState = 'finished' | 'no-cluster-passed' | 'too-few-datasets' | 'unfinished' | 'failed';

/** `_kamoproc/merge_blend_2.2S_NAME/`: one automatic merge of one sample. */
export interface Merge extends OnDisk {
  readonly area: string;
  readonly clustering: Clustering;
  readonly startResolution?: Angstrom;
  /** As in the folder name (already cleaned by KAMO: ' ' is '_'). */
  readonly sampleName: string;
  readonly state: MergeState;
  readonly evidence?: Evidence;
  /** Data sets given to the merge after the cell filter (formerge.lst). */
  readonly given?: readonly string[];
  /** Data sets that the cell filter removed (excluded.lst). */
  readonly excluded?: readonly string[];
  readonly trials: readonly Trial[];
  readonly files: {
    readonly log?: RelPath;
    readonly prepLog?: RelPath;
    readonly formerge?: RelPath;
    readonly excluded?: RelPath;
  };
}

/** `blend_3.03A_final/`: one merge at one resolution. */
export interface Trial extends OnDisk {
  readonly merge: RelPath;
  readonly clustering: Clustering;
  readonly resolution?: Angstrom;
  /** Renamed to `_final`: the last one tried, which does not mean success. */
  readonly final: boolean;
  readonly state: MergeState;
  readonly evidence?: Evidence;
  readonly spaceGroup?: string;
  /** `# d_min=` of cluster_summary.dat. */
  readonly dMin?: Angstrom;
  /** Limits of the merge as its log prints them (min_cmpl, min_redun, …; kamo.md 4). */
  readonly parameters?: Readonly<Record<string, string>>;
  /** In the numbering of the tree (1-based). */
  readonly datasets: readonly Dataset[];
  /** Left out of the tree for lack of common reflections (cctable_notused.lst). */
  readonly notUsed: readonly { readonly path: string; readonly processingRun?: RelPath }[];
  readonly tree?: { readonly method: 'blend' | 'cc'; readonly nodes: number; readonly height: number };
  /** Every node of the tree, merged or not, by cluster number. */
  readonly clusters: readonly Cluster[];
  /** KAMO's own choice (choose_best_result, kamo.md 3.5); absent if no run qualifies. */
  readonly recommended?: Recommendation;
  readonly files: {
    readonly clusterSummary?: RelPath;
    readonly log?: RelPath;
    readonly clustersTxt?: RelPath;
    readonly treeSummary?: RelPath;
    readonly dendro?: RelPath;
    readonly cctable?: RelPath;
    readonly fileList?: RelPath;
    readonly notUsed?: RelPath;
    readonly report?: RelPath;
  };
}

export interface Recommendation {
  readonly cluster: number;
  readonly cycle: number;
  readonly rule: 'kamo';
  /** The next one in the same order. */
  readonly runnerUp?: { readonly cluster: number; readonly cycle: number };
  /** How many clusters the rule looked at, and how many were left after halving by redundancy. */
  readonly considered: number;
  readonly kept: number;
}

/** One leaf of the tree. */
export interface Dataset {
  readonly number: number;
  /** As stored in the file list (absolute path of the processing computer). */
  readonly path: string;
  readonly processingRun?: RelPath;
  readonly pin?: string;
  readonly unitCell?: UnitCell;
}

/** Leaf 12 and node 12 are different things: a node is named by kind and number. */
export interface TreeNode {
  readonly kind: 'dataset' | 'cluster';
  readonly number: number;
}

export interface Cluster {
  /** Number in the tree; 0 for `all_data` (no clustering). */
  readonly number: number;
  /** Folder, where it was merged. */
  readonly path?: RelPath;
  readonly members: readonly number[];
  /** The two nodes that join here, left to right as the tree file lists them. */
  readonly children?: readonly [TreeNode, TreeNode];
  readonly height?: number;
  readonly lcv?: Percent;
  readonly alcv?: Angstrom;
  readonly ccMean?: number;
  readonly ccMin?: number;
  /** From *_cluster_summary.dat: the raw union of indices, before any rejection. Differs from a run's on purpose. */
  readonly completeness?: Percent;
  readonly redundancy?: number;
  readonly anomalousCompleteness?: Percent;
  readonly anomalousRedundancy?: number;
  readonly merged: boolean;
  /** `#cluster_0018 failed` in cluster_summary.dat. */
  readonly failed?: Evidence;
  readonly runs: readonly MergeRun[];
  readonly files: { readonly mergeLog?: RelPath };
}

/** `cluster_0079/run_03/`: one rejection cycle. 1: all data; 2: bad frames removed; 3: bad data sets removed. */
export interface MergeRun extends OnDisk {
  readonly cycle: number;
  readonly datasets?: { readonly given?: number; readonly used?: number };
  readonly spaceGroup?: string;
  readonly spaceGroupNumber?: number;
  readonly unitCell?: UnitCell;
  /** As cluster_summary.dat prints it (else XSCALE.LP), completed from XSCALE.LP. */
  readonly overall?: Shell;
  readonly inner?: Shell;
  readonly outer?: Shell;
  /** Shell table of XSCALE.LP, without the total. */
  readonly shells?: readonly Shell[];
  readonly lcv?: Percent;
  readonly alcv?: Angstrom;
  readonly wilsonB?: number;
  readonly anisotropy?: Anisotropy;
  /** d at which the fitted CC1/2 is 0.5 (dmin.est). */
  readonly resolutionEstimate?: Angstrom;
  /** FRIEDEL'S_LAW= FALSE in XSCALE.INP: Friedel mates were kept apart. */
  readonly anomalous?: boolean;
  /** Data sets that left between the previous cycle and this one's end, with KAMO's reason words. */
  readonly rejected: readonly Rejection[];
  /** In the order of XSCALE.INP. */
  readonly members: readonly RunMember[];
  readonly files: RunFiles;
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
    readonly bEigen?: number;
  }[];
}

export interface Rejection {
  /** Number in the tree, where it could be joined. */
  readonly dataset?: number;
  readonly path: string;
  /** KAMO's words, comma-joined: bad_B, bad_em.b, useless, no_common_refls, allbadframe, … */
  readonly reason: string;
}

export interface RunMember {
  readonly dataset?: number;
  readonly path: string;
  /** The scaling reference (`*` in XSCALE.INP). */
  readonly reference?: boolean;
  readonly framesRemoved?: boolean;
  /** Scale and B of XSCALE.LP. */
  readonly k?: number;
  readonly b?: number;
  readonly isa?: number;
  readonly rObserved?: Percent;
}

export interface RunFiles {
  readonly mtz?: RelPath;
  readonly hkl?: RelPath;
  readonly xscaleLp?: RelPath;
  readonly xscaleInp?: RelPath;
  readonly anisoLog?: RelPath;
  readonly xtriage?: RelPath;
  readonly pointless?: RelPath;
  readonly clusterSummary?: RelPath;
}
