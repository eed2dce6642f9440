import type { RelPath } from '../../base/rel-path';
import type { Angstrom } from '../units';
import type { Cluster, Dataset } from './cluster';
import type { Evidence, OnDisk } from './on-disk';
import type { CutoffSearch, Preparation } from './preparation';

export type Clustering = 'blend' | 'cc' | 'cumulative' | 'none';
/** 'unknown': what would say how it ended could not be read, or an archive does not hold it. */
export type MergeState =
  'finished' | 'no-cluster-passed' | 'too-few-datasets' | 'unfinished' | 'failed' | 'unknown';

/** `_kamoproc/merge_blend_2.2S_NAME/`: one automatic merge of one sample. */
export interface Merge extends OnDisk {
  /** Some of its folders or files could not be read, now or ever: what is not here may be on the disk. */
  readonly unread?: boolean;
  readonly area: string;
  readonly clustering: Clustering;
  readonly startResolution?: Angstrom;
  /** As in the folder name (already cleaned by KAMO: ' ' is '_'). */
  readonly sampleName: string;
  /** As sheet and database write it (`試料 D`), where the folder's name is not that and they write it in one way. */
  readonly writtenSample?: string;
  readonly state: MergeState;
  readonly evidence?: Evidence;
  /** Data sets given to the merge after the cell filter (formerge.lst). */
  readonly given?: readonly string[];
  /** The line of each of `given`. */
  readonly givenLines?: readonly number[];
  /** Data sets that the cell filter removed (excluded.lst; before 2019-06 those of cells.dat that formerge.lst lacks). */
  readonly excluded?: readonly string[];
  /** The line of each of `excluded`. */
  readonly excludedLines?: readonly number[];
  readonly preparation?: Preparation;
  /** How the resolution limits of the trials came about, in the order of multi_merge.log. */
  readonly cutoffs?: readonly CutoffSearch[];
  /** What KAMO said of indexing ambiguities (multi_merge.log of the sample); absent where it said nothing. */
  readonly indexing?: MergeIndexing;
  readonly trials: readonly Trial[];
  readonly files: {
    readonly log?: RelPath;
    readonly prepLog?: RelPath;
    readonly formerge?: RelPath;
    readonly excluded?: RelPath;
  };
}

export interface MergeIndexing {
  readonly path: RelPath;
  /** 'none': no operators found; 'resolved': operators, and the CC of each file with each of them. */
  readonly state: 'none' | 'ambiguous' | 'resolved';
  readonly line?: number;
  /** `h,k,l` first. */
  readonly operators: readonly string[];
  /** By KAMO's number of the file, from 0. */
  readonly files: readonly {
    readonly index: number;
    /** As stored; absent where the log does not list it. */
    readonly path?: string;
    readonly chosen?: number;
    /** Mean CC with the others by operator. */
    readonly cc: readonly (number | undefined)[];
  }[];
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
  readonly notUsed: readonly {
    readonly path: string;
    readonly processingRun?: RelPath;
    readonly line?: number;
  }[];
  readonly tree?: { readonly method: 'blend' | 'cc'; readonly nodes: number; readonly height: number };
  /** Every node of the tree, merged or not, by cluster number. */
  readonly clusters: readonly Cluster[];
  /** KAMO's own choice (choose_best_result, kamo.md 3.5); absent if there is none or it is not known. */
  readonly recommended?: Recommendation;
  readonly files: {
    readonly clusterSummary?: RelPath;
    readonly log?: RelPath;
    readonly clustersTxt?: RelPath;
    readonly treeSummary?: RelPath;
    readonly dendro?: RelPath;
    readonly cctable?: RelPath;
    /** report.html where it lists the correlations of the pairs and cctable.dat is not there. */
    readonly ccReport?: RelPath;
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
