/** Samples × ways of merging, with the best merge of each: the table of the overview. */
import { sampleOf } from '../beamtime/names';
import { naturalOrder } from '../base/natural-order';
import type { Clustering, Merge } from '../beamtime/types';
import { choiceOf, type DecisionRow } from './decision-rows';

/** A way of merging: where the data sets came from, and how they were clustered. */
export interface MergeWay {
  readonly key: string;
  readonly area: string;
  readonly clustering: Clustering;
}

export interface MatrixCell {
  readonly way: MergeWay;
  readonly sample: string;
  /** Merges of this sample in this way, by path; none: it was not tried. */
  readonly merges: readonly Merge[];
  /** KAMO's choice in the merge with the best resolution; absent if no merge has one. */
  readonly best?: DecisionRow;
}

export interface SampleMatrix {
  readonly ways: readonly MergeWay[];
  readonly rows: readonly { readonly sample: string; readonly cells: readonly MatrixCell[] }[];
}

export function sampleMatrix(merges: readonly Merge[]): SampleMatrix {
  const ways = new Map<string, MergeWay>();
  const bySample = new Map<string, Map<string, Merge[]>>();
  for (const merge of merges) {
    const key = `${merge.area}/${merge.clustering}`;
    ways.set(key, { key, area: merge.area, clustering: merge.clustering });
    const row = bySample.get(sampleOf(merge)) ?? new Map<string, Merge[]>();
    bySample.set(sampleOf(merge), row);
    row.set(key, [...(row.get(key) ?? []), merge]);
  }
  const columns = [...ways.values()].sort((a, b) => naturalOrder(a.key, b.key));
  const rows = [...bySample]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([sample, row]) => ({
      sample,
      cells: columns.map((way) => cellOf(sample, way, row.get(way.key) ?? []))
    }));
  return { ways: columns, rows };
}

function cellOf(sample: string, way: MergeWay, merges: readonly Merge[]): MatrixCell {
  let best: DecisionRow | undefined;
  for (const merge of merges) {
    const choice = choiceOf(merge);
    if (choice !== undefined && (best === undefined || resolution(choice) < resolution(best))) best = choice;
  }
  return { way, sample, merges, ...(best === undefined ? {} : { best }) };
}

/** d of the outer edge in Å; a run that does not say is behind every other. */
function resolution({ run, trial }: DecisionRow): number {
  return run?.outer?.dMin ?? trial?.resolution ?? Infinity;
}
