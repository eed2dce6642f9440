/** The uses of a run in words, on screen and in the table that is taken away. */
import type { CycleUse, RunUsage } from '$lib/analysis/run-usage';
import { baseName } from '$lib/base/rel-path';
import { clusterNumber } from '$lib/components/chart/cluster-figures';
import { tableOf, type Column } from '$lib/tables/column';
import type { Table } from '$lib/tables/table';
import { merge as mergeWords } from '$lib/words/merge';
import { usageWords } from '$lib/words/usage';
import type { Language } from '$lib/words/words';

/** A cycle as its folder is called: `run_02`. */
function cycleName(cycle: number): string {
  return cycle === 0 ? '?' : `run_${String(cycle).padStart(2, '0')}`;
}

/** What a cycle did with the run. */
function fateText(use: CycleUse, language: Language): string {
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

/** A line of the table: a merge, or one of the clusters that hold the run in it. */
export interface UsageLine {
  readonly usage: RunUsage;
  readonly use?: RunUsage['clusters'][number];
}

/** Lines of the screen: the merge, then its clusters. */
export function usageLines(usages: readonly RunUsage[]): readonly UsageLine[] {
  return usages.flatMap((usage) => [{ usage }, ...usage.clusters.map((use) => ({ usage, use }))]);
}

/** What the merge did with the run as a whole. */
export function useText({ how, clusters, unmerged }: RunUsage, language: Language): string {
  const words = usageWords[language];
  return how === 'in-tree' ? words.inClusters(clusters.length, unmerged) : words.use[how];
}

/** The use of a cycle. */
export function cycleUse({ use }: UsageLine, cycle: number): CycleUse | undefined {
  return use?.cycles.find((one) => one.cycle === cycle);
}

export function usageColumns(cycles: readonly number[], language: Language): readonly Column<UsageLine>[] {
  const words = usageWords[language];
  return [
    { id: 'merge', head: words.merge, drawn: true, value: ({ usage }) => usage.merge.path },
    {
      id: 'trial',
      head: words.trial,
      mono: true,
      drawn: true,
      value: ({ usage: { trial } }) => trial && baseName(trial.path)
    },
    {
      id: 'number',
      head: words.number,
      about: words.numberAbout,
      digits: 'all',
      drawn: true,
      value: ({ usage }) => usage.dataset
    },
    { id: 'how', head: words.how, only: 'file', value: ({ usage }) => useText(usage, language) },
    {
      id: 'cluster',
      head: words.cluster,
      drawn: true,
      value: ({ use }) => use && clusterNumber(use.cluster),
      tone: ({ use }) => (use?.chosen ? 'choice' : undefined)
    },
    {
      id: 'chosen',
      head: words.chosen,
      only: 'file',
      value: ({ use }) => (use === undefined ? undefined : use.chosen ? 1 : 0)
    },
    ...cycles.map((cycle): Column<UsageLine> => ({
      id: `cycle ${cycle}`,
      head: cycleName(cycle),
      drawn: true,
      value: (line) => {
        const use = cycleUse(line, cycle);
        return use && fateText(use, language);
      },
      tone: (line) => {
        const fate = cycleUse(line, cycle)?.fate;
        return fate === 'rejected' ? 'fail' : fate === 'absent' ? 'soft' : undefined;
      }
    }))
  ];
}

/** A row for each cluster, or for the merge that has none. */
export function usageTable(
  usages: readonly RunUsage[],
  cycles: readonly number[],
  language: Language
): Table {
  const lines = usageLines(usages).filter(
    ({ usage, use }) => use !== undefined || usage.clusters.length === 0
  );
  return tableOf('usage', usageColumns(cycles, language), lines);
}
