/** What became of a data set on its way from the sample sheet to a merge: one reason each, with the files and lines that say so. */
import type { RelPath } from '../base/rel-path';
import type { ProcessingStage, StepReason } from '../beamtime/types';
import type { Angstrom, Degrees, UnitCell } from '../beamtime/units';

/** From the sheet to the merge: the later in this list, the further it came. */
export const FATES = [
  /** Not said by what is here: a listing that is not complete, an archive, a file that is missing. */
  'unknown',
  'not-mounted',
  'scan-only',
  'no-crystal',
  'not-collected',
  /** Images, but no processing run. */
  'not-processed',
  'not-indexed',
  /** Indexed, but not integrated or scaled. */
  'gave-up',
  /** The processing was stopped, or was still running when the disk was written. */
  'unfinished',
  /** KAMO does not merge samples of this mode in this processing area. */
  'not-merged-here',
  /** No merge of the sample, though one was to be expected. */
  'no-merge',
  /** The sample was merged, but without this data set, and nothing says why. */
  'not-given',
  /** In another of KAMO's groups of similar cells. */
  'other-form',
  /** Of the cells merged, but no operator brings it into the symmetry. */
  'other-symmetry',
  'cell-filter',
  /** Given to a merge that has no result. */
  'no-result',
  /** Left out of the tree: too few reflections in common with the others. */
  'few-common',
  'other-branch',
  /** In the cluster, but not scaled, and KAMO names no reason. */
  'unexplained',
  /** Every frame rejected. */
  'bad-frames',
  /** Rejected as a data set. */
  'rejected',
  'merged'
] as const;
export type FateKind = (typeof FATES)[number];

/** A file that says it; the line where it has lines. */
export interface FatePlace {
  readonly path: RelPath;
  readonly line?: number;
}

/** One cell parameter outside what KAMO's filter allowed. */
export interface CellOutlier {
  /** 0–5: a, b, c, α, β, γ. */
  readonly parameter: number;
  readonly value: Angstrom | Degrees;
  readonly low: number;
  readonly high: number;
}

export interface Fate {
  readonly kind: FateKind;
  readonly places: readonly FatePlace[];
  /** The merge, trial, cluster and cycle that it is the fate in. */
  readonly merge?: RelPath;
  readonly trial?: RelPath;
  readonly cluster?: number;
  readonly cycle?: number;
  /** Number in the tree. */
  readonly dataset?: number;
  /** Of one outside the cluster: the last cycle of a merged cluster beside it that scales it. */
  readonly instead?: { readonly cluster: number; readonly cycle: number };
  /** KAMO's own words: `bad_B,bad_em.b`. */
  readonly reason?: string;
  /** Of another crystal form: its group among those that KAMO made. */
  readonly group?: {
    readonly number: number;
    readonly of: number;
    readonly symmetry?: string;
    readonly unitCell?: UnitCell;
  };
  readonly outlier?: CellOutlier;
  /** Where processing stopped. */
  readonly stage?: ProcessingStage;
  /** Merges that a 'not-merged-here' sample has elsewhere: their area. */
  readonly elsewhere?: string;
  /** Why the pin did not get further. */
  readonly told?: StepReason;
}

/** How far a fate came: the index in `FATES`. */
export function rankOf({ kind }: Fate): number {
  return FATES.indexOf(kind);
}

/** The fate of what was used in several merges: the one that came furthest. `undefined` for none. */
export function furthest(fates: readonly Fate[]): Fate | undefined {
  return fates.reduce<Fate | undefined>(
    (best, fate) => (best === undefined || rankOf(fate) > rankOf(best) ? fate : best),
    undefined
  );
}

/** Whether a fate is a loss: something that could have gone into a merge did not, and not by design. */
export function isLoss(kind: FateKind): boolean {
  return kind !== 'merged' && kind !== 'not-merged-here' && kind !== 'scan-only' && kind !== 'unknown';
}
