import type { Recomputed } from '../beamtime/types';
import type { Library } from '../library/library';
import { recomputedIn } from '../takehome/recomputed';

/** Key of the tables of a beamtime that were computed again. */
export function recomputedKey(id: string): string {
  return `recomputed:${id}`;
}

export async function keptRecomputed(
  library: Pick<Library, 'own'>,
  id: string
): Promise<readonly Recomputed[]> {
  return recomputedIn(await library.own.setting(recomputedKey(id)));
}

/** Keeps tables, each over the one of the same run. Gives all that are kept. */
export async function keepRecomputed(
  library: Pick<Library, 'own'>,
  id: string,
  tables: readonly Recomputed[]
): Promise<readonly Recomputed[]> {
  let kept = tables;
  await library.own.changeSetting(recomputedKey(id), (stored) => {
    const all = new Map(recomputedIn(stored).map((one) => [one.path, one]));
    for (const one of tables) all.set(one.path, one);
    return (kept = [...all.values()]);
  });
  return kept;
}
