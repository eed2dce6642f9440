/** A hand that points at a way to pictures, or a key that reaches it: what they need is loaded before it is taken. */
import { preloadCode } from '$app/navigation';
import { needsHdf5 } from '$lib/address/frames-way';
import type { Pin } from '$lib/beamtime/types';

/** For `pointerover` and `focusin`. HDF5 is loaded where the way leads to pictures that can be in it. */
export function framesAhead(
  { target }: Event,
  open: { readonly id: string; readonly pins: readonly Pin[] } | undefined
): void {
  const way = target instanceof Element ? target.closest('a[href*="/frames/"]')?.getAttribute('href') : null;
  if (!way?.startsWith('#')) return;
  // What could not be loaded is asked for again, and told, by who takes the way.
  preloadCode(way).catch(() => undefined);
  if (open && needsHdf5(way, open))
    import('$workers/frames').then(
      ({ prepareFrames }) => prepareFrames(),
      () => undefined
    );
}
