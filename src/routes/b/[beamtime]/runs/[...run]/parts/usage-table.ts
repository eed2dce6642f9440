/** The uses of a run in words, on screen and in the table that is taken away. */
import type { CycleUse, RunUsage } from '$lib/analysis/run-usage';
import { baseName } from '$lib/base/rel-path';
import { clusterNumber } from '$lib/components/chart/cluster-figures';
import type { Table } from '$lib/takehome/table';
import { merge as mergeWords } from '$lib/words/merge';
import { usageWords } from '$lib/words/usage';
import type { Language } from '$lib/words/words';

/** A cycle as its folder is called: `run_02`. */
export function cycleName(cycle: number): string {
  return cycle === 0 ? '?' : `run_${String(cycle).padStart(2, '0')}`;
}

/** What a cycle did with the run. */
export function fateText(use: CycleUse, language: Language): string {
  const words = usageWords[language];
  if (use.fate === 'absent') return words.absent;
  if (use.fate === 'unknown') return words.unlisted;
  if (use.fate === 'rejected')
    return use.left === undefined || use.left.cycle < use.cycle
      ? words.still
      : words.rejected(cycleName(use.left.cycle), reasonText(use.left.reason, language));
  return use.reference ? words.reference : use.framesRemoved ? words.trimmed : words.used;
}

/** KAMO's words for a rejection, each with what it means. */
function reasonText(reason: string, language: Language): string {
  const reasons: Readonly<Record<string, string>> = mergeWords[language].reasons;
  return reason
    .split(',')
    .map((one) => (reasons[one] === undefined ? one : `${one} (${reasons[one]})`))
    .join(', ');
}

/** A row for each cluster, or for the merge that has none. */
export function usageTable(
  usages: readonly RunUsage[],
  cycles: readonly number[],
  language: Language
): Table {
  const words = usageWords[language];
  const heads = [words.merge, words.trial, words.number, words.how, words.cluster, words.chosen];
  return {
    name: 'usage',
    columns: [...heads, ...cycles.map(cycleName)].map((name) => ({ name })),
    rows: usages.flatMap(({ merge, trial, dataset, clusters, how, unmerged }) => {
      const said = how === 'in-tree' ? words.inClusters(clusters.length, unmerged) : words.use[how];
      const place = [merge.path, trial && baseName(trial.path), dataset, said];
      if (clusters.length === 0) return [[...place, undefined, undefined, ...cycles.map(() => undefined)]];
      return clusters.map(({ cluster, cycles: uses, chosen }) => [
        ...place,
        clusterNumber(cluster),
        chosen ? 1 : 0,
        ...cycles.map((cycle) => {
          const use = uses.find((one) => one.cycle === cycle);
          return use && fateText(use, language);
        })
      ]);
    })
  };
}
