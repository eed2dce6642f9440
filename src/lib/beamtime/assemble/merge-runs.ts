import { child, type RelPath } from '../../base/rel-path';
import { present } from '../../formats/present';
import type { ClusterSummaryRow } from '../../formats/cluster-summary';
import type { MergeLog } from '../../formats/merge-log';
import type { ReportedResult } from '../../formats/merge-report';
import type { XscaleInp } from '../../formats/xscale-inp';
import type { XscaleLp } from '../../formats/xscale-lp';
import type { AimlessLog } from '../../formats/aimless-log';
import type { AnisoLog } from '../../formats/aniso-log';
import type { CcFiles } from '../../formats/cc-files';
import type { FormatName, Records } from '../../formats/format';
import type { XtriageLog } from '../../formats/xtriage-log';
import { cycleName, parseCycleName } from '../names';
import { spaceGroupSymbol } from '../space-groups';
import type { MergeRun, MergingProgram, RunFiles } from '../types';
import { aimlessStatistics } from './aimless-figures';
import type { Datasets } from './datasets';
import { fileIn, type MergeContext } from './merge-context';
import { diagnosticsOf, type DiagnosticLogs } from './run-diagnostics';
import { allMembers, loggedMembers, membersOf, rejectionsOf, withCorrelations } from './run-members';
import { anisotropyOf, printedByReport, printedBySummary, statistics } from './run-figures';

/** What is known of a cluster besides its folder. */
export interface ClusterRecords {
  /** Folder of the cluster, whether or not it is on this disk. */
  readonly path: RelPath;
  readonly members: readonly number[];
  readonly rows: readonly ClusterSummaryRow[];
  readonly summary: RelPath | undefined;
  readonly reported: ReportedResult | undefined;
  readonly report: RelPath | undefined;
  readonly log: MergeLog | undefined;
  readonly mergeLog: RelPath | undefined;
  readonly datasets: Datasets;
  /** `anomalous` of the merge's parameters: KAMO writes FRIEDEL'S_LAW= FALSE for True (yamtbx multi_merging/xscale.py). */
  readonly anomalous: boolean | undefined;
}

/** Files of one cycle, perhaps an earlier one's. */
interface CycleFiles {
  readonly from: RelPath;
  readonly files: RunFiles;
  readonly lp: XscaleLp | undefined;
  readonly inp: XscaleInp | undefined;
  readonly aniso: AnisoLog | undefined;
  readonly xtriage: XtriageLog | undefined;
  readonly aimless: AimlessLog | undefined;
  readonly diagnostics: DiagnosticLogs;
}

/**
 * The cycles of a cluster: the folders that are there, and those that cluster_summary.dat has a line for. Where neither is (a report
 * archive), the report's one line for the cluster becomes a run of cycle 0: it does not say which cycle it was.
 */
export function assembleRuns(context: MergeContext, cluster: ClusterRecords): readonly MergeRun[] {
  const cycles = new Set<number>();
  const folders = new Map<number, RelPath>();
  for (const folder of [child(cluster.path, 'files'), cluster.path])
    for (const name of context.reads.list(folder)?.directories ?? []) {
      const cycle = parseCycleName(name);
      if (cycle === undefined) continue;
      cycles.add(cycle);
      folders.set(cycle, child(folder, name));
    }
  // A summary of 2015 has a row for each cluster, without a cycle: it is of the last one.
  const unnamed = Math.max(1, ...cycles);
  for (const row of cluster.rows) cycles.add(row.run ?? unnamed);
  const last = Math.max(...cycles);
  const runs: MergeRun[] = [];
  let before = cluster.members;
  let correlations: CcFiles | undefined;
  let earlier: CycleFiles | undefined;
  for (const cycle of [...cycles].sort((a, b) => a - b)) {
    const own = cycleFiles(context, folders.get(cycle) ?? child(cluster.path, cycleName(cycle)));
    const row = cluster.rows.find((candidate) => (candidate.run ?? unnamed) === cycle);
    const read = linked(own, earlier, row);
    if (own.files.ccFiles !== undefined)
      correlations = context.reads.record(own.files.ccFiles, 'cc-files') ?? correlations;
    const run = assembleRun(
      cluster,
      cycle,
      own,
      read,
      row,
      cycle === last ? cluster.reported : undefined,
      before,
      cycle === last,
      correlations
    );
    runs.push(run);
    const numbers = run.members.flatMap((member) => member.dataset ?? []);
    if (numbers.length === run.members.length && numbers.length > 0) before = numbers;
    if (read.lp !== undefined || read.inp !== undefined) earlier = read;
  }
  if (runs.length === 0 && cluster.reported !== undefined) {
    const nothing = {
      from: cluster.path,
      files: {},
      lp: undefined,
      inp: undefined,
      aniso: undefined,
      xtriage: undefined,
      aimless: undefined,
      diagnostics: { pointless: undefined, xtriage: undefined, ctruncate: undefined }
    };
    runs.push(
      assembleRun(cluster, 0, nothing, nothing, undefined, cluster.reported, before, true, undefined)
    );
  }
  return runs;
}

function cycleFiles(context: MergeContext, run: RelPath): CycleFiles {
  const { reads } = context;
  const ccp4 = child(run, 'ccp4');
  const files: RunFiles = present({
    mtz:
      fileIn(reads, ccp4, 'xscale.mtz') ??
      fileIn(reads, run, 'ctruncate.mtz') ??
      fileIn(reads, run, 'aimless.mtz'),
    hkl: fileIn(reads, run, 'xscale.hkl'),
    xscaleLp: fileIn(reads, run, 'XSCALE.LP'),
    xscaleInp: fileIn(reads, run, 'XSCALE.INP'),
    aimlessLog: fileIn(reads, run, 'aimless.log'),
    anisoLog: fileIn(reads, run, 'aniso.log'),
    xtriage: fileIn(reads, ccp4, 'logfile.log'),
    pointless: fileIn(reads, run, 'pointless.log'),
    ctruncate: fileIn(reads, ccp4, 'ctruncate.log') ?? fileIn(reads, ccp4, 'truncate.log'),
    ccFiles: fileIn(reads, run, 'cc_files.dat')
  });
  const read = <Name extends FormatName>(path: RelPath | undefined, format: Name) => {
    const record: Records[Name] | undefined = path === undefined ? undefined : reads.record(path, format);
    return path === undefined || record === undefined ? undefined : { path, record };
  };
  const xtriage = read(files.xtriage, 'xtriage-log');
  return {
    from: run,
    files,
    lp: reads.record(child(run, 'XSCALE.LP'), 'xscale-lp'),
    inp: reads.record(child(run, 'XSCALE.INP'), 'xscale-inp'),
    aniso: reads.record(child(run, 'aniso.log'), 'aniso-log'),
    aimless: reads.record(child(run, 'aimless.log'), 'aimless-log'),
    xtriage: xtriage?.record,
    diagnostics: {
      pointless: read(files.pointless, 'pointless-log'),
      xtriage,
      ctruncate: read(files.ctruncate, 'ctruncate-log')
    }
  };
}

/**
 * A cycle without XSCALE.LP, XSCALE.INP and MTZ: KAMO linked it to an earlier cycle, and links do not reach the browser. That cycle is
 * read instead, unless cluster_summary.dat shows that it was another one.
 */
function linked(
  own: CycleFiles,
  earlier: CycleFiles | undefined,
  row: ClusterSummaryRow | undefined
): CycleFiles {
  const { xscaleLp, xscaleInp, aimlessLog, mtz } = own.files;
  if (earlier === undefined || [xscaleLp, xscaleInp, aimlessLog, mtz].some((file) => file !== undefined))
    return own;
  const total = earlier.lp?.outputs[0]?.table.total;
  const used = earlier.lp?.datasets.length ?? 0;
  const same =
    row === undefined ||
    ((row.used === undefined || used === 0 || row.used === used) &&
      row.overall.completeness === total?.completeness &&
      row.overall.ccHalf === total?.ccHalf);
  return same ? earlier : own;
}

function assembleRun(
  cluster: ClusterRecords,
  cycle: number,
  own: CycleFiles,
  read: CycleFiles,
  row: ClusterSummaryRow | undefined,
  reported: ReportedResult | undefined,
  before: readonly number[],
  last: boolean,
  correlations: CcFiles | undefined
): MergeRun {
  const { lp, inp } = read;
  const aimless = aimlessStatistics(read.aimless);
  const ownTable = lp?.outputs[0]?.table;
  const table = ownTable?.total === undefined ? (reported?.table ?? ownTable) : ownTable;
  const printed =
    row !== undefined
      ? printedBySummary(row)
      : reported === undefined
        ? undefined
        : printedByReport(reported);
  const logged = cluster.log?.runs.find((run) => run.run === cycleName(cycle));
  const spaceGroupNumber = lp?.spaceGroupNumber ?? inp?.spaceGroupNumber ?? reported?.spaceGroupNumber;
  const given = printed?.given ?? (cluster.members.length > 0 ? cluster.members.length : undefined);
  const scaled = membersOf(inp, lp, cluster.datasets);
  // AIMLESS leaves no list of its own: merge.log's SUMMARY is of the last cycle.
  const listed =
    scaled.length > 0 || !last || aimless === undefined
      ? scaled
      : loggedMembers(cluster.log, cluster.datasets);
  // A list of which no row could be read is not one of none.
  const used =
    printed?.used ?? [lp?.datasets.length, inp?.inputs.length, listed.length].find((count = 0) => count > 0);
  // As many used as the cluster has: then it is those, whatever file is missing.
  const isAll =
    listed.length === 0 && inp === undefined && lp === undefined && used === cluster.members.length;
  const members = withCorrelations(
    isAll ? allMembers(cluster.members, cluster.datasets) : listed,
    correlations
  );
  const error = ownTable === undefined ? lp?.errors[0] : undefined;
  const files: RunFiles = { ...read.files, ...own.files, ...present({ clusterSummary: cluster.summary }) };
  return {
    path: own.from,
    cycle,
    ...present({
      program: programOf(read),
      programVersion: (aimless === undefined ? read.lp : read.aimless)?.version,
      datasets: given === undefined && used === undefined ? undefined : present({ given, used }),
      spaceGroup: spaceGroupSymbol(spaceGroupNumber),
      spaceGroupNumber,
      unitCell: lp?.unitCell ?? inp?.unitCell ?? reported?.cell,
      // cluster_summary.dat prints AIMLESS's fractions where per cent are meant: the log itself is taken.
      ...(aimless === undefined ? statistics(printed, table) : aimless),
      shellsFrom:
        aimless === undefined && table !== undefined && table !== ownTable ? cluster.report : undefined,
      lcv: printed?.lcv ?? logged?.lcv,
      alcv: printed?.alcv ?? logged?.alcv,
      wilsonB: printed === undefined ? read.xtriage?.wilsonB : printed.wilsonB,
      anisotropy: anisotropyOf(printed, read.aniso, reported),
      diagnostics: diagnosticsOf(read.diagnostics),
      resolutionEstimate: printed === undefined ? logged?.resolutionEstimate : printed.resolutionEstimate,
      summaryLine: aimless === undefined ? row?.line : undefined,
      anomalous: inp?.friedelsLaw === undefined ? cluster.anomalous : !inp.friedelsLaw
    }),
    rejected: rejectionsOf(before, members, cluster.log, cluster.datasets),
    members,
    files,
    ...present({
      readFrom: read === own ? undefined : read.from,
      evidence:
        error === undefined || files.xscaleLp === undefined ? undefined : { path: files.xscaleLp, ...error }
    }),
    sources: known([
      row === undefined ? undefined : cluster.summary,
      lp === undefined ? undefined : files.xscaleLp,
      read.aimless === undefined ? undefined : files.aimlessLog,
      inp === undefined ? undefined : files.xscaleInp,
      read.aniso === undefined ? undefined : files.anisoLog,
      logged === undefined ? undefined : cluster.mergeLog,
      reported === undefined ? undefined : cluster.report
    ])
  };
}

/** Which program's log or input stands in the folder. */
function programOf({ files }: CycleFiles): MergingProgram | undefined {
  if (files.xscaleLp !== undefined || files.xscaleInp !== undefined) return 'xscale';
  return files.aimlessLog === undefined ? undefined : 'aimless';
}

function known(paths: readonly (RelPath | undefined)[]): readonly RelPath[] {
  return paths.filter((path): path is RelPath => path !== undefined);
}
