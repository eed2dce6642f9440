import type { DendrogramLayout } from '$lib/charts/dendrogram-layout';
import type { Trial } from '$lib/beamtime/types';
import type { Joins } from './what-if.svelte';

/** The tree as the worker walks it. Joins whose branches are not known are left out, and those above them. */
export function joinsOf(trial: Trial, layout: Pick<DendrogramLayout, 'joins'>): Joins {
  const datasets = trial.datasets.map(({ number }) => number);
  const leafAt = new Map(datasets.map((number, at) => [number, at]));
  const nodeAt = new Map<number, number>();
  const [clusters, left, right]: [number[], number[], number[]] = [[], [], []];
  const known = new Map(trial.clusters.map((cluster) => [cluster.number, cluster]));
  // Children before their parents.
  for (const { cluster } of layout.joins) {
    const children = known.get(cluster.number)?.children;
    const [a, b] = (children ?? []).map(({ kind, number }) =>
      kind === 'dataset' ? leafAt.get(number) : nodeAt.get(number)
    );
    if (a === undefined || b === undefined) continue;
    nodeAt.set(cluster.number, datasets.length + clusters.length);
    clusters.push(cluster.number);
    left.push(a);
    right.push(b);
  }
  return { datasets, clusters, left, right };
}
