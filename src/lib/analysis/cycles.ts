/** What the rejection cycles of one cluster removed: data sets with KAMO's reason, and frames. */
import type { Cluster, MergeRun, Rejection, Trial } from '../beamtime/types';
import { runTail } from '../beamtime/stored-paths';
import { stretchOf } from './compare';

export interface LeftDataset {
  readonly name: string;
  /** KAMO's words: bad_B, bad_em.b, …; several where several rules met. */
  readonly reasons: readonly string[];
}

export interface TrimmedDataset {
  readonly name: string;
  /** The part of its path that names the processing run, to find it in merge.log. */
  readonly tail: string;
}

export interface CycleChange {
  readonly run: MergeRun;
  readonly left: readonly LeftDataset[];
  /** Data sets that lost frames on the way to this cycle. */
  readonly trimmed: readonly TrimmedDataset[];
}

/** The cycles in their order; what left is told at the cycle that no longer has it. */
export function cycleChanges(trial: Trial, cluster: Cluster): readonly CycleChange[] {
  const datasets = new Map(trial.datasets.map((dataset) => [dataset.number, dataset]));
  const nameOf = (path: string, number: number | undefined): string =>
    stretchOf(path, number === undefined ? undefined : datasets.get(number)).name;
  const known = new Set<string>();
  return cluster.runs.map((run) => {
    const trimmed = run.members.flatMap(({ path, dataset, framesRemoved }) => {
      const tail = runTail(path) ?? path;
      if (!framesRemoved || known.has(tail)) return [];
      known.add(tail);
      return [{ name: nameOf(path, dataset), tail }];
    });
    return { run, trimmed, left: run.rejected.map((one) => leftOf(one, nameOf(one.path, one.dataset))) };
  });
}

function leftOf({ reason }: Rejection, name: string): LeftDataset {
  return { name, reasons: reason.split(',').map((word) => word.trim()) };
}

/** Frames of one data set that merge.log says were cut away. */
export interface FrameLoss {
  readonly tail: string;
  readonly firstFrame: number;
  readonly lastFrame: number;
  readonly removed: readonly number[];
}

/** A limit that merge.log says a rule used. */
export interface RuleLimit {
  readonly what: string;
  readonly low?: number;
  readonly high?: number;
}

/** Of a record of the format `merge-log`: pages may not know formats, so its shape is asked here. */
export function frameLosses(record: unknown): readonly FrameLoss[] {
  return listOf(record, 'extracted').flatMap((one) => {
    const { file, first, last, removed } = one;
    if (typeof file !== 'string' || typeof first !== 'number' || typeof last !== 'number') return [];
    const frames = Array.isArray(removed) ? removed.filter((frame) => typeof frame === 'number') : [];
    return [{ tail: runTail(file) ?? file, firstFrame: first, lastFrame: last, removed: frames }];
  });
}

/** See `frameLosses`. */
export function ruleLimits(record: unknown): readonly RuleLimit[] {
  return listOf(record, 'rejections').flatMap(({ what, low, high }) =>
    typeof what === 'string'
      ? [{ what, ...(typeof low === 'number' && { low }), ...(typeof high === 'number' && { high }) }]
      : []
  );
}

/** `1–3, 7`. */
export function frameRanges(frames: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const frame of frames) {
    const last = ranges.at(-1);
    if (last && frame === last[1] + 1) last[1] = frame;
    else ranges.push([frame, frame]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function listOf(record: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  if (typeof record !== 'object' || record === null) return [];
  const list: unknown = Object.entries(record).find(([name]) => name === key)?.[1];
  return Array.isArray(list)
    ? list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
}
