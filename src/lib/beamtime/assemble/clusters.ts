import { child, type RelPath } from '../../base/rel-path';
import { present } from '../../formats/present';
import type { ClusterSummary } from '../../formats/cluster-summary';
import type { ClustersTxt } from '../../formats/clusters-txt';
import type { Dendro } from '../../formats/dendro';
import type { MergeReport } from '../../formats/merge-report';
import type { CcTable } from '../../formats/cctable';
import type { TreeSummary } from '../../formats/tree-summary';
import { clusterName, parseClusterName } from '../names';
import { childrenOfDendro, childrenOfJoins, membersOfDendro } from '../tree-children';
import type { Cluster, Clustering, Evidence, Trial } from '../types';
import { joinCorrelations } from './cc-joins';
import type { Datasets } from './datasets';
import { fileIn, type MergeContext } from './merge-context';
import { assembleRuns } from './merge-runs';

/** The records that a trial's clusters are made from. */
export interface TreeRecords {
  readonly trial: RelPath;
  readonly clustering: Clustering;
  readonly joins: ClustersTxt | undefined;
  readonly dendro: Dendro | undefined;
  readonly tree: TreeSummary | undefined;
  readonly correlations: CcTable | undefined;
  readonly summary: ClusterSummary | undefined;
  readonly summaryPath: RelPath | undefined;
  readonly report: MergeReport | undefined;
  readonly reportPath: RelPath | undefined;
  /** `batch_size` of a cumulative merge: cluster i is the first i · batch data sets. */
  readonly batch: number;
  readonly datasets: Datasets;
  /** Parameters of the merge, as its log or its report prints them. */
  readonly parameters: Trial['parameters'];
}

/**
 * Every node of the tree, merged or not, by number. CLUSTERS.txt is the authority on numbers, members and heights (kamo.md 4.3); without it
 * the dendrogram gives the members, and the summaries give the rest.
 */
export function assembleClusters(context: MergeContext, records: TreeRecords): readonly Cluster[] {
  const { joins, dendro, tree, summary, report, trial, datasets } = records;
  const anomalous = { True: true, False: false }[records.parameters?.anomalous ?? ''];
  const joined = new Map(joins?.clusters.map((join) => [join.number, join]));
  const drawn = joins === undefined && dendro !== undefined ? membersOfDendro(dendro) : undefined;
  const children =
    dendro !== undefined
      ? childrenOfDendro(dendro)
      : joins === undefined
        ? undefined
        : childrenOfJoins(joins.clusters);
  const nodes = new Map((tree?.rows ?? report?.clusters ?? []).map((row) => [row.cluster, row]));
  const results = new Map(report?.merged.map((result) => [result.cluster, result]));
  const numbers = new Set([...joined.keys(), ...(drawn?.keys() ?? []), ...nodes.keys(), ...results.keys()]);
  for (const row of summary?.rows ?? []) numbers.add(row.number ?? 0);
  for (const failed of summary?.failed ?? []) numbers.add(failed.number ?? 0);
  for (const name of context.reads.list(trial)?.directories ?? []) {
    const number = parseClusterName(name);
    if (number !== undefined) numbers.add(number);
  }
  const clusters = [...numbers]
    .sort((a, b) => a - b)
    .map((number): Cluster => {
      const join = joined.get(number);
      const node = nodes.get(number);
      const path = child(trial, clusterName(number));
      const rows = summary?.rows.filter((row) => (row.number ?? 0) === number) ?? [];
      const members = join?.members ?? drawn?.get(number) ?? membersOfBatch(records, number);
      const mergeLog =
        fileIn(context.reads, path, 'merge.log') ?? fileIn(context.reads, child(path, 'files'), 'merge.log');
      const runs = assembleRuns(context, {
        path,
        members,
        rows,
        summary: records.summaryPath,
        reported: results.get(number),
        report: records.reportPath,
        log: mergeLog === undefined ? undefined : context.reads.record(mergeLog, 'merge-log'),
        mergeLog,
        datasets,
        anomalous
      });
      return {
        number,
        members,
        merged: runs.length > 0,
        runs,
        files: present({ mergeLog }),
        ...present({
          path: context.reads.list(path) === undefined ? undefined : path,
          line: join?.line,
          children: children?.get(number),
          height: join?.height ?? node?.height ?? rows[0]?.height ?? results.get(number)?.height,
          lcv: join?.lcv ?? node?.lcv,
          alcv: join?.alcv ?? node?.alcv,
          ccMean: node?.ccMean,
          ccMin: node?.ccMin,
          completeness: node?.completeness,
          redundancy: node?.redundancy,
          anomalousCompleteness: node?.anomalousCompleteness,
          anomalousRedundancy: node?.anomalousRedundancy,
          failed: failedLine(records, number)
        })
      };
    });
  if (records.correlations === undefined) return clusters;
  const correlated = joinCorrelations(records.correlations, clusters);
  return clusters.map((cluster) => ({ ...cluster, ...present({ join: correlated.get(cluster.number) }) }));
}

/** Members where there is no tree: all data sets, or the first ones (kamo.md 4.6). */
function membersOfBatch(records: TreeRecords, number: number): readonly number[] {
  const { clustering, batch } = records;
  const all = records.datasets.list.map((dataset) => dataset.number);
  if (number === 0) return all;
  return clustering === 'cumulative' ? all.slice(0, number * batch) : [];
}

function failedLine(records: TreeRecords, number: number): Evidence | undefined {
  const line = records.summary?.failed.find((failed) => (failed.number ?? 0) === number);
  return line === undefined || records.summaryPath === undefined
    ? undefined
    : { path: records.summaryPath, line: line.line, text: line.text };
}
