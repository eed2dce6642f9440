/** What KAMO's report tells of a node of the tree, with the digits of its files. */
import type { Cluster } from '$lib/beamtime/types';
import { statistics, type Statistic } from '$lib/words/statistics';

/** `0031`: KAMO pads the numbers of clusters to four digits. */
export function clusterNumber(cluster: Pick<Cluster, 'number'>): string {
  return String(cluster.number).padStart(4, '0');
}

type FigureName =
  | 'height'
  | 'lcv'
  | 'alcv'
  | 'ccMean'
  | 'ccMin'
  | 'completeness'
  | 'redundancy'
  | 'anomalousCompleteness'
  | 'anomalousRedundancy';

/**
 * In the order of KAMO's tip. Heights as CLUSTERS.txt prints them (%7.3f), LCV and aLCV with its two decimals, the rest as *_cluster_summary.dat
 * does (kamo.md 4.2–4.4).
 */
export const FIGURES: readonly { readonly statistic: FigureName & Statistic; readonly digits: number }[] = [
  { statistic: 'height', digits: 3 },
  { statistic: 'lcv', digits: 2 },
  { statistic: 'alcv', digits: 2 },
  { statistic: 'ccMean', digits: 4 },
  { statistic: 'ccMin', digits: 4 },
  { statistic: 'completeness', digits: 2 },
  { statistic: 'redundancy', digits: 1 },
  { statistic: 'anomalousCompleteness', digits: 2 },
  { statistic: 'anomalousRedundancy', digits: 1 }
];

export interface Figure {
  readonly name: string;
  readonly text: string;
}

/** Only what the disk says: a blend tree has no CCmean, a cc tree no LCV. */
export function clusterFigures(cluster: Cluster): Figure[] {
  return FIGURES.flatMap(({ statistic, digits }) => {
    const value = cluster[statistic];
    if (value === undefined) return [];
    const { short, unit } = statistics.en[statistic];
    return [{ name: short, text: `${value.toFixed(digits)}${unit && ` ${unit}`}` }];
  });
}
