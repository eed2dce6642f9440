import type { FormLimits } from '$lib/analysis/crystal-forms';
import type { OpenBeamtime } from '$lib/session/open-beamtime.svelte';

/** When two clouds of cells are two crystal forms, by the limits in force: the user's own, else the check's; without either no form is told apart. */
export function formLimits({ preferences, judge }: Pick<OpenBeamtime, 'preferences' | 'judge'>): FormLimits {
  const limit = (id: string): number =>
    preferences.limits[id] ??
    judge.checks.flatMap(({ limits }) => limits).find((one) => one.id === id)?.value ??
    Infinity;
  return { separation: limit('one-population-separation'), difference: limit('one-population-difference') };
}
