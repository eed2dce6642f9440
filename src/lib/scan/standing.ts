import type { Beamtime } from '../beamtime/types';
import type { Keeping } from './keeping';
import type { Earlier } from './rows';
import type { Seen } from './seen';
import type { UnreadableFiles } from './unreadable-files';

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

/** Lets what the library has stand wherever this scan saw less. `undefined`: it has nothing. */
export async function letStand(
  keeping: Keeping,
  seen: Seen,
  unreadable: UnreadableFiles,
  everywhere: boolean
): Promise<Earlier | undefined> {
  await keeping.restoreFolders(!everywhere);
  const beamtime = await keeping.beamtimeBefore();
  if (beamtime === undefined) return undefined;
  const reported = new Set(unreadable.all.map(({ path }) => path));
  for (const one of beamtime.unreadable)
    if (!reported.has(one.path) && seen.restored.covers(one.path)) unreadable.add([one]);
  return standingOf(beamtime, seen, everywhere);
}
