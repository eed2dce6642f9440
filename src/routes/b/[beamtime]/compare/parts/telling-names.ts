/** The shortest names that tell runs drawn together apart, by what differs between them. */
import { sampleOf } from '$lib/beamtime/names';
import type { ComparedRun } from '$lib/analysis/compare';
import { baseName } from '$lib/base/rel-path';
import { cycleName, runName } from '$lib/components/merges/run-colours';

type NamedRun = Pick<ComparedRun, 'merge' | 'trial' | 'cluster' | 'run' | 'own'>;

/** What runs may differ by; what says most comes first. */
const PARTS: readonly ((one: NamedRun) => string | undefined)[] = [
  ({ merge }) => sampleOf(merge),
  ({ merge }) => merge.area,
  ({ trial }) => trial.clustering,
  ({ merge, trial }) => {
    const resolution = trial.resolution ?? merge.startResolution;
    return resolution === undefined ? undefined : `${resolution.toFixed(2)} Å`;
  },
  ({ cluster }) => String(cluster.number).padStart(4, '0'),
  ({ run }) => cycleName(run.cycle)
];

/** The fewest parts that give each run a name of its own: `_kamo_30deg`, `cc 3.10 Å`, `0079 run_03`. One run alone is `0079 run_03`. What was merged here has its name. */
export function tellingNames(runs: readonly NamedRun[]): readonly string[] {
  const delivered = namesOf(runs.filter(({ own }) => own === undefined));
  let next = 0;
  return runs.map(({ own }) => own ?? delivered[next++] ?? '');
}

function namesOf(runs: readonly NamedRun[]): readonly string[] {
  if (runs.length === 1) return runs.map(shortName);
  const parts = runs.map((one) => PARTS.map((part) => part(one)));
  for (const chosen of subsets(PARTS.length)) {
    const names = parts.map((own) => chosen.flatMap((at) => own[at] ?? []).join(' '));
    if (new Set(names).size === runs.length && !names.includes('')) return names;
  }
  return runs.map((one) => `${baseName(one.trial.path)} ${shortName(one)}`);
}

function shortName({ cluster, run }: NamedRun): string {
  return runName(cluster.number, run.cycle);
}

/** Sets of the numbers below `count`: smaller sets first, among these the ones with lower numbers. */
function subsets(count: number): readonly (readonly number[])[] {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const all: (readonly number[])[] = [];
  let sets: readonly (readonly number[])[] = [[]];
  while (sets.length > 0) {
    sets = sets.flatMap((set) => numbers.filter((at) => at > (set.at(-1) ?? -1)).map((at) => [...set, at]));
    all.push(...sets);
  }
  return all;
}
