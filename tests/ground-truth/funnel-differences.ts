import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetFunnel, type FunnelStep, type FunnelStepId } from '../../src/lib/analysis/dataset-funnel';
import { baseName } from '../../src/lib/base/rel-path';
import { clusterName } from '../../src/lib/beamtime/names';
import type { Beamtime, Trial } from '../../src/lib/beamtime/types';
import type { Differences } from './differences';

/** The line of data sets over every run against the files: its numbers, its reasons, and the files it names. */
export function compareFunnels(found: Differences, beamtime: Beamtime, folder: string): void {
  const linesOf = (path: string): readonly string[] =>
    existsSync(join(folder, path))
      ? readFileSync(join(folder, path), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '')
      : [];
  for (const merge of beamtime.merges) {
    const kept = linesOf(`${merge.path}/formerge.lst`).length;
    const excluded = linesOf(`${merge.path}/excluded.lst`).length;
    const detected = Number(
      /NOTE:\s*(\d+) xds directories/.exec(linesOf(`${merge.path}/multi_merge.log`).join('\n'))?.[1]
    );
    for (const trial of merge.trials) {
      const joins = joinsOf(trial, linesOf);
      const notUsed = linesOf(`${trial.path}/cc_clustering/cctable_notused.lst`).length;
      const summary = linesOf(`${trial.path}/cluster_summary.dat`).map((line) => line.trim().split(/\s+/));
      for (const cluster of trial.clusters)
        for (const run of cluster.runs) {
          const at = `${run.path} funnel`;
          const steps = datasetFunnel(merge, { trial, cluster, run });
          const step = (id: FunnelStepId): FunnelStep | undefined => steps.find((one) => one.id === id);
          const members = joins.get(cluster.number) ?? 0;
          const inTree = Math.max(0, ...joins.values());
          const name = clusterName(cluster.number);
          const row = summary.find((columns) => columns[0] === name && Number(columns[4]) === run.cycle);
          const inputs = linesOf(`${run.path}/XSCALE.INP`).filter((line) =>
            /^\s*INPUT_FILE/.test(line)
          ).length;
          const used = row === undefined ? inputs : Number(row[6]);
          const gone =
            linesOf(`${trial.path}/${name}/merge.log`).length > 0 && inputs > 0 ? members - inputs : 0;
          const told = (id: FunnelStepId) => {
            const one = step(id);
            return one && [one.left, one.lost, one.explained, one.sources.map(baseName)];
          };
          const before = Number.isNaN(detected) ? 0 : detected - kept - excluded;
          found.same(
            `${at} found`,
            told('found'),
            before > 0 || detected > 0 ? [detected, 0, 0, ['multi_merge.log']] : undefined
          );
          // Whatever KAMO found and did not list is named in prep_merge.log: other groups, or no operator.
          found.same(`${at} given`, told('given')?.slice(0, 3), [kept + excluded, before, before]);
          found.same(`${at} filtered`, told('filtered'), [kept, excluded, excluded, ['formerge.lst']]);
          if (inTree > 0) {
            const lost = kept - inTree;
            const explained = notUsed <= lost ? notUsed : 0;
            found.same(`${at} tree`, told('tree'), [inTree, lost, explained, ['CLUSTERS.txt']]);
            const beside = inTree - members;
            found.same(`${at} cluster`, told('cluster'), [members, beside, beside, ['CLUSTERS.txt']]);
          }
          const file = row === undefined ? step('used')?.sources.map(baseName) : ['cluster_summary.dat'];
          found.same(`${at} used`, told('used'), [used, members - used, gone, file]);
        }
    }
  }
}

/** Members of each cluster as CLUSTERS.txt lists them. */
function joinsOf(trial: Trial, linesOf: (path: string) => readonly string[]): Map<number, number> {
  const lines = ['blend', 'cc_clustering'].flatMap((name) => linesOf(`${trial.path}/${name}/CLUSTERS.txt`));
  return new Map(
    lines.flatMap((line) => {
      const [number, size] = line.trim().split(/\s+/);
      return /^\d+$/.test(number ?? '') ? [[Number(number), Number(size)] as const] : [];
    })
  );
}
