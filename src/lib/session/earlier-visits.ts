/** What was made of a beamtime at earlier visits and is in no row. */
import type { Recomputed } from '../beamtime/types';
import type { Library } from '../library/library';
import { looksKey } from './kept-looks';
import { keptRecomputed } from './kept-recomputed';
import type { OpenBeamtime } from './open-beamtime.svelte';

interface EarlierVisits {
  /** Tables computed again from reflections. */
  readonly recomputed: readonly Recomputed[];
  /** What was seen in frames, as it was kept. */
  readonly looks: unknown;
}

/** Asked for without the rows, so that nothing waits for them. */
export async function earlierVisits(library: Library, id: string): Promise<EarlierVisits> {
  const [recomputed, looks] = await Promise.all([
    keptRecomputed(library, id),
    library.own.setting(looksKey(id))
  ]);
  return { recomputed, looks };
}

/** Gives a beamtime what it is to know before it is shown: this, its records and its small pictures. */
export function recall(open: OpenBeamtime, library: Library, { recomputed, looks }: EarlierVisits): void {
  open.useRecords(library);
  open.pictures.use(library.pictures);
  open.recomputed = recomputed;
  open.useLooks(library.own, looks);
}
