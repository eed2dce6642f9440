import { comparePlace, remergePlace } from '$lib/address/places';
import type { ComparedRun } from '$lib/analysis/compare';
import type { DecisionRow } from '$lib/analysis/decision-rows';
import { rangesText } from '$lib/session/selection.svelte';
import type { OwnMerge } from '$lib/takehome/own-merge';
import { ownRunPath, ownRuns, recipeIn } from '$lib/takehome/own-merge-run';
import { hasRun, type TakenRun } from '$lib/takehome/taken-run';
import { BATCHES } from './choices';

/** The page that makes a kept merge again, set as its recipe says; where that cannot be read, as the delivered run was merged. */
export function againPlace(beamtime: string, kept: OwnMerge): string {
  const recipe = recipeIn(kept);
  if (recipe === undefined) return remergePlace(beamtime, kept.run);
  const { dMin, batchDegrees, reject, reindex } = recipe.options;
  const batch = BATCHES.find((one) => one === String(batchDegrees));
  return remergePlace(beamtime, kept.run, {
    sets: rangesText(recipe.dataSets.map((one) => one.number)),
    dmin: dMin,
    batch,
    reject: reject ? undefined : 'off',
    reindex: reindex ? undefined : 'off'
  });
}

/** The delivered run, and beside it merges made here, on the page that compares runs. */
export function besidePlace(beamtime: string, { path }: ComparedRun, kept: readonly OwnMerge[]): string {
  return comparePlace(beamtime, [path, ...kept.map(({ name }) => ownRunPath(name))]);
}

/** The same as columns of Table 1; merges of runs that are not on the disk are left out. */
export function besideRows(
  of: ComparedRun,
  kept: readonly OwnMerge[],
  delivered: readonly ComparedRun[]
): readonly TakenRun[] {
  return [of, ...ownRuns(kept, delivered)]
    .map((one): DecisionRow => ({ ...one, last: false }))
    .filter(hasRun);
}
