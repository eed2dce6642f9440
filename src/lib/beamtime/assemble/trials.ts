import { baseName, child, type RelPath } from '../../base/rel-path';
import type { FormatName, Records } from '../../formats/format';
import { present } from '../../formats/present';
import { chooseAsKamo, type Candidate } from '../kamo-choice';
import { parseTrialName } from '../names';
import type { Cluster, Recommendation, Trial } from '../types';
import { assembleClusters } from './clusters';
import { assembleDatasets } from './datasets';
import { fileIn, type MergeContext } from './merge-context';
import { trialState } from './merge-state';

/** KAMO's `batch_size` of cumulative merging, where the log does not say it. */
const CUMULATIVE_BATCH = 5;

/** One resolution folder of a merge (kamo.md 4). */
export function assembleTrial(context: MergeContext, path: RelPath): Trial {
  const { reads } = context;
  const name = parseTrialName(baseName(path));
  const treeFolder = ['blend', 'cc_clustering']
    .map((folder) => child(path, folder))
    .find((folder) => reads.list(folder));
  const clustering =
    treeFolder === undefined
      ? (name?.clustering ?? 'none')
      : baseName(treeFolder) === 'blend'
        ? 'blend'
        : 'cc';
  const inTree = (...names: string[]): RelPath | undefined =>
    treeFolder === undefined
      ? undefined
      : names.map((file) => child(treeFolder, file)).find((file) => reads.has(file));
  // The delivery note draws the summary and the report beside the final trial; KAMO writes them into it.
  const ofTrial = (file: string): RelPath | undefined =>
    fileIn(reads, path, file) ?? (name?.final === true ? fileIn(reads, context.merge, file) : undefined);
  const files = present({
    clusterSummary: ofTrial('cluster_summary.dat'),
    log: fileIn(reads, path, 'multi_merge.log'),
    clustersTxt: inTree('CLUSTERS.txt'),
    treeSummary: inTree('blend_cluster_summary.dat', 'cc_cluster_summary.dat'),
    dendro: inTree('dendro.json'),
    cctable: inTree('cctable.dat'),
    fileList: inTree('filenames.lst', 'xds_lookup_table.txt'),
    notUsed: inTree('cctable_notused.lst'),
    report: ofTrial('report.html')
  });
  const record = <Name extends FormatName>(
    file: RelPath | undefined,
    format: Name
  ): Records[Name] | undefined => (file === undefined ? undefined : reads.record(file, format));
  const log = record(files.log, 'multi-merge-log');
  const summary = record(files.clusterSummary, 'cluster-summary');
  const report = record(files.report, 'merge-report');
  const ccReport = files.cctable === undefined && report?.ccPairs !== undefined ? files.report : undefined;
  const joins = record(files.clustersTxt, 'clusters-txt');
  const dendro = record(files.dendro, 'dendro') ?? report?.tree;
  const tree = record(files.treeSummary, 'tree-summary');
  const notUsed = record(files.notUsed, 'notused-list');
  const parameters = log?.parameters ?? report?.parameters;
  const datasets = assembleDatasets(context, record(files.fileList, 'file-list'), report);
  const clusters = assembleClusters(context, {
    trial: path,
    clustering,
    joins,
    dendro,
    tree,
    correlations: record(files.cctable, 'cctable'),
    summary,
    summaryPath: files.clusterSummary,
    report,
    reportPath: files.report,
    batch: Number(parameters?.['cumulative.batch_size'] ?? CUMULATIVE_BATCH),
    datasets,
    parameters
  });
  const order = summary?.rows.map((row) => row.number ?? 0) ?? report?.mergedClusters ?? [];
  return {
    path,
    merge: context.merge,
    clustering,
    final: name?.final ?? false,
    ...trialState(
      log,
      files.log,
      reads.listsAll(path),
      clusters.some((cluster) => cluster.merged),
      name?.final === true && report !== undefined && report.clusters.length > 0 && report.merged.length === 0
    ),
    ...present({
      resolution: name?.resolution,
      spaceGroup: log?.spaceGroup,
      dMin: summary?.dMin ?? tree?.dMin,
      parameters,
      tree: treeOf(clustering, joins?.clusters ?? tree?.rows ?? report?.clusters),
      // A choice is among all merged clusters: one that is not listed may have been the best.
      recommended:
        summary || report?.merged.length || reads.listsAll(path) ? recommendation(clusters, order) : undefined
    }),
    datasets: datasets.list,
    notUsed: (notUsed?.paths ?? []).map((stored, at) => ({
      path: stored,
      ...present({
        processingRun: context.runs.find(stored, context.runsArea, context.pins),
        line: notUsed?.lines[at]
      })
    })),
    clusters,
    files: ccReport === undefined ? files : { ...files, ccReport },
    sources: Object.values(files).filter(
      (file) => reads.formatOf(file) !== undefined && reads.failure(file) === undefined
    )
  };
}

/** Joins and top height of the tree: those that its own files list, whatever else was merged. */
function treeOf(
  clustering: Trial['clustering'],
  joins: readonly { readonly height?: number }[] | undefined
): Trial['tree'] {
  if ((clustering !== 'blend' && clustering !== 'cc') || joins === undefined) return undefined;
  const heights = joins.flatMap(({ height }) => height ?? []);
  if (heights.length === 0) return undefined;
  return { method: clustering, nodes: joins.length, height: heights.reduce((a, b) => Math.max(a, b)) };
}

/** KAMO's choice among the runs, which it reads in the order of cluster_summary.dat. */
function recommendation(clusters: readonly Cluster[], order: readonly number[]): Recommendation | undefined {
  const place = new Map<number, number>();
  for (const number of order) if (!place.has(number)) place.set(number, place.size);
  const candidates = [...clusters]
    .sort(
      (a, b) => (place.get(a.number) ?? Infinity) - (place.get(b.number) ?? Infinity) || b.number - a.number
    )
    .flatMap((cluster) =>
      cluster.runs
        .filter((run) => run.overall !== undefined)
        .map((run): Candidate => ({
          cluster: cluster.number,
          cycle: run.cycle,
          redundancy: run.overall?.redundancy,
          ccHalf: run.overall?.ccHalf,
          ccHalfOuter: run.outer?.ccHalf
        }))
    );
  const choice = chooseAsKamo(candidates);
  if (choice === undefined) return undefined;
  const { best, runnerUp, considered, kept } = choice;
  return {
    cluster: best.cluster,
    cycle: best.cycle,
    rule: 'kamo',
    considered,
    kept,
    ...(runnerUp === undefined ? {} : { runnerUp: { cluster: runnerUp.cluster, cycle: runnerUp.cycle } })
  };
}
