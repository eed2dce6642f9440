import { child, type RelPath } from '../base/rel-path';
import type { Folder } from '../disk/folder';
import { recognise } from '../formats/index';
import { imageName } from '../beamtime/names';
import { framesToRead, type SeenDirectory } from './seen';
import { IMAGES } from './unreadable-files';

interface FilesToRead {
  readonly files: readonly RelPath[];
  /** Images, which are read after all else. */
  readonly frames: readonly RelPath[];
  /** Names that a format knows, read or not. */
  readonly recognised: number;
}

export const NOTHING_TO_READ: FilesToRead = { files: [], frames: [], recognised: 0 };

/** What is read of a directory. Of an archive no images are: none are looked for there. */
export function filesToRead(directory: RelPath, listing: SeenDirectory, way: Folder['way']): FilesToRead {
  const files: RelPath[] = [];
  const frames: RelPath[] = [];
  let recognised = 0;
  const counted = listing.counted.flatMap((one) =>
    framesToRead(one).map((number) => imageName(one.series, number))
  );
  for (const name of [...listing.files, ...counted]) {
    const path = child(directory, name);
    const format = recognise(path);
    if (!format) continue;
    recognised++;
    if (format.whenScanning !== 'later') files.push(path);
    else if (IMAGES.has(format.name) && way !== 'archive') frames.push(path);
  }
  return { files, frames, recognised };
}
