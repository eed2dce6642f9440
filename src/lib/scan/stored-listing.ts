import type { Listing } from '../beamtime/reads';
import { packTree } from '../library/packed-tree';
import type { DirectoryListing, KnownFile, PackedTree } from '../library/schema';
import { imageName } from '../beamtime/names';
import type { FileRead, Seen } from './seen';

/** Everything that was listed, as the library keeps it. */
export function packedListings(seen: Seen): PackedTree {
  const listings = new Map<string, DirectoryListing>();
  for (const [path, listing] of seen.listings()) listings.set(path, stored(listing, seen.readsIn(path)));
  return packTree([...listings]);
}

function stored(
  { directories, files, frames }: Listing,
  reads: Readonly<Record<string, FileRead>>
): DirectoryListing {
  const known = Object.entries(reads).map(([name, { format, size, failed, problems }]): KnownFile => {
    const state = failed ? 'unreadable' : problems.length > 0 ? 'blemished' : 'read';
    return { name, format, size, state };
  });
  return {
    directories,
    files,
    ...(known.length > 0 && { known }),
    ...(frames.length > 0 && {
      frames: frames.map((series) => ({
        prefix: series.prefix,
        extension: series.extension,
        count: series.count,
        first: imageName(series, series.first),
        last: imageName(series, series.last),
        missing: series.missing
      }))
    })
  };
}
