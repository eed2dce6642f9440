import { ROOT, baseName, child, relPath, segments, type RelPath } from '../base/rel-path';
import { DiskError, type Folder } from '../disk/folder';
import { decodeText } from '../formats/text';

/** Text files of KAMO that hold absolute paths of the processing computer. */
const TELLING =
  /^(multi_merge\.log|formerge\.lst|filenames\.lst|decision\.log|XDS\.INP|XSCALE\.INP|prep_merge\.log|gui_params_.*\.txt)$/;
const MOST_FILES = 6;
const MOST_FOLDERS = 40;
const HEAD = 256 * 1024;

/**
 * Where a part of a beamtime lay when it was processed, from the absolute paths inside its files: `…/200714_BL45XU_userA/_kamo_30deg/merge_x/…`.
 * `usual` is where it would lie otherwise. `undefined` if no path tells.
 */
export async function recordedPlace(
  folder: Folder,
  usual: RelPath
): Promise<{ readonly place: RelPath; readonly beamtime: string } | undefined> {
  const last = baseName(usual);
  for await (const text of tellingTexts(folder)) {
    for (const match of text.matchAll(
      /([^\s/'"=]{1,255})\/(_kamo[^\s/'"]{0,100})((?:\/[^\s/'"]{1,255}){0,12})/g
    )) {
      const [, beamtime, area, below] = match;
      if (beamtime === undefined || area === undefined) continue;
      if (!usual.includes('/'))
        return { place: relPath(folder.name.startsWith('_kamo') ? folder.name : area), beamtime };
      const steps = segments(relPath(below ?? ''));
      const at = steps.indexOf(last);
      if (at >= 0) return { place: relPath([area, ...steps.slice(0, at + 1)].join('/')), beamtime };
      // The path is of the same beamtime but of another place in it: the area at least is known.
      if (segments(usual).length === 2) return { place: relPath(`${area}/${last}`), beamtime };
    }
    // A processing run names only its images: …/200714_BL45XU_userA/CPS1012-06/data00/cry00_??????.h5
    const image = /([^\s/'"=]{1,255})\/([^\s/'"]{1,255}-\d{2,3})\/(data\d*)\//.exec(text);
    if (image?.[1] !== undefined && usual.startsWith('_kamoproc/unknown/'))
      return { place: relPath(`_kamoproc/${image[2]}/${image[3]}/${last}`), beamtime: image[1] };
  }
  return undefined;
}

/** The heads of the first few telling files, nearest to the top first. */
async function* tellingTexts(folder: Folder): AsyncGenerator<string> {
  let level: RelPath[] = [ROOT];
  let files = MOST_FILES;
  let folders = MOST_FOLDERS;
  while (level.length > 0 && files > 0) {
    const next: RelPath[] = [];
    for (const path of level) {
      if (folders-- <= 0 || files <= 0) return;
      for (const { name, kind } of await listed(folder, path)) {
        if (kind === 'directory') next.push(child(path, name));
        else if (TELLING.test(name) && files-- > 0) yield await head(folder, child(path, name));
      }
    }
    level = next;
  }
}

async function listed(folder: Folder, path: RelPath) {
  try {
    return await folder.list(path);
  } catch (error) {
    if (error instanceof DiskError) return [];
    throw error;
  }
}

async function head(folder: Folder, path: RelPath): Promise<string> {
  try {
    return decodeText(new Uint8Array(await (await folder.read(path)).slice(0, HEAD).arrayBuffer()));
  } catch (error) {
    if (error instanceof DiskError || error instanceof DOMException) return '';
    throw error;
  }
}
