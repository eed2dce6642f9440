import { framePlots, type FramePlot } from '$lib/charts/frame-plots';
import { child, type RelPath } from '$lib/base/rel-path';
import type { ProcessingRun } from '$lib/beamtime/types';
import type { Library } from '$lib/library/library';
import { unpackAt } from '$lib/library/packed-tree';
import type { RecordRead } from '$lib/scan/read-file';
import { recordOf } from '$lib/scan/record-of';
import { keptTree } from '../../../../kept-tree';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** The order in which a run's logs are written; other files follow by name. */
const IN_ORDER = [
  'XDS.INP',
  'decision.log',
  'IDXREF.LP',
  'INTEGRATE.LP',
  'CORRECT.LP',
  'XDSSTAT.LP',
  'merging_stats.log',
  'pointless_integrate.log',
  'pointless_correct.log',
  'report.html'
];

/** The files of a run's folder as they were listed; those that the run itself names where there is no listing. */
export async function filesOfRun(
  library: Pick<Library, 'tree'>,
  beamtime: string,
  run: ProcessingRun
): Promise<readonly { readonly name: string; readonly path: RelPath }[]> {
  const tree = await keptTree(library, beamtime);
  const files = tree === undefined ? [] : unpackAt(tree, tree.paths.indexOf(run.path)).files;
  const names = [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const { correctLp, decisionLog, xdsAscii, mtz } = run.files;
  const listed = names.map((name) => ({ name, path: child(run.path, name) }));
  const own = [...run.sources, correctLp, decisionLog, xdsAscii, ...mtz].filter((path) => path !== undefined);
  const known = new Set(listed.map(({ path }) => path));
  const further = [...new Set(own)].filter((path) => !known.has(path));
  return [
    ...listed,
    ...further.map((path) => ({
      name: path.startsWith(`${run.path}/`) ? path.slice(run.path.length + 1) : path,
      path
    }))
  ];
}

function rank(name: string): number {
  const at = IN_ORDER.indexOf(name);
  return at < 0 ? IN_ORDER.length : at;
}

type Blemish = Pick<Extract<RecordRead, { ok: false }>['problem'], 'line' | 'flaw'>;

/** What the logs of each image gave. */
export interface PerImageRead {
  readonly plots: readonly FramePlot[];
  /** Logs that are on the disk and gave nothing to draw, with the first blemish that says why. */
  readonly empty: readonly { readonly name: string; readonly problem?: Blemish }[];
}

/** Reads what the run's logs say of each image. */
export async function readPerImage(open: OpenBeamtime, run: ProcessingRun): Promise<PerImageRead> {
  const [integrate, stat] = await Promise.all([
    open.readRecord(child(run.path, 'INTEGRATE.LP'), 'integrate-lp'),
    open.readRecord(child(run.path, 'XDSSTAT.LP'), 'xdsstat-lp')
  ]);
  return perImageOf(integrate, stat);
}

/** The same from what was read; a log that is not on the disk is in neither list. */
export function perImageOf(integrate: RecordRead | undefined, stat: RecordRead | undefined): PerImageRead {
  const logs = [
    ['INTEGRATE.LP', integrate, framePlots(recordOf(integrate, 'integrate-lp'), undefined)],
    ['XDSSTAT.LP', stat, framePlots(undefined, recordOf(stat, 'xdsstat-lp'))]
  ] as const;
  return {
    plots: framePlots(recordOf(integrate, 'integrate-lp'), recordOf(stat, 'xdsstat-lp')),
    empty: logs.flatMap(([name, read, plots]) => {
      if (plots.length > 0 || read === undefined) return [];
      if (!read.ok) return read.fault === 'not-found' ? [] : [{ name, problem: read.problem }];
      const [problem] = read.problems;
      return [{ name, ...(problem && { problem }) }];
    })
  };
}
