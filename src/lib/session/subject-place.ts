import { isWithin } from '../base/rel-path';
import type { Merge } from '../beamtime/types';
import type { Finding } from '../checks/check';
import { filePlace, mergePlace, place } from './place';

/** Where the app shows what a finding is about: a merge's page with the thing in hand, or the place in the tree of files. */
export function subjectPlace(
  beamtime: string,
  merges: readonly Merge[],
  { kind, path }: Finding['subject']
): string {
  if (kind === 'beamtime') return place(beamtime);
  if (kind === 'pin' || kind === 'processing-run') return filePlace(beamtime, path);
  const merge = merges.find((one) => isWithin(path, one.path));
  if (merge === undefined) return filePlace(beamtime, path);
  return mergePlace(beamtime, merge.path, path === merge.path ? {} : { run: path });
}
