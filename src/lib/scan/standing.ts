import type { Beamtime } from '../beamtime/types';
import type { Earlier } from './rows';
import type { Seen } from './seen';

/** Which rows of the library stand where a scan saw less than an earlier one. `everywhere`: its walk came to its end. */
export function standingOf(beamtime: Beamtime, seen: Seen, everywhere: boolean): Earlier {
  const { restored, unread } = seen;
  return {
    beamtime,
    pinsStand: !everywhere,
    stands: ({ path, sources }, isMade) => {
      const isStale = unread.touches(path) || restored.touches(path);
      if (isMade) return isStale;
      return (
        !everywhere ||
        sources.some((source) => unread.touches(source)) ||
        (!seen.isAbsent(path) && (isStale || seen.list(path) === undefined))
      );
    }
  };
}
