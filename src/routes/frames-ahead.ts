/** What pictures need is loaded before they are asked for: when a hand points at a way to them, a key reaches it, or its page has nothing else to do. */
import { preloadCode } from '$app/navigation';
import { needsHdf5 } from '$lib/address/frames-way';
import type { Pin } from '$lib/beamtime/types';
import { idle } from './idle';

interface Beamtime {
  readonly id: string;
  readonly pins: readonly Pin[];
}

/** For `pointerover` and `focusin`. */
export function framesAhead({ target }: Event, open: Beamtime | undefined): void {
  const way = target instanceof Element ? target.closest('a[href*="/frames/"]')?.getAttribute('href') : null;
  if (!way?.startsWith('#')) return;
  // What could not be loaded is asked for again, and told, by who takes the way.
  preloadCode(way).catch(() => undefined);
  hdf5Ahead(way, open);
}

/** HDF5 is loaded where the way leads to pictures that can be in it: so at the latest when it is taken, while the page of it is drawn. */
export function hdf5Ahead(way: string, open: Beamtime | undefined): void {
  if (!way.includes('/frames/') || open === undefined || !needsHdf5(way, open)) return;
  import('$workers/frames').then(
    ({ prepareFrames }) => prepareFrames(),
    () => undefined
  );
}

/** Where pictures are what is likely to come next; what it gives back ends it. */
export function framesWhenIdle(way: string, open: Beamtime): () => void {
  let left = false;
  void idle().then(() => {
    if (left) return;
    preloadCode(way).catch(() => undefined);
    hdf5Ahead(way, open);
  });
  return () => (left = true);
}
