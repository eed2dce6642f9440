/** The numbers of a merge run that can be ranked and drawn against each other, named as cluster_summary.dat of KAMO names its columns. */
import { datasetsOfCluster } from '../beamtime/cluster-datasets';
import type { Shell } from '../beamtime/types';
import type { DecisionRow } from './decision-rows';

const SHELL_NAMES = ['Cmpl', 'Redun', 'I/sig', 'Rmeas', 'CC1/2'] as const;
const SHELL_ENDS = ['', '.ou', '.in'] as const;

export type MeasureId =
  | `${(typeof SHELL_NAMES)[number]}${(typeof SHELL_ENDS)[number]}`
  | 'SigAno.in'
  | 'CCano.in'
  | 'ACmpl'
  | 'ARedun'
  | 'WilsonB'
  | 'Aniso.bst'
  | 'Aniso.wst'
  | 'dmin.est'
  | 'resolution'
  | 'given'
  | 'used';

type Values = Readonly<Record<MeasureId, (row: DecisionRow) => number | undefined>>;

const OF_SHELL: Readonly<Record<(typeof SHELL_NAMES)[number], (shell: Shell) => number | undefined>> = {
  Cmpl: ({ completeness }) => completeness,
  Redun: ({ redundancy }) => redundancy,
  'I/sig': ({ iOverSigma }) => iOverSigma,
  Rmeas: ({ rMeas }) => rMeas,
  'CC1/2': ({ ccHalf }) => ccHalf
};
const SHELL_OF_END = { '': 'overall', '.ou': 'outer', '.in': 'inner' } as const;

const VALUES: Values = {
  // The keys are the product of the two lists, which `fromEntries` cannot tell.
  ...(Object.fromEntries(
    SHELL_ENDS.flatMap((end) =>
      SHELL_NAMES.map((name) => [
        `${name}${end}`,
        ({ run }: DecisionRow) => {
          const shell = run?.[SHELL_OF_END[end]];
          return shell && OF_SHELL[name](shell);
        }
      ])
    )
  ) as Values),
  'SigAno.in': ({ run }) => (hasAnomalousPairs(run?.inner) ? run?.inner?.sigAno : undefined),
  'CCano.in': ({ run }) => (hasAnomalousPairs(run?.inner) ? run?.inner?.ccAno : undefined),
  // Of the cluster before rejection (multi_merge.log, CLUSTERS.txt); where Friedel mates were merged they are no property of the run's file.
  ACmpl: ({ run, cluster }) => (run?.anomalous === false ? undefined : cluster?.anomalousCompleteness),
  ARedun: ({ run, cluster }) => (run?.anomalous === false ? undefined : cluster?.anomalousRedundancy),
  WilsonB: ({ run }) => run?.wilsonB,
  'Aniso.bst': ({ run }) => run?.anisotropy?.best,
  'Aniso.wst': ({ run }) => run?.anisotropy?.worst,
  'dmin.est': ({ run }) => run?.resolutionEstimate,
  resolution: ({ merge, trial }) => trial?.resolution ?? merge.startResolution,
  // A report archive does not list the members of every cluster.
  given: ({ run, cluster }) => run?.datasets?.given ?? (cluster && datasetsOfCluster(cluster)),
  used: ({ run }) => run?.datasets?.used
};

/** A mean |F⁺ − F⁻| / σ of noise is about 0.8: one of zero, as a summary prints it without counts, was never computed. */
export function hasAnomalousPairs(shell: Shell | undefined): boolean {
  return shell?.sigAno !== 0;
}

export const MEASURES = Object.keys(VALUES) as readonly MeasureId[];

/** Percentages, R factors, Å, … as printed; `undefined` where no file says it. */
export function measureOf(row: DecisionRow, id: MeasureId): number | undefined {
  return VALUES[id](row);
}

export function isMeasure(id: string): id is MeasureId {
  return Object.hasOwn(VALUES, id);
}

/** Smaller is better: R factors, B and resolutions. */
export function lowerIsBetter(id: MeasureId): boolean {
  return (
    id.startsWith('Rmeas') || id.startsWith('Aniso') || ['WilsonB', 'dmin.est', 'resolution'].includes(id)
  );
}
