import { isWithin, type RelPath } from '../base/rel-path';
import type { Beamtime } from './types';

/**
 * Of a beamtime that was read: what is not in its rows at or below `path` is not on the disk either. `Reads.listsAll` is the same question while rows are made.
 * An imported index of an archive comes with `scan.partial`.
 */
export function listsAll(
  { source, opened, scan }: Pick<Beamtime, 'source' | 'opened' | 'scan'>,
  path: RelPath
): boolean {
  return source !== 'archive' && !scan.partial && isWithin(path, opened);
}
