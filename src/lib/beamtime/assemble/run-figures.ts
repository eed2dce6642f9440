import { present } from '../../formats/present';
import type { AnisoLog } from '../../formats/aniso-log';
import type { ClusterSummaryRow } from '../../formats/cluster-summary';
import type { ReportedResult } from '../../formats/merge-report';
import type { ShellTable } from '../../formats/shell-table';
import type { Anisotropy, MergeRun, Shell } from '../types';
import { completed, overallOf, shellOf, shellsOf } from './shells';

/** What one line of cluster_summary.dat, or of the merge report's table, prints about a run. */
export interface Printed {
  readonly overall: Shell;
  readonly inner: Shell;
  readonly outer: Shell;
  readonly given?: number;
  readonly used?: number;
  readonly lcv?: number;
  readonly alcv?: number;
  readonly wilsonB?: number;
  readonly best?: number;
  readonly worst?: number;
  readonly resolutionEstimate?: number;
}

export function printedBySummary(row: ClusterSummaryRow): Printed {
  return {
    overall: shellOf(row.overall),
    inner: shellOf(row.inner),
    outer: shellOf(row.outer),
    ...present({
      given: row.given,
      used: row.used,
      lcv: row.lcv,
      alcv: row.alcv,
      wilsonB: row.wilsonB,
      best: row.anisotropyBest,
      worst: row.anisotropyWorst,
      resolutionEstimate: row.dMinEstimate
    })
  };
}

export function printedByReport(result: ReportedResult): Printed {
  return {
    overall: shellOf(result.overall),
    inner: shellOf(result.inner),
    outer: shellOf(result.outer),
    ...present({
      given: result.given,
      used: result.used,
      lcv: result.lcv,
      alcv: result.alcv,
      wilsonB: result.wilsonB,
      best: result.anisoBest,
      worst: result.anisoWorst,
      resolutionEstimate: result.resolutionEstimate
    })
  };
}

/** Shells, and the three lines that KAMO compares runs by: as printed, completed from the table. */
export function statistics(
  printed: Printed | undefined,
  table: ShellTable | undefined
): Pick<MergeRun, 'overall' | 'inner' | 'outer' | 'shells' | 'shellsCut'> {
  const shells = table === undefined || table.shells.length === 0 ? undefined : shellsOf(table);
  const areAll = table?.incomplete !== true;
  // The last shell of a table that was cut off need not be the outermost.
  const isWhole = table?.total !== undefined && areAll;
  return present({
    overall: completed(printed?.overall, table === undefined ? undefined : overallOf(table)),
    inner: completed(printed?.inner, areAll ? shells?.[0] : undefined),
    outer: completed(printed?.outer, isWhole ? shells?.at(-1) : undefined),
    shells,
    shellsCut: shells === undefined || isWhole ? undefined : true
  });
}

/** Best and worst as printed where there is such a line (nan there is absent), else from aniso.log; directions from aniso.log. */
export function anisotropyOf(
  printed: Printed | undefined,
  log: AnisoLog | undefined,
  reported: ReportedResult | undefined
): Anisotropy | undefined {
  const directions =
    log !== undefined && log.directions.length > 0
      ? log.directions.map(({ label, resolution, line, bEigen }) => ({
          label,
          ...present({ resolution, line, bEigen })
        }))
      : reported?.anisotropy.map(({ direction, d, bEigen }) => ({
          label: direction,
          ...present({ resolution: d, bEigen })
        }));
  const limits = printed ?? log;
  const anisotropy = present({
    best: limits?.best,
    worst: limits?.worst,
    directions: directions === undefined || directions.length === 0 ? undefined : directions
  });
  return Object.keys(anisotropy).length === 0 ? undefined : anisotropy;
}
