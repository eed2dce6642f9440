/**
 * What makes a folder a merge: what it holds, whatever its name and depth (`_kamoproc/blend_A`, `_kamoproc_dials/merge_scripts/…`,
 * `merge_dials/merge_auto/merge_ccc_3.0S_x`).
 */
import { ROOT, baseName, type RelPath } from '../base/rel-path';
import { isCopied, placeOf } from './layout';
import { parseMergeName, parseTrialName } from './names';
import type { Listing, Reads } from './reads';

/** Files that kamo.auto_multi_merge writes into a merge's folder at its start; KAMO's window and hand-written scripts write fewer. */
const OF_MERGE = new Set(['multi_merge.log', 'formerge.lst', 'formerge_reindexed.lst']);
/** Left by the start of a merge that got no further. */
const OF_START =
  /^(prep_merge\.log|cells(_reindexed)?\.dat|multimerge\.sh.*|slurm-.*\.out|par\.o.*|report\.html)$/;

/** The folder at `path` with these names in it is a merge: it holds trials, a merge's log or its list of files. Not the beamtime itself. */
export function holdsMerge(path: RelPath, listing: Pick<Listing, 'directories' | 'files'>): boolean {
  if (path === ROOT || isCopied(path) || parseTrialName(baseName(path)) !== undefined) return false;
  return (
    listing.directories.some((name) => parseTrialName(name) !== undefined) ||
    listing.files.some((name) => OF_MERGE.has(name))
  );
}

/**
 * Every merge that was listed: those that hold one, and those that died before they held anything, known by KAMO's name in the place where
 * KAMO makes them. A folder around merges is none itself.
 */
export function mergesIn(reads: Reads): readonly RelPath[] {
  const holding: RelPath[] = [];
  const named: RelPath[] = [];
  for (const path of reads.directories(ROOT)) {
    const listing = reads.list(path);
    if (listing === undefined) continue;
    if (holdsMerge(path, listing)) holding.push(path);
    else if (isNamedMerge(path, listing)) named.push(path);
  }
  return [...holding, ...named.filter((path) => !holding.some((merge) => merge.startsWith(`${path}/`)))];
}

/** `_kamoproc/merge_blend_2.2S_X` without anything of a merge in it; with a name that says less, the files of a start besides. */
function isNamedMerge(path: RelPath, listing: Listing): boolean {
  if (placeOf(path)?.kind !== 'merge') return false;
  const name = parseMergeName(baseName(path));
  return (
    name?.startResolution !== undefined ||
    listing.files.some((file) => OF_START.test(file)) ||
    listing.directories.includes('input_files')
  );
}
