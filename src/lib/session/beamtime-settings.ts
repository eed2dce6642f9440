import type { BeamtimeSettings } from '../library/archive-promise';
import { looksKey } from './kept-looks';
import { ownMergesKey } from './own-merges.svelte';
import { ruleKey } from './ranking.svelte';
import { recomputedKey } from './kept-recomputed';

/** Keys of the settings of one beamtime: what is added here goes where the beamtime goes. */
export function settingsOf(id: string): BeamtimeSettings {
  return { own: [ruleKey(id), ownMergesKey(id)], made: [recomputedKey(id), looksKey(id)] };
}
