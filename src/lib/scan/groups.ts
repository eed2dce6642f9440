/** In which order a beamtime is walked, and what belongs to one row. */
import { ROOT, child, type RelPath } from '../base/rel-path';
import { placeOf } from '../beamtime/layout';

/** Processed results first, raw frames last. 'rest': copies and left-overs, listed only. 'frames': image files, judged by their first bytes. */
export const PHASES = ['results', 'processing', 'root', 'pins', 'raw', 'rest', 'frames'] as const;
export type Phase = (typeof PHASES)[number];

/** Directories that are read together: when all of a group is read, its rows can be made. */
export interface GroupName {
  readonly phase: Phase;
  readonly path: RelPath;
}

export const ROOT_GROUP: GroupName = { phase: 'root', path: ROOT };
const REST: GroupName = { phase: 'rest', path: ROOT };

/** Names that nobody needs: EIGER files that were moved aside, and what a mounted disk's system keeps. */
const SKIPPED =
  /^(OVERWRITTEN_.*|\.Trash.*|\.Spotlight-V100|\.fseventsd|System Volume Information|\$RECYCLE\.BIN|lost\+found)$/;
/** Listed late and not parsed: plotting code, pictures of reports, thumbnails of images. */
const LATE = /^(js|contents|thumb_.*)$/;

export function isSkipped(name: string): boolean {
  return SKIPPED.test(name);
}

/** The group of a folder called `name` in a folder of the group `above`. */
export function groupOf(above: GroupName, directory: RelPath, name: string): GroupName {
  if (above.phase === 'rest') return above;
  const path = child(directory, name);
  switch (placeOf(path)?.kind) {
    case 'merge':
    case 'area':
      return { phase: 'results', path };
    case 'processed-pin':
      return { phase: 'processing', path };
    case 'processing-run':
      return above.phase === 'processing' ? above : { phase: 'processing', path };
    case 'pin':
      return { phase: 'pins', path };
    case 'data':
      return { phase: 'raw', path };
    case 'merge-inputs':
      return REST;
    case 'merge-run':
    case 'cluster-files':
      return above;
    default:
      return directory === ROOT || LATE.test(name) || placeOf(directory)?.kind === 'cluster-files'
        ? REST
        : above;
  }
}

/** Folders in the order in which they should be read: the trial that KAMO ended with first. */
export function finalFirst(names: readonly string[]): readonly string[] {
  const final = names.filter((name) => name.endsWith('_final'));
  return final.length === 0 ? names : [...final, ...names.filter((name) => !name.endsWith('_final'))];
}
