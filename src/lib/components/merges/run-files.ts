/** The files behind a row, from the run outwards to the merge, each once. */
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { baseName, type RelPath } from '$lib/base/rel-path';

export interface SourceFile {
  readonly name: string;
  readonly path: RelPath;
}

/** XSCALE.LP, XSCALE.INP or aimless.log, aniso.log, …, CLUSTERS.txt, the logs. The MTZ is not text and stands apart. */
export function sourceFiles(row: Pick<DecisionRow, 'merge' | 'trial' | 'cluster' | 'run'>): SourceFile[] {
  const { merge, trial, cluster, run } = row;
  const paths: (RelPath | undefined)[] = [
    run?.files.xscaleLp,
    run?.files.xscaleInp,
    run?.files.aimlessLog,
    run?.files.anisoLog,
    run?.files.xtriage,
    run?.files.ctruncate,
    run?.files.pointless,
    run?.files.ccFiles,
    cluster?.files.mergeLog,
    run?.files.clusterSummary ?? trial?.files.clusterSummary,
    trial?.files.clusterSummary,
    trial?.files.treeSummary,
    trial?.files.clustersTxt,
    trial?.files.dendro,
    trial?.files.fileList,
    trial?.files.notUsed,
    trial?.files.log,
    trial?.files.report,
    merge.files.log,
    merge.files.prepLog,
    merge.files.formerge,
    merge.files.excluded
  ];
  const known = new Set(paths.filter((path) => path !== undefined));
  return [...known].map((path) => ({ name: nameIn(merge.path, path), path }));
}

/** The name alone; the two multi_merge.log are told apart by their folder. */
function nameIn(merge: RelPath, path: RelPath): string {
  const name = baseName(path);
  if (name !== 'multi_merge.log') return name;
  return path.startsWith(`${merge}/`) ? path.slice(merge.length + 1) : name;
}
