import { looksKey } from './frame-looks';
import { ownMergesKey } from './own-merges.svelte';
import { ruleKey } from './ranking.svelte';
import { recomputedKey } from './recomputed';

/** Keys of the settings of one beamtime: they go where it goes. Of every beamtime in the same order. */
export function settingsOf(id: string): readonly string[] {
  return [ruleKey(id), ownMergesKey(id), recomputedKey(id), looksKey(id)];
}
