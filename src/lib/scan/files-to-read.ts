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
  /** Load what the formats of the files take. */
  readonly ahead: ReadonlySet<() => Promise<unknown>>;
}

export const NOTHING_TO_READ: FilesToRead = { files: [], frames: [], recognised: 0, ahead: new Set() };

/** What is read of a directory. Of an archive no images are: none are looked for there. */
export function filesToRead(directory: RelPath, listing: SeenDirectory, way: Folder['way']): FilesToRead {
  const files: RelPath[] = [];
  const frames: RelPath[] = [];
  const ahead = new Set<() => Promise<unknown>>();
  let recognised = 0;
  const counted = listing.counted.flatMap((one) =>
    framesToRead(one).map((number) => imageName(one.series, number))
  );
  for (const name of [...listing.files, ...counted]) {
    const path = child(directory, name);
    const format = recognise(path);
    if (!format) continue;
    recognised++;
    if (format.whenScanning !== 'later') {
      files.push(path);
      if (format.kind === 'bytes' && format.ahead !== undefined) ahead.add(format.ahead);
    } else if (IMAGES.has(format.name) && way !== 'archive') frames.push(path);
  }
  return { files, frames, recognised, ahead };
}

/**
 * Loads what the formats take while the scan waits for other files. For a first scan: of a beamtime that the library knows they may not be read. What could not
 * be loaded is asked for again, and told, by who reads.
 */
export function loadAhead(ahead: FilesToRead['ahead']): void {
  for (const load of ahead) load().catch(() => undefined);
}
