/** A hand that points at a way to pictures, or a key that reaches it: what they need is loaded before it is taken. */
import { preloadCode } from '$app/navigation';
import type { Pin } from '$lib/beamtime/types';

/** For `pointerover` and `focusin`. HDF5 is loaded where the beamtime of `pins` has pictures in it. */
export function framesAhead({ target }: Event, pins: readonly Pin[]): void {
  const way = target instanceof Element ? target.closest('a[href*="/frames/"]')?.getAttribute('href') : null;
  if (!way?.startsWith('#')) return;
  // What could not be loaded is asked for again, and told, by who takes the way.
  preloadCode(way).catch(() => undefined);
  if (pins.some(({ collections }) => collections.some(({ format }) => format === 'eiger-hdf5')))
    import('$workers/frames').then(
      ({ prepareFrames }) => prepareFrames(),
      () => undefined
    );
}
